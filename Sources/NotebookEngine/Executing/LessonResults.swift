package import NotebookModel

/// What the cells of a lesson have given so far.
package struct LessonResults {
  private var notebook: Notebook
  private let progress: @Sendable (LessonRunner.Progress) -> Void
  private var results: [CellResult]
  /// What the compiler warned of, by cell.
  private var warnings: [Int: [Diagnostic]] = [:]

  /// Makes the results of a lesson of which nothing has run.
  ///
  /// - Parameters:
  ///   - notebook: The lesson.
  ///   - progress: Is told of each cell that is finished.
  package init(
    _ notebook: Notebook,
    progress: @escaping @Sendable (LessonRunner.Progress) -> Void = { _ in }
  ) {
    self.notebook = notebook
    self.progress = progress
    results = notebook.cells.map { CellResult(status: $0.isCompiled ? .notRun : .skipped) }
  }

  /// The lesson with what is known of its cells.
  package var lessonResult: LessonResult { LessonResult(notebook: notebook, results: results) }

  /// Adds what a cell did that is likely not meant to the lesson's problems, once.
  package mutating func warn(_ warning: Diagnostic) {
    if !notebook.diagnostics.contains(warning) { notebook.insert(warning) }
  }

  /// Keeps what the compiler warned of until the cell is finished.
  package mutating func warn(_ cell: Int, _ diagnostics: [Diagnostic]) {
    warnings[cell] = diagnostics
  }

  /// Records what became of a cell.
  package mutating func finish(_ cell: Int, _ result: CellResult) {
    results[cell] = result
    results[cell].warnings = warnings[cell] ?? []
    progress(.finished(cell: cell, result.status))
  }

  /// Records that a cell ran to its end, which fails one that should have stopped.
  package mutating func finish(_ cell: Int, outputs: [CellOutput], seconds: Double) {
    guard notebook.cells[cell].mode == .shouldPanic else {
      if let warning = notebook.warning(ofMissingFigureOf: cell, outputs) { warn(warning) }
      return finish(cell, CellResult(status: .succeeded, outputs: outputs, seconds: seconds))
    }
    let fence = notebook.cells[cell].range.start
    stop(CellStop(.ranToEnd, in: cell, at: fence, outputs: outputs), of: [cell])
  }

  /// Records that a cell of a unit stopped; between two cells it is the first that did not run.
  ///
  /// - Parameters:
  ///   - stop: Why and where.
  ///   - cells: The cells of the unit.
  /// - Returns: Whether the lesson goes on: the cell may fail, or has to.
  @discardableResult
  package mutating func stop(_ stop: CellStop, of cells: [Int]) -> Bool {
    let cell = stop.cell ?? cells.first { results[$0].status == .notRun } ?? cells[0]
    let result = stop.result(of: notebook.cells[cell])
    finish(cell, result)
    return result.status == .succeeded
  }

  /// Fails the first cell that did not run, if none has failed: a run that fails names a line, whatever mistake of the
  /// runner ended it.
  package mutating func explainEnd() {
    guard !hasFailure(in: results.indices),
      let cell = results.firstIndex(where: { $0.status == .notRun })
    else { return }
    stop(CellStop(.unexplainedEnd, in: cell, at: nil), of: [cell])
  }

  /// The last cell that ran.
  var lastCellThatRan: Int? {
    results.indices.last { results[$0].status != .notRun && notebook.cells[$0].mode == .run }
  }

  /// Whether one of the cells has failed.
  package func hasFailure(in cells: some Sequence<Int>) -> Bool {
    cells.contains { results[$0].status == .failed }
  }
}
