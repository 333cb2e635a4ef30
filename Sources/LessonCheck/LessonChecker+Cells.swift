internal import NotebookModel
internal import Wording

extension LessonChecker {
  /// Finds the cells that failed or did not run, and compares the texts of the others.
  mutating func checkCells() {
    var firstNotRun: Int?
    var notRun = 0
    for index in notebook.cells.indices {
      let (cell, result) = (notebook.cells[index], result.results[index])
      switch result.status {
      case .succeeded: if !cell.isInline { checkText(of: index) }
      case .failed: addFailure(of: index)
      case .notRun:
        notRun += 1
        firstNotRun = firstNotRun ?? index
      case .skipped:
        guard let recording = cell.recording else { continue }
        addStale(recording, of: index, "has a recorded output but does not run")
      }
    }
    guard let firstNotRun else { return }
    let count = counted(notRun, "cell")
    add(
      finding(
        .notRun,
        nil,
        firstNotRun,
        "\(count) from here on did not run, because a cell before failed"
      )
    )
  }

  private mutating func addFailure(of index: Int) {
    for case .failure(let failure) in result.results[index].outputs {
      guard let first = failure.diagnostics.first else { continue }
      var finding = finding(.failure, nil, index, first.message, at: first.position)
      finding.help = first.help
      finding.details = failure.diagnostics.dropFirst().map { diagnostic in
        let place = diagnostic.position.map { "\(self.place(of: $0)): " } ?? ""
        return "\(place)\(diagnostic.severity.rawValue): \(diagnostic.message)"
      }
      add(finding)
    }
  }
}
