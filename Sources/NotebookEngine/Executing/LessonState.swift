internal import FoundationEssentials
internal import NotebookModel
internal import NotebookWire

/// A lesson while it runs: takes what the compiler and the worker report, in the order of the lesson.
struct LessonState {
  typealias Events = AsyncStream<WorkerEvent>.Iterator

  private let notebook: Notebook
  private let positions: LessonPositions
  private let filesLink: String
  private let progress: @Sendable (LessonRunner.Progress) -> Void
  private var results: LessonResults
  /// Whether the worker has said that it is there.
  private var hasStarted = false
  /// Where the worker's backtrace is written.
  var crashFile = ""

  init(
    _ notebook: Notebook,
    filesLink: String,
    progress: @escaping @Sendable (LessonRunner.Progress) -> Void
  ) {
    self.notebook = notebook
    self.filesLink = filesLink
    self.progress = progress
    positions = LessonPositions(notebook)
    results = LessonResults(notebook, progress: progress)
  }

  var result: LessonResult { results.lessonResult }

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
      results.warn(cell, CompileFailure(messages, in: cell, at: positions).diagnostics)
      return true
    case .compiledAsExpected(let cell, let messages):
      let failure = CompileFailure(messages, in: cell, at: positions).cellFailure
      let outputs = messages.isEmpty ? [] : [CellOutput.failure(failure)]
      results.finish(cell, CellResult(status: .succeeded, outputs: outputs))
      return true
    case .unexpectedlyCompiled(let cell):
      let fence = notebook.cells[cell].range.start
      results.stop(CellStop(.compiled, in: cell, at: fence), of: [cell])
      return notebook.cells[cell].options.error
    case .refused(let cell, let messages):
      let failure = CompileFailure(messages, in: cell, at: positions).cellFailure
      let isAllowed = notebook.cells[cell].options.error
      results.finish(
        cell,
        CellResult(status: isAllowed ? .succeeded : .failed, outputs: [.failure(failure)])
      )
      return isAllowed
    case .run(let library, let cells, let isGuarded):
      worker.send(.load(library: library, isGuarded: isGuarded))
      return try await follow(cells, &events)
    }
  }

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
      results.finish(cell, outputs: run.collector.outputs(), seconds: run.seconds)
      run.end()
    case .unitEnded: return !results.hasFailure(in: run.cells)
    case .reached(let line, let column): run.position = SourcePosition(line: line, column: column)
    case .text(let stream, let bytes): run.collector.add(stream, bytes)
    case .dropped(let bytes): run.collector.addDropped(bytes: bytes)
    case .display(let representations): run.collector.add(representations)
    case .saved(let path): run.collector.add(.file("\(filesLink)/\(path)"))
    case .thrown(let error):
      return stop(run, .thrown(error), at: run.position, outputs: run.collector.outputs())
    case .exited(let status): run.exitStatus = status
    case .loadFailed(let reason):
      return stop(run, .notLoaded(reason: reason), at: nil, outputs: [])
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
      return stop(run, .exit(status: code), at: run.position, outputs: outputs)
    }
    if run.hasTimedOut, let cell = run.cell {
      let seconds = notebook.cells[cell].options.timeout
      return stop(run, .timeout(seconds: seconds), at: place, outputs: outputs)
    }
    let reason = report?.reason ?? "The cell crashed"
    if run.cell == nil {
      return stop(run, .crashBefore(reason: reason), at: nil, outputs: outputs)
    }
    return stop(run, .crash(reason: reason, help: report?.help), at: place, outputs: outputs)
  }

  /// Records that the running cell stopped; a cell that may fail, or has to, lets the lesson go on.
  private mutating func stop(
    _ run: UnitRun,
    _ reason: StopReason,
    at position: SourcePosition?,
    outputs: [CellOutput]
  ) -> Bool {
    let stop = CellStop(reason, in: run.cell, at: position, outputs: outputs, seconds: run.seconds)
    return results.stop(stop, of: run.cells)
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
