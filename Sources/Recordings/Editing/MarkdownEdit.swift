package import NotebookModel

/// Writes new recordings into a lesson's text, and leaves every other byte as it is.
package struct MarkdownEdit {
  /// What becomes of a cell's `output` fence.
  package enum Change: Hashable, Sendable {
    /// The fence holds this text; a cell without one gets it.
    case record(String)
    /// The fence goes; a cell without one stays as it is.
    case remove
  }

  /// Why a cell's recording cannot be written.
  package enum Problem: Error, Hashable, Sendable {
    /// The lesson has no such cell, or it is a value in running text.
    case noCell(Int)
    /// The cell stands in a file that the lesson includes.
    case includedFile(cell: Int, file: String)
    /// The cell's own fence is not closed.
    case openFence(cell: Int)
    /// The text holds a carriage return or NUL, which a lesson cannot hold within a line.
    case controlCharacter(cell: Int)
  }

  private let lines: LessonLines
  private let notebook: Notebook

  /// Prepares to edit the bytes from which `notebook` was read.
  package init(_ bytes: [UInt8], of notebook: Notebook) {
    lines = LessonLines(bytes)
    self.notebook = notebook
  }

  /// The lesson's bytes with `changes` made, each for the cell with that index in `Notebook.cells`.
  package func applying(_ changes: [Int: Change]) throws(Problem) -> [UInt8] {
    /// The lines that go, and what comes in their place.
    var edits: [(lines: Range<Int>, bytes: [UInt8])] = []
    for (index, change) in changes.sorted(by: { $0.key < $1.key }) {
      guard notebook.cells.indices.contains(index), !notebook.cells[index].isInline else {
        throw .noCell(index)
      }
      if let edit = try edit(of: notebook.cells[index], index, change) { edits.append(edit) }
    }
    // Cells of footnotes come last in a notebook, wherever they stand in the file.
    edits.sort { $0.lines.lowerBound < $1.lines.lowerBound }
    var result: [UInt8] = []
    var next = 0
    for edit in edits {
      for line in lines.lines[next..<edit.lines.lowerBound] { result += line.bytes }
      result += edit.bytes
      next = edit.lines.upperBound
    }
    for line in lines.lines[next...] { result += line.bytes }
    return result
  }

  private func edit(
    of cell: Cell,
    _ index: Int,
    _ change: Change
  ) throws(Problem) -> (lines: Range<Int>, bytes: [UInt8])? {
    let range = cell.recording?.range
    let last = try place(cell.range.end, index).line - 1
    let old =
      if let range { try place(range.start, index).line - 1..<place(range.end, index).line } else {
        last + 1..<last + 1
      }
    guard case .record(let text) = change else { return range == nil ? nil : (old, []) }
    guard !text.utf8.contains(where: { $0 == 0 || $0 == 0x0D }) else {
      throw .controlCharacter(cell: index)
    }
    guard let range else {
      guard let prefix = FenceLine.closingPrefix(lines.lines[last].text) else {
        throw .openFence(cell: index)
      }
      let fence = OutputFence(prefix: prefix, end: lines.end(after: last))
      let bytes = fence.bytes(holding: text, isLast: lines.lines[last].end.isEmpty)
      return (old, lines.lines[last].end.isEmpty ? fence.end + bytes : bytes)
    }
    let first = lines.lines[old.lowerBound]
    let opening = first.text.dropFirst(try place(range.start, index).column - 1)
    let closing = lines.lines[old.upperBound - 1]
    let fence = OutputFence(
      opening: opening,
      prefix: Array(first.text.dropLast(opening.count)),
      closing: old.count > 1 ? closing.text : [],
      end: lines.end(after: old.lowerBound)
    )
    return (old, fence.bytes(holding: text, isLast: closing.end.isEmpty))
  }

  /// The place in the lesson's own file.
  private func place(_ position: SourcePosition, _ cell: Int) throws(Problem) -> SourcePosition {
    var (file, place) = notebook.sourceMap.origin(of: position)
    if let file, file != notebook.fileName { throw .includedFile(cell: cell, file: file) }
    // The reader counts columns without a byte order mark.
    if place.line == 1, lines.lines.first?.bytes.starts(with: [0xEF, 0xBB, 0xBF]) == true {
      place.column += 3
    }
    return place
  }
}
