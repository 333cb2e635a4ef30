package import NotebookModel

/// Maps places in the sources of units to the lesson.
///
/// Whatever the compiler or a crash says of a place goes through here: nothing else knows how a unit's source differs
/// from the lesson, or which cell owns a line.
package struct LessonPositions: Sendable {
  private let notebook: Notebook
  /// The cells that a line may belong to, in the order of the lesson.
  private let owners: [Int]
  /// Leads places in the units back to the author's code.
  private var columns: ColumnMap

  /// Makes the map of a lesson's cells.
  ///
  /// - Parameters:
  ///   - notebook: The lesson.
  ///   - cells: The cells of the unit whose places are mapped; without them it is all cells of the lesson.
  ///   - columns: What was changed in their lines.
  package init(_ notebook: Notebook, cells: [Int]? = nil, columns: ColumnMap = ColumnMap()) {
    self.notebook = notebook
    owners = cells ?? Array(notebook.cells.indices)
    self.columns = columns
  }

  /// Adds the map of a unit that is going to run.
  mutating func add(_ columns: ColumnMap) { self.columns.add(columns) }

  /// The place in an author's code that a unit's place stands for; what is reported behind the end of a cell is about that cell.
  ///
  /// - Returns: `nil` before the first cell.
  package func code(at position: UnitPosition) -> CodePosition? {
    guard
      let cell = owners.last(where: { notebook.cells[$0].range.start.line <= position.line })
    else { return nil }
    let lines = notebook.cells[cell].lines
    guard let line = lines.firstIndex(where: { $0.position.line == position.line }) else {
      return CodePosition(cell: cell, .endOfCell)
    }
    guard let column = columns.original(position) else {
      return CodePosition(cell: cell, .firstWord(line: line + 1))
    }
    return CodePosition(cell: cell, line: line + 1, column: column)
  }

  /// Where in the lesson a place of a cell's code is.
  package func place(of position: CodePosition) -> SourcePosition {
    notebook.cells[position.cell].position(of: position.place)
  }

  /// Where in the lesson a message about a cell belongs; `nil` for a note about other code.
  ///
  /// - Parameters:
  ///   - message: What the compiler said.
  ///   - cell: The cell that the message is held against.
  /// - Returns: A place in the cell.
  package func place(of message: CompilerMessage, in cell: Int) -> SourcePosition? {
    if let position = message.position { return place(of: position) }
    // What has no place in the lesson is either a note about other code, or an error that the compiler found only
    // behind the end of the cell.
    return message.severity == .error ? place(of: CodePosition(cell: cell, .endOfCell)) : nil
  }

  /// Where in the lesson a crash happened, by what its backtrace says.
  package func place(ofCrash position: UnitPosition) -> SourcePosition {
    code(at: position).map(place)
      ?? SourcePosition(line: position.line, column: position.column ?? 1)
  }
}
