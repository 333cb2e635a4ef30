internal import FoundationEssentials
internal import NotebookModel
internal import NotebookWire

/// What is known of a run so far: the cells' results, grown by what the compiler and the worker report.
struct LessonState {
  typealias Events = AsyncStream<WorkerEvent>.Iterator

  private let notebook: Notebook
  private let positions: LessonPositions
  private let filesLink: String
  private let progress: @Sendable (LessonRunner.Progress) -> Void
  private var results: [CellResult]
  /// What the compiler warned of, by cell.
  private var warnings: [Int: [Diagnostic]] = [:]
  /// Whether the worker has said that it is there.
  private var hasStarted = false
  var crashFile = ""

  init(
    _ notebook: Notebook,
    filesLink: String,
    progress: @escaping @Sendable (LessonRunner.Progress) -> Void
  ) {
    self.notebook = notebook
    positions = LessonPositions(notebook)
    self.filesLink = filesLink
    self.progress = progress
    results = notebook.cells.map { CellResult(status: $0.isCompiled ? .notRun : .skipped) }
  }

  var result: LessonResult { LessonResult(notebook: notebook, results: results) }

  /// Takes a step of the compiler; runs what it compiled.
  ///
  /// - Returns: Whether the lesson goes on.
  /// - Throws: `EngineError.workerFailed` when the worker cannot run anything.
  mutating func take(
    _ step: CompiledStep,
    _ worker: WorkerSession,
    _ events: inout Events
  ) async throws(EngineError) -> Bool {
    switch step {
    case .willCompile(let cells):
      if cells > 0 { progress(.compiling(cells: cells)) }
      return true
    case .warned(let cell, let messages):
      warnings[cell] = CompileFailure(messages, in: cell, at: positions).diagnostics
      return true
    case .compiledAsExpected(let cell, let messages):
      let outputs = messages.isEmpty ? [] : [CellOutput.failure(compileFailure(messages, in: cell))]
      finish(cell, CellResult(status: .succeeded, outputs: outputs))
      return true
    case .unexpectedlyCompiled(let cell):
      fail(cell, .unexpectedSuccess, "The cell compiles, but is marked `compile_fail`")
      return notebook.cells[cell].options.error
    case .refused(let cell, let messages):
      let isAllowed = notebook.cells[cell].options.error
      finish(
        cell,
        CellResult(
          status: isAllowed ? .succeeded : .failed,
          outputs: [.failure(compileFailure(messages, in: cell))]
        )
      )
      return isAllowed
    case .run(let library, let cells, let isGuarded):
      worker.send(.load(library: library, isGuarded: isGuarded))
      return try await follow(cells, &events)
    }
  }

  // MARK: - Following the worker

  /// Follows a unit until it ends.
  ///
  /// - Returns: Whether the lesson goes on.
  private mutating func follow(_ cells: [Int], _ events: inout Events) async throws(EngineError)
    -> Bool
  {
    var run = UnitRun(cells: cells)
    while let event = await events.next(isolation: #isolation) {
      switch event {
      case .text(let stream, let bytes): run.collector.add(stream, bytes)
      case .timedOut: run.hasTimedOut = true
      case .ended(let status):
        // A unit without cells has nobody to blame.
        guard hasStarted, !cells.isEmpty else { throw .workerFailed(run.collector.allText) }
        return takeEnd(of: run, status)
      case .message(.started): hasStarted = true
      case .message(.runtimeFailed(let reason)): throw .workerFailed(reason)
      case .message(.loadFailed(let reason)) where cells.isEmpty: throw .workerFailed(reason)
      case .message(let message):
        if let goesOn = take(message, &run) { return goesOn }
      }
    }
    guard !cells.isEmpty else { throw .workerFailed(run.collector.allText) }
    return takeEnd(of: run, nil)
  }

  /// Takes a message; a value means that the unit is over, and says whether the lesson goes on.
  private mutating func take(_ message: WireMessage, _ run: inout UnitRun) -> Bool? {
    // A cell whose time is up may still get further, when the signal ended what it waited for.
    if run.hasTimedOut, message.isProgress { return nil }
    switch message {
    case .cellBegan(let cell):
      run.begin(cell)
      progress(.running(cell: cell))
    case .cellEnded(let cell):
      let outputs = run.collector.outputs()
      if notebook.cells[cell].mode == .shouldPanic {
        fail(
          cell,
          .unexpectedSuccess,
          "The cell ran to its end, but is marked `should_panic`",
          after: outputs
        )
        run.hasFailed = true
      } else {
        finish(cell, CellResult(status: .succeeded, outputs: outputs, seconds: run.seconds))
      }
      run.end()
    case .unitEnded: return !run.hasFailed
    case .reached(let line, let column): run.position = SourcePosition(line: line, column: column)
    case .text(let stream, let bytes): run.collector.add(stream, bytes)
    case .dropped(let bytes): run.collector.addDropped(bytes: bytes)
    case .display(let representations): run.collector.add(representations)
    case .saved(let path): run.collector.add(.file("\(filesLink)/\(path)"))
    case .thrown(let error):
      return stop(
        run,
        .thrownError,
        "Error thrown: \(error)",
        at: run.position,
        outputs: run.collector.outputs()
      )
    case .exited(let status): run.exitStatus = status
    case .loadFailed(let reason):
      return stop(run, .trap, "The cells could not be loaded: \(reason)", at: nil, outputs: [])
    case .forkDied: return takeEnd(of: run, nil)
    case .started, .runtimeFailed, .load, .finish, .fetched, .fetch: break
    }
    return nil
  }

  /// The process that ran the unit is gone: by a crash, its time, or its own will.
  private mutating func takeEnd(of run: UnitRun, _ status: ExitStatus?) -> Bool {
    let backtrace = (try? String(contentsOf: URL(filePath: crashFile), encoding: .utf8)) ?? ""
    try? FileManager.default.removeItem(atPath: crashFile)
    var report: CrashReport?
    let outputs = run.collector.outputs { text in
      report = CrashReport(
        cutFrom: &text,
        backtrace: backtrace,
        status: status,
        sourceName: UnitSource.sourceName(of: notebook)
      )
    }
    var crash = report?.position
    // Where in a line the signal found the cell is chance.
    if run.hasTimedOut { crash?.column = 0 }
    let place = crash.map { positions.place(ofCrash: $0) } ?? run.position
    if let code = run.exitStatus {
      return stop(
        run,
        .exit,
        "The cell ended the process with exit(\(code))",
        at: run.position,
        outputs: outputs,
        help: "let the cell run to its end; what it printed is kept"
      )
    }
    if run.hasTimedOut, let cell = run.cell {
      let seconds = notebook.cells[cell].options.timeout
      return stop(
        run,
        .timeout,
        "The cell ran longer than its \(seconds.formatted) s",
        at: place,
        outputs: outputs,
        help: "give it more time with `//| timeout: SECONDS` or `--timeout SECONDS`"
      )
    }
    let reason = report?.reason ?? "The cell crashed"
    if run.cell == nil {
      return stop(
        run,
        .trap,
        "The process ended before this cell began: \(reason)",
        at: nil,
        outputs: outputs,
        help: "look at what the cells before leave running"
      )
    }
    return stop(run, .trap, reason, at: place, outputs: outputs, help: report?.help)
  }

  // MARK: - Results

  /// Records that the running cell stopped; a cell that may fail, or has to, lets the lesson go on.
  private mutating func stop(
    _ run: UnitRun,
    _ cause: CellFailure.Cause,
    _ message: String,
    at position: SourcePosition?,
    outputs: [CellOutput],
    help: String? = nil
  ) -> Bool {
    let cell = run.cell ?? run.cells.first { results[$0].status == .notRun } ?? run.cells[0]
    let mode = notebook.cells[cell].mode
    let isAllowed =
      notebook.cells[cell].options.error || (mode == .shouldPanic && cause != .timeout)
    let failure = CellFailure(
      cause,
      [
        Diagnostic(
          .error,
          message,
          at: position ?? notebook.cells[cell].lines.first?.position,
          help: help
        )
      ]
    )
    finish(
      cell,
      CellResult(
        status: isAllowed ? .succeeded : .failed,
        outputs: outputs + [.failure(failure)],
        seconds: run.seconds
      )
    )
    return isAllowed
  }

  private mutating func fail(
    _ cell: Int,
    _ cause: CellFailure.Cause,
    _ message: String,
    after outputs: [CellOutput] = []
  ) {
    let failure = CellFailure(
      cause,
      [Diagnostic(.error, message, at: notebook.cells[cell].range.start)]
    )
    finish(cell, CellResult(status: .failed, outputs: outputs + [.failure(failure)]))
  }

  private mutating func finish(_ cell: Int, _ result: CellResult) {
    results[cell] = result
    results[cell].warnings = warnings[cell] ?? []
    progress(.finished(cell: cell, result.status))
  }

  private func compileFailure(_ messages: [CompilerMessage], in cell: Int) -> CellFailure {
    CompileFailure(messages, in: cell, at: positions).cellFailure
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

/// A unit while it runs.
private struct UnitRun {
  let cells: [Int]
  var cell: Int?
  var collector = OutputCollector()
  var position: SourcePosition?
  var hasTimedOut = false
  var hasFailed = false
  var exitStatus: Int32?
  private var start = 0.0

  init(cells: [Int]) { self.cells = cells }

  var seconds: Double { cell == nil ? 0 : monotonicSeconds() - start }

  mutating func begin(_ cell: Int) {
    self.cell = cell
    collector = OutputCollector()
    position = nil
    start = monotonicSeconds()
  }

  mutating func end() {
    cell = nil
    collector = OutputCollector()
  }
}

extension Double {
  /// Seconds without a needless fraction.
  fileprivate var formatted: String {
    self == rounded() && abs(self) < 1e9 ? "\(Int(self))" : "\(self)"
  }
}
