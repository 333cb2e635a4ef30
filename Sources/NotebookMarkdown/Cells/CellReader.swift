import NotebookModel

/// Reads the cells of a lesson and their recordings, and collects what is wrong with them.
struct CellReader {
  /// The options of a cell that sets none.
  let defaults: CellOptions
  private(set) var cells: [Cell] = []
  var diagnostics: [Diagnostic] = []
  /// The caption of the last cell, whose Markdown is read by those who know the lesson's marks.
  private(set) var lastCaption: CaptionText?
  /// The labels of cells, headings, formulas and tables.
  private(set) var labels = LabelRegister()

  init(defaults: CellOptions) {
    self.defaults = defaults
  }

  /// Warns about a fence that only its container or the end of the file ends.
  mutating func checkFence(of code: CodeBlockSource) {
    guard let fence = code.fence, !fence.isClosed else { return }
    diagnostics.append(
      Diagnostic(
        .warning,
        "code fence is not closed",
        at: code.range.start,
        help: "End it with a line \(fence.text), indented as this one"
      )
    )
  }

  /// The index of the new cell; `nil` when the code block is none.
  mutating func readCell(_ code: CodeBlockSource) -> Int? {
    guard let fence = code.fence, let words = CellWords(fence.info) else { return nil }
    diagnostics += words.diagnostics
    guard words.isCell else { return nil }
    var reader = CellOptionReader(defaults: defaults)
    let body = reader.read(code.lines)
    diagnostics += reader.diagnostics
    checkLabel(reader)
    lastCaption = reader.caption
    cells.append(
      Cell(mode: words.mode, options: reader.options, lines: body, range: code.range)
    )
    return cells.count - 1
  }

  /// Gives a cell's figure its caption.
  mutating func setCaption(_ caption: [Inline], ofCell index: Int) {
    cells[index].options.figureCaption = caption
  }

  /// Takes an `output` fence as the recording of the cell before it; `false` when there is no such cell.
  mutating func readRecording(_ code: CodeBlockSource, text: String, after cell: Int?) -> Bool {
    guard let cell else {
      diagnostics.append(
        Diagnostic(
          .warning,
          "`output` fence does not follow a cell",
          at: code.range.start,
          help: "Put it right after the cell whose output it records, in the same list or quote"
        )
      )
      return false
    }
    guard cells[cell].recording == nil else {
      diagnostics.append(
        Diagnostic(
          .warning,
          "`output` fence follows a cell that has one already",
          at: code.range.start,
          help: "Keep one `output` fence after a cell"
        )
      )
      return false
    }
    cells[cell].recording = Cell.Recording(text: text, range: code.range)
    return true
  }

  private mutating func checkLabel(_ reader: CellOptionReader) {
    guard let label = reader.options.label, let position = reader.labelPosition else { return }
    addLabel(label, at: position, help: "Give each cell a label of its own")
  }

  /// Takes note of a label, which nothing else in the lesson may have.
  mutating func addLabel(_ label: String, at position: SourcePosition, help: String) {
    if let problem = labels.add(label, at: position, help: help) { diagnostics.append(problem) }
  }

  // MARK: - Values in the text

  /// Adds the cell of a value in the text; it stands at its opening backtick.
  mutating func addValue(_ lines: [Cell.Line], range: SourceRange) -> Inline {
    if lines.isEmpty {
      diagnostics.append(
        Diagnostic(
          .error,
          "value in the text is empty",
          at: range.start,
          help: "Write an expression: `{swift} spikes.sum()` between backticks"
        )
      )
    }
    var options = defaults
    options.echo = false
    options.error = false
    cells.append(Cell(mode: .run, isInline: true, options: options, lines: lines, range: range))
    return .value(cells.count - 1)
  }

  /// Moves the cells and problems from these indices on.
  mutating func movePositions(cells firstCell: Int, diagnostics firstProblem: Int, by move: Move) {
    let inherited = defaults.normalisers
    for index in cells.indices.dropFirst(firstCell) {
      cells[index] = cells[index].moved(by: move)
      // Names of the front matter stand where they did.
      let own = cells[index].options.normalisers.dropFirst(inherited.count)
      cells[index].options.normalisers =
        inherited + own.map { NormaliserName($0.name, at: move($0.position)) }
    }
    for index in diagnostics.indices.dropFirst(firstProblem) {
      diagnostics[index] = diagnostics[index].moved(by: move)
    }
  }
}

extension CodeBlockSource {
  /// Whether the block is a fence whose first word is `output`.
  var isOutput: Bool { fence?.info.text.split(separator: " ").first == "output" }
}
