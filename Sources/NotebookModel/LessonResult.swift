/// What became of a cell.
package struct CellResult: Hashable, Sendable {
  /// How it ended, or why it never began.
  package enum Status: String, Hashable, Sendable, Codable {
    /// It ran to its end, or failed in the way it was expected to.
    case succeeded
    /// It stopped before its end, or was expected to and did not.
    case failed
    /// An earlier cell had failed.
    case notRun
    /// It was not asked to run: `ignore`, `eval: false`.
    case skipped
  }

  /// How it ended, or why it never began.
  package var status: Status
  /// In the order in which the cell made them.
  package var outputs: [CellOutput]
  /// What the compiler warned of; never on the page.
  package var warnings: [Diagnostic]
  /// How long the cell ran, compiling left out.
  ///
  /// Never on the page: two runs write the same bytes.
  package var seconds: Double

  /// Makes a result; a cell that never began has no outputs and took no time.
  package init(
    status: Status,
    outputs: [CellOutput] = [],
    warnings: [Diagnostic] = [],
    seconds: Double = 0
  ) {
    self.status = status
    self.outputs = outputs
    self.warnings = warnings
    self.seconds = seconds
  }
}

/// A lesson and what each of its cells gave, `results[i]` for `notebook.cells[i]`.
package struct LessonResult: Hashable, Sendable {
  /// The lesson that the results belong to.
  package var notebook: Notebook
  /// As many as the lesson has cells.
  package var results: [CellResult]
  /// What cells saved, sorted by path; read in a run that is compared with recordings only.
  package var savedFiles: [SavedFile] = []
  /// What cells read; `nil` where nobody took note of it.
  package var inputs: LessonInputs?
  /// Whether no cell ran, since an earlier run is known to have given this.
  package var isFromCache = false

  /// Makes a result; `results[i]` is that of `notebook.cells[i]`.
  package init(notebook: Notebook, results: [CellResult]) {
    self.notebook = notebook
    self.results = results
  }

  /// The result of a lesson that did not run.
  package static func notRun(_ notebook: Notebook) -> LessonResult {
    let results = notebook.cells.map { _ in CellResult(status: .notRun) }
    return LessonResult(notebook: notebook, results: results)
  }

  /// Whether the lesson read and ran as it should.
  package var succeeded: Bool {
    !results.contains { $0.status == .failed || $0.status == .notRun }
      && !notebook.hasErrors
  }
}
