package import NotebookModel
internal import NotebookWire

/// Follows the worker through one unit: turns what it reports into what happened to the cells.
package struct UnitRun {
  /// What an event of the worker means for the lesson.
  package enum Happening: Hashable, Sendable {
    /// A process is there to run cells.
    case started
    /// No cell can run, for this reason.
    case cannotRun(String)
    /// A cell begins.
    case began(cell: Int)
    /// The running cell does something that is likely not meant, at this statement.
    case warned(cell: Int, at: SourcePosition?, message: String, help: String)
    /// A statement whose place is known does something that is likely not meant.
    case told(Diagnostic)
    /// A cell ran to its end.
    case finished(cell: Int, outputs: [CellOutput], seconds: Double)
    /// A cell stopped, and the unit with it; the process lives on.
    case stopped(CellStop)
    /// The unit came to its end.
    case ended
    /// The fork that ran the unit is gone; the process before it goes on.
    case forkDied
    /// The worker is gone.
    case workerEnded(ExitStatus)
  }

  private let cells: [Int]
  private let filesLink: String
  private(set) var cell: Int?
  private(set) var collector = OutputCollector()
  /// The statement that was reached last.
  private(set) var reached: SourcePosition?
  private(set) var hasTimedOut = false
  /// How many figures the end of the running cell would show.
  private(set) var openFigures = 0
  /// The argument of an `exit`.
  private(set) var exitStatus: Int32?
  private var start = 0.0

  /// Makes the run of a unit that the worker is about to load.
  ///
  /// - Parameters:
  ///   - cells: The unit's cells; none where it holds seed and parameters alone.
  ///   - filesLink: The folder of saved files as the page links it.
  package init(cells: [Int], filesLink: String) {
    self.cells = cells
    self.filesLink = filesLink
  }

  /// The text of the cell that runs, or what was printed since the last one.
  package var text: String { collector.allText }

  /// How long the cell has run.
  var seconds: Double { cell == nil ? 0 : monotonicSeconds() - start }

  /// Takes an event; gives what it means, unless it only adds to the running cell.
  package mutating func take(_ event: WorkerEvent) -> Happening? {
    switch event {
    case .text(let stream, let bytes): collector.add(stream, bytes)
    case .timedOut: hasTimedOut = true
    case .ended(let status): return .workerEnded(status)
    // A cell whose time is up may still get further, when the signal ended what it waited for.
    case .message(let message) where hasTimedOut && message.isProgress: break
    case .message(let message): return take(message)
    }
    return nil
  }

  private mutating func take(_ message: WireMessage) -> Happening? {
    switch message {
    case .started: return .started
    case .runtimeFailed(let reason): return .cannotRun(reason)
    case .loadFailed(let reason):
      // A unit without cells has nobody to blame.
      guard !cells.isEmpty else { return .cannotRun(reason) }
      return .stopped(CellStop(.notLoaded(reason: reason), in: cell, at: nil, seconds: seconds))
    case .cellBegan(let cell):
      begin(cell)
      return .began(cell: cell)
    case .cellEnded(let cell):
      let outputs = collector.outputs()
      let seconds = seconds
      endCell()
      return .finished(cell: cell, outputs: outputs, seconds: seconds)
    case .unitEnded: return .ended
    case .thrown(let error):
      let outputs = collector.outputs()
      return .stopped(
        CellStop(.thrown(error), in: cell, at: reached, outputs: outputs, seconds: seconds)
      )
    case .forkDied: return .forkDied
    case .exited(let status): exitStatus = status
    case .reached(let line, let column): reached = SourcePosition(line: line, column: column)
    case .text(let stream, let bytes): collector.add(stream, bytes)
    case .dropped(let bytes): collector.addDropped(bytes: bytes)
    case .display(let representations): collector.add(representations)
    case .warning(let message, let help, let place?):
      let position = SourcePosition(line: place.line, column: place.column)
      return .told(Diagnostic(.warning, message, at: position, help: help))
    case .warning(let message, let help, nil):
      guard let cell else { return nil }
      return .warned(cell: cell, at: reached, message: message, help: help)
    case .openFigures(let count): openFigures = count
    case .saved(let path): collector.addFile("\(filesLink)/\(path)")
    case .load, .finish, .fetched, .fetch: break
    }
    return nil
  }

  /// Takes what was printed since the last cell of another unit: a task that goes on prints while the next unit compiles.
  package mutating func takeText(since other: Self) {
    if other.cell == nil { collector = other.collector }
  }

  /// What was printed since the last cell belongs to this one: nothing that a task prints between two cells is lost.
  private mutating func begin(_ cell: Int) {
    self.cell = cell
    reached = nil
    openFigures = 0
    start = monotonicSeconds()
  }

  private mutating func endCell() {
    cell = nil
    collector = OutputCollector()
  }
}

extension WireMessage {
  /// Whether it says how far the cells have come.
  fileprivate var isProgress: Bool {
    switch self {
    case .cellBegan, .cellEnded, .unitEnded, .reached, .thrown, .exited: true
    default: false
    }
  }
}
