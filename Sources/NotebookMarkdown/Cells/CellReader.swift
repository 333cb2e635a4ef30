import NotebookModel

/// Reads the cells of a lesson and their recordings, and collects what is wrong with them.
struct CellReader {
  /// The options of a cell that sets none.
  let defaults: CellOptions
  /// Which Swift fences are cells.
  let selection: CellSelection
  private(set) var cells: [Cell] = []
  var diagnostics: [Diagnostic] = []
  /// The captions of the last cell, whose Markdown is read by those who know the lesson's marks.
  private(set) var lastCaptions = Captions()
  /// What stands in fences that swallow others; what it declares is not to be missed.
  private(set) var swallowedText = ""
  /// The labels of cells, headings, formulas and tables.
  private(set) var labels = LabelRegister()

  /// The captions of a cell.
  struct Captions {
    /// That of `lst-cap`.
    var code: CaptionText?
    /// That of `fig-cap`.
    var figure: CaptionText?
  }

  init(defaults: CellOptions, selection: CellSelection) {
    self.defaults = defaults
    self.selection = selection
  }

  /// Reports a fence that only its container or the end of the file ends, or that another fence should follow.
  ///
  /// Where a cell ends must be known: else text is compiled, or a cell is lost.
  mutating func checkFence(of code: CodeBlockSource) {
    guard let fence = code.fence else { return }
    if let problem = SwallowedFence(in: code, fence)?.diagnostic {
      diagnostics.append(problem)
      swallowedText += code.lines.map { $0.text + "\n" }.joined()
      return
    }
    guard !fence.isClosed else { return }
    let isCell = CellWords(fence.info, selection: selection)?.isCell == true
    diagnostics.append(
      Diagnostic(
        isCell ? .error : .warning,
        "code fence is not closed",
        at: code.range.start,
        help: "End it with a line \(fence.text), indented as this one"
      )
    )
  }

  /// The index of the new cell; `nil` when the code block is none.
  mutating func readCell(_ code: CodeBlockSource) -> Int? {
    guard let fence = code.fence,
      let words = CellWords(fence.info, selection: selection)
    else { return nil }
    guard words.isCell else {
      diagnostics += words.diagnostics
      checkMark(of: code)
      return nil
    }
    return addCell(code, words)
  }

  /// Adds the cell of a fence with those words.
  mutating func addCell(_ code: CodeBlockSource, _ words: CellWords) -> Int {
    diagnostics += words.diagnostics
    var reader = CellOptionReader(defaults: defaults)
    let body = HiddenLines.marked(reader.read(code.lines, words: words))
    // What another fence swallows is not the cell's.
    let isSwallowing = code.fence.flatMap { SwallowedFence(in: code, $0) } != nil
    if !isSwallowing { diagnostics += reader.diagnostics }
    checkLabels(reader)
    lastCaptions = reader.captions
    cells.append(
      Cell(mode: words.mode, options: reader.options, lines: body, range: code.range)
    )
    return cells.count - 1
  }

  /// Keeps a cell and its outputs from the page.
  mutating func hideCell(_ index: Int) { cells[index].options.include = false }

  /// Warns about options of a fence that is not marked as a cell.
  private mutating func checkMark(of code: CodeBlockSource) {
    guard selection == .marked, let first = code.lines.first, first.text.hasPrefix("//|") else {
      return
    }
    diagnostics.append(
      Diagnostic(
        .warning,
        "options of a fence that is not marked as a cell are shown as typed",
        at: first.position,
        help: "Only marked cells run here: write `swift run` after the fence"
      )
    )
  }

  /// Gives a cell its captions.
  mutating func setCaptions(code: [Inline], figure: [Inline], ofCell index: Int) {
    cells[index].options.heading.caption = code
    cells[index].options.figureCaption = figure
  }

  /// Takes an `output` fence as the recording of the cell before it; `false` when there is no such cell.
  mutating func readRecording(_ code: CodeBlockSource, text: String, after cell: Int?) -> Bool {
    guard let cell else {
      // In pages of others an output may follow what is only shown.
      if selection == .marked { return false }
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
    for attribute in code.fence.flatMap({ FenceInfo($0.info) })?.attributes ?? [] {
      diagnostics.append(
        Diagnostic(
          .warning,
          "`\(attribute.source.text)` behind `output` changes nothing",
          at: attribute.source.position,
          help: "What a cell shows is said by options of the cell"
        )
      )
    }
    cells[cell].recording = Cell.Recording(text: text, range: code.range)
    return true
  }

  private mutating func checkLabels(_ reader: CellOptionReader) {
    let options = reader.options
    if let label = options.label, let position = reader.labelPosition {
      addLabel(label, at: position, help: "Give each cell a label of its own")
      checkSpelling(ofLabel: label, at: position)
    }
    guard let label = options.heading.label, let position = reader.listingLabelPosition else {
      return
    }
    addLabel(label, at: position, help: "Give each listing a label of its own")
    checkSpelling(ofLabel: label, at: position)
    if options.echo, options.include { return }
    diagnostics.append(
      Diagnostic(
        .warning,
        "`\(label)` labels code that the page does not show",
        at: position,
        help: "Take `lst-label` out, or show the code with `//| echo: true`"
      )
    )
  }

  /// Warns of a label that no reference can name.
  private mutating func checkSpelling(ofLabel label: String, at position: SourcePosition) {
    let isReferable = Shorthand.prefixes.contains { label.hasPrefix($0) }
    let isPart = { (character: Character) in
      character.isLetter || character.isNumber || character == "-" || character == "_"
    }
    let isOdd = isReferable ? !label.allSatisfy(isPart) : label.contains(where: \.isWhitespace)
    guard isOdd else { return }
    let help = String(label.map { isPart($0) ? $0 : "-" })
    diagnostics.append(
      Diagnostic(
        .warning,
        "no reference can name the label `\(label)`",
        at: position,
        help: "Write it with letters, digits, `-` and `_`: `\(help)`"
      )
    )
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
