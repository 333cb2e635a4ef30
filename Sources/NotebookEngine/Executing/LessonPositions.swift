package import NotebookModel

/// Maps places in the sources of units to the lesson.
///
/// Whatever the compiler or a crash says of a place goes through here: nothing else knows how a unit's source differs
/// from the lesson.
package struct LessonPositions: Sendable {
  private let cells: [Cell]
  /// Leads places in the units that have run back to the author's code.
  private var columns = ColumnMap()

  /// Makes the map of a lesson's cells.
  package init(_ notebook: Notebook) { cells = notebook.cells }

  /// Adds the map of a unit that is going to run.
  mutating func add(_ columns: ColumnMap) { self.columns.add(columns) }

  /// Where in the lesson a message about a cell belongs; `nil` for a note about other code.
  ///
  /// - Parameters:
  ///   - message: What the compiler said.
  ///   - cell: The cell that the message is held against.
  /// - Returns: A place in the cell.
  package func place(of message: CompilerMessage, in cell: Int) -> SourcePosition? {
    if let position = message.position { return place(of: position, in: cell) }
    // What has no place in the lesson is either a note about other code, or an error that the compiler found only
    // behind the end of the cell.
    return message.severity == .error ? end(of: cell) : nil
  }

  /// Where in the lesson a crash happened.
  ///
  /// - Parameter position: What the backtrace says; column 0 is the first word of the line.
  /// - Returns: A place in the cell that the line belongs to.
  package func place(ofCrash position: SourcePosition) -> SourcePosition {
    guard let cell = cells.lastIndex(where: { $0.range.start.line <= position.line }) else {
      return position
    }
    return place(of: columns.original(position), in: cell)
  }

  /// A cell in a list or a quote stands further right than in its unit, and what is reported behind the end of a cell
  /// belongs to its last line.
  private func place(of position: SourcePosition, in cell: Int) -> SourcePosition {
    guard let line = cells[cell].lines.first(where: { $0.position.line == position.line }) else {
      return end(of: cell)
    }
    let column =
      position.column > 0
      ? position.column - 1 : line.text.prefix { $0 == " " || $0 == "\t" }.utf8.count
    return SourcePosition(line: position.line, column: line.position.column + column)
  }

  /// Behind the last character of the cell's code, or its fence where it has none.
  private func end(of cell: Int) -> SourcePosition {
    guard let last = cells[cell].lines.last else { return cells[cell].range.start }
    return SourcePosition(
      line: last.position.line,
      column: last.position.column + last.text.utf8.count
    )
  }
}
