package import NotebookModel

/// The text of a cell's outputs as an `output` fence records it: what the page shows of it, without colours.
///
/// Warnings of the compiler come first, then everything in the order in which the cell made it: what it printed, values that
/// are no pictures, remarks of the runner, and errors. The place of an error counts the lines of its own cell, so that a
/// change elsewhere in the lesson leaves it alone.
package struct RecordedText {
  /// Empty for a cell without text.
  package private(set) var text = ""
  private let notebook: Notebook
  private let cell: Int

  /// The text of what the cell with that index gave.
  package init(of result: CellResult, cell: Int, in notebook: Notebook) {
    self.notebook = notebook
    self.cell = cell
    for warning in result.warnings { addLine(line(for: warning)) }
    for output in result.outputs { add(output) }
  }

  private mutating func add(_ output: CellOutput) {
    switch output {
    case .text(_, let printed): text += TerminalText.lines(printed)
    case .display(let data):
      guard data.data(of: "image/svg+xml") == nil, let shown = data.text(of: "text/plain") else {
        return
      }
      addLine(shown)
    case .file: break
    case .notice(let remark): addLine(remark)
    case .failure(let failure):
      for diagnostic in failure.diagnostics { addLine(line(for: diagnostic)) }
    }
  }

  /// Adds a text that begins and ends a line.
  private mutating func addLine(_ printed: String) {
    let line = TerminalText.lines(printed)
    if let last = text.utf8.last, last != UInt8(ascii: "\n") { text += "\n" }
    text += line.hasSuffix("\n") ? line : line + "\n"
  }

  /// `error: cannot find 'x' in scope (line 2, column 7)`.
  private func line(for diagnostic: Diagnostic) -> String {
    let message = "\(diagnostic.severity.rawValue): \(diagnostic.message)"
    guard let position = diagnostic.position else { return message }
    return message + " (\(place(of: position)))"
  }

  private func place(of position: SourcePosition) -> String {
    let owner = notebook.cells.lastIndex { $0.range.start <= position && position <= $0.range.end }
    guard let owner else { return "line \(position.line) of the lesson" }
    let line = position.line - notebook.cells[owner].range.start.line
    let margin =
      notebook.cells[owner].lines.first { $0.position.line == position.line }?.position.column ?? 1
    let place = "line \(line), column \(max(position.column - margin + 1, 1))"
    return owner == cell ? place : "\(place) of \(notebook.cellName(owner))"
  }
}

extension Notebook {
  /// A cell as people call it: its label, or `cell 3`; a value in the text by its code.
  package func cellName(_ index: Int) -> String {
    let cell = cells[index]
    if let label = cell.options.label { return label }
    if cell.isInline { return "`\(cell.lines.map(\.text).joined(separator: " "))`" }
    return "cell \(index + 1)"
  }
}
