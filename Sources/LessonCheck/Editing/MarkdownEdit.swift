package import NotebookModel

/// Writes new recordings into the files of a lesson, and leaves every other byte as it is.
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
    /// The cell stands in an included file whose bytes are not known.
    case includedFile(cell: Int, file: String)
    /// The cell stands in a file that is included more than once, and does not give the same everywhere.
    case differentOutputs(cell: Int, other: Int, file: String)
    /// The cell's own fence is not closed.
    case openFence(cell: Int)
    /// The text holds a carriage return or NUL, which a lesson cannot hold within a line.
    case controlCharacter(cell: Int)
  }

  /// Lines of a file that go, and what comes in their place.
  private struct Edit: Hashable {
    var lines: Range<Int>
    var bytes: [UInt8]
  }

  /// The lines of each file, by its path relative to the lesson's folder.
  let files: [String: LessonLines]
  let notebook: Notebook

  /// Prepares to edit the bytes from which `notebook` was read, and those of the files that it includes, by their paths.
  package init(_ bytes: [UInt8], of notebook: Notebook, included: [String: [UInt8]] = [:]) {
    var files = included.mapValues { LessonLines($0) }
    files[notebook.fileName] = LessonLines(bytes)
    self.files = files
    self.notebook = notebook
  }

  /// The lesson's bytes with `changes` made, each for the cell with that index in `Notebook.cells`.
  package func applying(_ changes: [Int: Change]) throws(Problem) -> [UInt8] {
    let name = notebook.fileName
    return try edited(changes)[name] ?? files[name]?.lines.flatMap(\.bytes) ?? []
  }

  /// The new bytes of the files in which one of `changes` is made, by their paths relative to the lesson's folder.
  package func edited(_ changes: [Int: Change]) throws(Problem) -> [String: [UInt8]] {
    var edits: [String: Set<Edit>] = [:]
    for (index, change) in changes.sorted(by: { $0.key < $1.key }) {
      guard notebook.cells.indices.contains(index), !notebook.cells[index].isInline else {
        throw .noCell(index)
      }
      let file = try file(of: index)
      try checkTwins(of: index, in: file, changes)
      if let edit = try edit(of: index, in: file, change) { edits[file, default: []].insert(edit) }
    }
    var result: [String: [UInt8]] = [:]
    for (file, edits) in edits { result[file] = bytes(of: file, with: edits) }
    return result
  }

  private func bytes(of file: String, with edits: Set<Edit>) -> [UInt8] {
    let lines = files[file]?.lines ?? []
    var result: [UInt8] = []
    var next = 0
    // Cells of footnotes come last in a notebook, wherever they stand in the file.
    for edit in edits.sorted(by: { $0.lines.lowerBound < $1.lines.lowerBound }) {
      for line in lines[next..<edit.lines.lowerBound] { result += line.bytes }
      result += edit.bytes
      next = edit.lines.upperBound
    }
    for line in lines[next...] { result += line.bytes }
    return result
  }

  private func edit(
    of index: Int,
    in file: String,
    _ change: Change
  ) throws(Problem) -> Edit? {
    guard let lines = files[file] else { return nil }
    let cell = notebook.cells[index]
    let range = cell.recording?.range
    let last = place(cell.range.end, lines).line - 1
    let old =
      if let range { place(range.start, lines).line - 1..<place(range.end, lines).line } else {
        last + 1..<last + 1
      }
    guard case .record(let text) = change else {
      return range == nil ? nil : Edit(lines: old, bytes: [])
    }
    guard !text.utf8.contains(where: { $0 == 0 || $0 == 0x0D }) else {
      throw .controlCharacter(cell: index)
    }
    guard let range else {
      guard let prefix = FenceLine.closingPrefix(lines.lines[last].text) else {
        throw .openFence(cell: index)
      }
      let fence = OutputFence(prefix: prefix, end: lines.end(after: last))
      let bytes = fence.bytes(holding: text, isLast: lines.lines[last].end.isEmpty)
      return Edit(
        lines: old,
        bytes: lines.lines[last].end.isEmpty ? fence.end + bytes : bytes
      )
    }
    let first = lines.lines[old.lowerBound]
    let opening = first.text.dropFirst(place(range.start, lines).column - 1)
    let closing = lines.lines[old.upperBound - 1]
    let fence = OutputFence(
      opening: opening,
      prefix: Array(first.text.dropLast(opening.count)),
      closing: old.count > 1 ? closing.text : [],
      end: lines.end(after: old.lowerBound)
    )
    return Edit(lines: old, bytes: fence.bytes(holding: text, isLast: closing.end.isEmpty))
  }

  /// The place in the file with these lines.
  private func place(_ position: SourcePosition, _ lines: LessonLines) -> SourcePosition {
    var place = notebook.sourceMap.origin(of: position).position
    // The reader counts columns without a byte order mark.
    if place.line == 1, lines.lines.first?.bytes.starts(with: [0xEF, 0xBB, 0xBF]) == true {
      place.column += 3
    }
    return place
  }
}
