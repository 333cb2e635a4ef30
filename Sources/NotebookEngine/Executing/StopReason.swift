package import NotebookModel

/// Why a cell stopped before its end, did not stop where it should have, or never began.
package enum StopReason: Hashable, Sendable {
  /// An error reached the top level; its description.
  case thrown(String)
  /// The cell ended the process itself.
  case exit(status: Int32)
  /// It ran longer than the seconds it has.
  case timeout(seconds: Double)
  /// The process crashed in it.
  case crash(reason: String, help: String?)
  /// The process crashed between two cells, in what earlier ones had left running.
  case crashBefore(reason: String)
  /// The library of its unit could not be loaded; what the loader says.
  case notLoaded(reason: String)
  /// It uses a name of a cell that stopped before the name had a value, in that line.
  case missingValue(String, stoppedIn: Int?)
  /// The compiler accepted a cell that it should have refused.
  case compiled
  /// It ran to its end, though it should have stopped.
  case ranToEnd
  /// The run ended before it, though no cell has failed: a mistake of the runner.
  case unexplainedEnd

  /// What kind of failure it is.
  package var cause: CellFailure.Cause {
    switch self {
    case .thrown: .thrownError
    case .exit: .exit
    case .timeout: .timeout
    case .crash, .crashBefore, .notLoaded, .missingValue: .trap
    case .compiled, .ranToEnd: .unexpectedSuccess
    case .unexplainedEnd: .internalError
    }
  }

  /// What the author reads.
  package var message: String {
    switch self {
    case .thrown(let error): "Error thrown: \(FoundationErrorText.meaning(of: error))"
    case .exit(let status): "The cell ended the process with exit(\(status))"
    case .timeout(let seconds): "The cell ran longer than its \(seconds.formatted) s"
    case .crash(let reason, _): reason
    case .crashBefore(let reason): "The process ended before this cell began: \(reason)"
    case .notLoaded(let reason): "The cells could not be loaded: \(reason)"
    case .missingValue(let name, _):
      "`\(name)` cannot be used: the cell that declares it stopped before it had its values"
    case .compiled: "The cell compiles, but is marked `compile_fail`"
    case .ranToEnd: "The cell ran to its end, but is marked `should_panic`"
    case .unexplainedEnd: "Internal error: the run ended before this cell without a reason"
    }
  }

  /// What to do about it, where that is known.
  package var help: String? {
    switch self {
    case .exit: "let the cell run to its end; what it printed is kept"
    case .timeout: "give it more time with `//| timeout: SECONDS` or `--timeout SECONDS`"
    case .crash(_, let help): help
    case .crashBefore: "look at what the cells before leave running"
    case .unexplainedEnd: "please report it with the lesson: nothing in the lesson explains it"
    // A recording keeps the message: no line of the lesson stands in it, which moves.
    case .missingValue(let name, let line):
      "declare `\(name)` in a cell before the one that stops"
        + (line.map { ", which it does in line \($0)" } ?? "")
    case .thrown, .notLoaded, .compiled, .ranToEnd: nil
    }
  }

  /// Whether the author of `cell` allows it, or asks for it.
  package func isAllowed(in cell: Cell) -> Bool {
    switch self {
    case .compiled, .ranToEnd, .unexplainedEnd: false
    // Time that is up says nothing about what a cell would have done.
    case .timeout: cell.options.error
    case .thrown, .exit, .crash, .crashBefore, .notLoaded, .missingValue:
      cell.options.error || cell.mode == .shouldPanic
    }
  }

  /// The failure of a cell that stopped at `position`.
  package func failure(at position: SourcePosition?) -> CellFailure {
    CellFailure(
      cause,
      [Diagnostic(.error, TypeNames.asWritten(in: message), at: position, help: help)]
    )
  }
}

extension Double {
  /// Seconds without a needless fraction.
  fileprivate var formatted: String {
    self == rounded() && abs(self) < 1e9 ? "\(Int(self))" : "\(self)"
  }
}
