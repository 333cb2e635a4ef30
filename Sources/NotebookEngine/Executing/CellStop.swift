package import NotebookModel

/// A cell that stopped: why and where, and what it had given by then.
package struct CellStop: Hashable, Sendable {
  /// The cell that ran, or `nil` where it stopped between two cells.
  package var cell: Int?
  /// Why it stopped.
  package var reason: StopReason
  /// The place in the lesson; `nil` where none is known.
  package var position: SourcePosition?
  /// What it gave before it stopped.
  package var outputs: [CellOutput]
  /// How long it had run.
  package var seconds: Double

  /// Makes the stop of a cell that ran, or of whichever comes next.
  package init(
    _ reason: StopReason,
    in cell: Int?,
    at position: SourcePosition?,
    outputs: [CellOutput] = [],
    seconds: Double = 0
  ) {
    self.reason = reason
    self.cell = cell
    self.position = position
    self.outputs = outputs
    self.seconds = seconds
  }

  /// What it makes of `cell`: a failure, or what its author allows.
  func result(of cell: Cell) -> CellResult {
    // A cell without lines is named by its fence: no failure is without a place.
    let place = position ?? cell.lines.first?.position ?? cell.range.start
    return CellResult(
      status: reason.isAllowed(in: cell) ? .succeeded : .failed,
      outputs: outputs + [.failure(reason.failure(at: place))],
      seconds: seconds
    )
  }
}
