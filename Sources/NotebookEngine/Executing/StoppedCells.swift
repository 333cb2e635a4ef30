internal import NotebookModel

/// The cells that have stopped in a lesson that goes on, and what of their names is left.
struct StoppedCells {
  private struct Stop {
    /// The line of the cell's code that it did not get past, from 1: 1 where the process is gone that knew what stands above.
    var line: Int
    /// The line as people see it, where one is known.
    var shownLine: Int?
  }

  private var stops: [Int: Stop] = [:]

  /// Adds a cell whose process lives on, with what the statements before the last one did.
  mutating func add(_ cell: Int, at reached: SourcePosition?, in notebook: Notebook) {
    let lines = notebook.cells[cell].lines
    let line = reached.flatMap { place in lines.firstIndex { $0.position.line == place.line } }
    stops[cell] = Stop(line: (line ?? 0) + 1, shownLine: shown(reached, notebook))
  }

  /// Adds a cell whose process is gone, and everything with it.
  mutating func addLost(_ cell: Int, at position: SourcePosition?, in notebook: Notebook) {
    stops[cell] = Stop(line: 1, shownLine: shown(position, notebook))
  }

  private func shown(_ position: SourcePosition?, _ notebook: Notebook) -> Int? {
    position.map { notebook.sourceMap.origin(of: $0).position.line }
  }

  /// The first of some names that has no value, and why.
  func missing(_ names: [NeededName]) -> (name: NeededName, reason: StopReason)? {
    for name in names {
      guard let stop = stops[name.owner], name.line >= stop.line else { continue }
      return (name, .missingValue(name.name, stoppedIn: stop.shownLine))
    }
    return nil
  }
}
