import NotebookModel

/// Reads the cells of a lesson and their recordings, and collects what is wrong with them.
struct CellReader {
  /// The options of a cell that sets none.
  let defaults: CellOptions
  private(set) var cells: [Cell] = []
  var diagnostics: [Diagnostic] = []
  /// The line of each label.
  private var labels: [String: Int] = [:]

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
    cells.append(
      Cell(mode: words.mode, options: reader.options, lines: body, range: code.range)
    )
    return cells.count - 1
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
    guard let firstLine = labels[label] else {
      labels[label] = position.line
      return
    }
    diagnostics.append(
      Diagnostic(
        .error,
        "label `\(label)` is already used in line \(firstLine)",
        at: position,
        help: "Give each cell a label of its own"
      )
    )
  }
}

extension CodeBlockSource {
  /// Whether the block is a fence whose first word is `output`.
  var isOutput: Bool { fence?.info.text.split(separator: " ").first == "output" }
}
