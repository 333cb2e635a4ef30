internal import CellSyntax
internal import FoundationEssentials
internal import NotebookModel
internal import NotebookWire

/// A lesson while it runs: takes what the compiler and the worker report, in the order of the lesson.
struct LessonState {
  typealias Events = AsyncStream<WorkerEvent>.Iterator

  private let notebook: Notebook
  private var positions: LessonPositions
  private let filesLink: String
  private let progress: @Sendable (LessonRunner.Progress) -> Void
  private var results: LessonResults
  /// Whether the worker has said that it is there.
  private var hasStarted = false
  /// The cells that stopped, as they may.
  private var stopped = StoppedCells()
  /// The unit before the one that runs.
  private var lastRun: UnitRun?
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

  /// Takes what the worker says at its end, and whether somebody printed after the last cell.
  mutating func takeRest(_ events: inout Events) async {
    guard var run = lastRun else { return }
    while let event = await events.next(isolation: #isolation) {
      if case .told(let warning)? = run.take(event) { results.warn(warning) }
    }
    let text = run.text
    guard run.cell == nil, !text.isEmpty, let cell = results.lastCellThatRan else { return }
    let line = text.split(separator: "\n").first.map(String.init) ?? ""
    results.warn(
      Diagnostic(
        .warning,
        "\"\(line)\" was printed after the last cell had ended, and the page does not show it",
        at: notebook.cells[cell].lines.first?.position ?? notebook.cells[cell].range.start,
        help: "`await` the task that prints, in the last cell or before"
      )
    )
  }

  /// Takes the end of the run; what has not run by then needs a reason.
  mutating func takeEndOfRun() { results.explainEnd() }

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
    case .run(let library, let cells, let isGuarded, let columns, let needs):
      if let (name, reason) = stopped.missing(needs) {
        let place = positions.place(of: name.use)
        for cell in cells { stopped.addLost(cell, at: place, in: notebook) }
        return results.stop(CellStop(reason, in: name.use.cell, at: place), of: cells)
      }
      positions.add(columns)
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
    var run = UnitRun(cells: cells, filesLink: filesLink)
    if let lastRun { run.takeText(since: lastRun) }
    defer { lastRun = run }
    while let event = await events.next(isolation: #isolation) {
      switch run.take(event) {
      case .started: hasStarted = true
      case .cannotRun(let reason): throw .workerFailed(reason)
      case .warned(let cell, let statement, let message, let help):
        results.warn(
          Diagnostic(
            .warning,
            message,
            at: place(of: message, statement, in: cell),
            help: help
          )
        )
      case .told(let warning): results.warn(warning)
      case .began(let cell): progress(.running(cell: cell))
      case .finished(let cell, let outputs, let seconds):
        results.finish(cell, outputs: outputs, seconds: seconds)
      case .ended: return !results.hasFailure(in: cells)
      case .stopped(let stop):
        if let cell = stop.cell { stopped.add(cell, at: run.reached, in: notebook) }
        return results.stop(stop, of: cells)
      case .forkDied: return takeDeath(of: run, nil, cells)
      case .workerEnded(let status):
        guard hasStarted else { throw .workerFailed(run.text) }
        return try takeEnd(of: run, status, cells)
      case nil: break
      }
    }
    return try takeEnd(of: run, nil, cells)
  }

  /// Where the code that `message` quotes between backticks stands, from the statement on, or else the statement.
  private func place(
    of message: String,
    _ statement: SourcePosition?,
    in cell: Int
  ) -> SourcePosition {
    let lines = notebook.cells[cell].lines
    let start = statement ?? lines.first?.position ?? notebook.cells[cell].range.start
    let parts = message.split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count > 2 else { return start }
    let quoted = String(parts[1])
    let escaped = quoted.replacing("\\", with: "\\\\")
    for (index, line) in lines.enumerated() where line.position.line >= start.line {
      for form in [quoted, escaped] {
        guard let range = line.text.firstRange(of: form) else { continue }
        let column = line.text.utf8.distance(from: line.text.startIndex, to: range.lowerBound)
        return notebook.cells[cell].position(
          of: .code(CodePlace(line: index + 1, column: column + 1))
        )
      }
    }
    return start
  }

  /// The worker is gone, and with it whatever could run cells.
  private mutating func takeEnd(
    of run: UnitRun,
    _ status: ExitStatus?,
    _ cells: [Int]
  ) throws(EngineError) -> Bool {
    // A unit without cells has nobody to blame.
    guard !cells.isEmpty else { throw .workerFailed(run.text) }
    return takeDeath(of: run, status, cells)
  }

  /// The process that ran the unit is gone.
  private mutating func takeDeath(of run: UnitRun, _ status: ExitStatus?, _ cells: [Int]) -> Bool {
    let backtrace = (try? String(contentsOf: URL(filePath: crashFile), encoding: .utf8)) ?? ""
    try? FileManager.default.removeItem(atPath: crashFile)
    let stop = run.stop(
      byDeathWith: status,
      backtrace: backtrace,
      in: notebook,
      at: positions
    )
    for cell in cells { stopped.addLost(cell, at: stop.position, in: notebook) }
    return results.stop(stop, of: cells)
  }
}
