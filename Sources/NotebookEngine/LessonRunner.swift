internal import CellSyntax
internal import FoundationEssentials
package import NotebookModel
internal import NotebookWire

/// Runs a lesson: compiles its units, runs them in a worker while the next one compiles, and gathers what each cell
/// gives.
package struct LessonRunner: Sendable {
  /// Where a run reads and writes, and what the command line says about it.
  package struct Options: Sendable {
    /// The folder that cells run in.
    package var lessonFolder: String
    /// Where the files that cells write under relative paths are after the run.
    package var filesFolder: String
    /// The name of that folder as the page links it.
    package var filesLink: String
    /// Where datasets are looked for.
    package var dataFolder: String
    /// Whether figures bring their recordings along.
    package var isRecorded: Bool
    /// Whether the result says what cells have read.
    package var tellsInputs = false
    /// How the lesson is divided into compile units.
    package var division = UnitDivision.merged
    /// Variables for the worker, over those that make every run alike; `nil` takes one away.
    package var environment: [String: String?]
    /// Gets a dataset's files into a folder; gives the reason when it can't.
    package var fetch: @Sendable (_ dataset: String, _ root: String) -> String?

    /// Makes the options.
    package init(
      lessonFolder: String,
      filesFolder: String,
      filesLink: String,
      dataFolder: String,
      isRecorded: Bool = false,
      environment: [String: String?] = [:],
      fetch: @escaping @Sendable (_ dataset: String, _ root: String) -> String?
    ) {
      self.lessonFolder = lessonFolder
      self.filesFolder = filesFolder
      self.filesLink = filesLink
      self.dataFolder = dataFolder
      self.isRecorded = isRecorded
      self.environment = environment
      self.fetch = fetch
    }
  }

  /// What a run is doing, for the terminal.
  package enum Progress: Sendable {
    /// The number of cells in the unit that the compiler works on.
    case compiling(cells: Int)
    case running(cell: Int)
    case finished(cell: Int, CellResult.Status)
  }

  private let toolchain: Toolchain
  private let servers: CompilerServers
  private let runtime: RuntimeLocation
  private let options: Options

  /// Makes a runner; nothing starts before `run`.
  ///
  /// - Parameters:
  ///   - toolchain: What compiles the cells.
  ///   - servers: Servers of the toolchain's programs, those that have one; several runners may share them.
  ///   - runtime: What runs the cells.
  ///   - options: Where the run reads and writes.
  package init(
    toolchain: Toolchain,
    servers: CompilerServers,
    runtime: RuntimeLocation,
    options: Options
  ) {
    self.toolchain = toolchain
    self.servers = servers
    self.runtime = runtime
    self.options = options
  }

  /// Runs every cell of the notebook from the top.
  ///
  /// - Parameters:
  ///   - notebook: The lesson as it was read.
  ///   - progress: Called in order, from the task that runs the lesson.
  /// - Returns: What each cell gave.
  /// - Throws: `EngineError` when the tools themselves fail; a cell that fails is part of the result.
  package func run(
    _ notebook: Notebook,
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) async throws(EngineError) -> LessonResult {
    let planner = UnitPlanner(notebook)
    let plan = planner.plan(options.division)
    var state = LessonState(notebook, filesLink: options.filesLink, progress: progress)
    guard !plan.isEmpty else { return state.result }
    let folder = try RunningProcesses.shared.makeTemporaryFolder()
    defer { RunningProcesses.shared.removeTemporaryFolder(folder) }

    // The worker loads the runtime while the compiler is at work.
    let files = CellFiles(folder: folder + "/files")
    let log = AccessLog(path: folder + "/accesses")
    let hasLog = options.tellsInputs && log.begin()
    state.crashFile = folder + "/crash.txt"
    let worker = try await WorkerSession(
      workerSetup(notebook, files, crashFile: state.crashFile, log: hasLog ? log : nil)
    )
    defer { worker.end() }
    let compiler = CellCompiler(
      toolchain: toolchain,
      servers: servers,
      runtime: runtime,
      folder: folder,
      sourceName: UnitSource.sourceName(of: notebook)
    )
    let (steps, feed) = AsyncThrowingStream.makeStream(of: CompiledStep.self)
    let compiling = Task {
      await CompilePipeline(planner: planner, compiler: compiler).run(plan, into: feed)
    }
    let outcome = await follow(steps, worker, &state)
    // A compiler that still runs would write into the folder while it is removed.
    compiling.cancel()
    await compiling.value
    if let failure = outcome { throw failure }
    state.takeEndOfRun()
    var result = files.present(in: state.result, link: options.filesLink)
    if hasLog { result.inputs = log.inputs }
    try files.publish(to: options.filesFolder)
    return result
  }

  /// Takes the steps until the lesson ends; gives what made the tools fail.
  private func follow(
    _ steps: AsyncThrowingStream<CompiledStep, any Error>,
    _ worker: WorkerSession,
    _ state: inout LessonState
  ) async -> EngineError? {
    var events = worker.events.makeAsyncIterator()
    do {
      for try await step in steps {
        guard try await state.take(step, worker, &events) else { break }
      }
      worker.send(.finish)
      await state.takeRest(&events)
      return nil
    } catch let error as EngineError {
      return error
    } catch {
      return .compilerFailed("\(error)")
    }
  }

  private func workerSetup(
    _ notebook: Notebook,
    _ files: CellFiles,
    crashFile: String,
    log: AccessLog?
  ) -> WorkerSession.Setup {
    var environment = ProcessInfo.processInfo.environment
    // Same lesson, same bytes: no order of dictionaries, no locale, no time zone of the machine.
    environment["SWIFT_DETERMINISTIC_HASHING"] = "1"
    environment["LC_ALL"] = "C.UTF-8"
    environment["TZ"] = "UTC"
    environment["SWIFT_BACKTRACE"] =
      "enable=yes,color=no,registers=none,images=none,threads=crashed,interactive=no,"
      + "sanitize=no,limit=256,output-to=\(crashFile)"
    environment[WorkerVariable.runtime] = runtime.library
    environment[WorkerVariable.folder] = options.lessonFolder
    environment[WorkerVariable.files] = files.folder
    environment["LD_PRELOAD"] = [runtime.fileOverlay, environment["LD_PRELOAD"]]
      .compactMap(\.self).joined(separator: ":")
    environment[WorkerVariable.data] = options.dataFolder
    if options.isRecorded { environment[WorkerVariable.recordings] = "1" }
    environment[WorkerVariable.accesses] = log?.path
    for (name, value) in options.environment { environment[name] = value }
    environment["LD_LIBRARY_PATH"] = [runtime.libraryFolder, toolchain.libraries].joined(
      separator: ":"
    )
    return WorkerSession.Setup(
      runtime: runtime,
      environment: environment,
      timeouts: notebook.cells.map(\.options.timeout),
      fetch: options.fetch
    )
  }
}
