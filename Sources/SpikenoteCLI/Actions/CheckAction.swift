internal import Foundation
internal import LessonCheck
internal import NotebookEngine

/// Compares what lessons give today with what is recorded.
struct CheckAction: Sendable {
  var paths: [String]
  var shard: Shard?
  var reports: VerdictReports
  var dataFolder: String?
  var timeout: Double?
  var division = UnitDivision.merged
  var jobs: Int?
  var isQuiet: Bool
  /// How often each lesson runs; what differs from run to run is a finding.
  var runCount = 1
  /// The pages that are compared with what the lessons give.
  var pages: PublishedPages?

  /// Checks every lesson.
  ///
  /// - Returns: Whether everything is as recorded.
  /// - Throws: `UsageError` before anything has run.
  func perform() async throws(UsageError) -> Bool {
    let terminal = Terminal()
    let all = try LessonFolder.expanded(paths, isQuiet: isQuiet)
    var sources: [LessonSource] = []
    for path in shard?.selected(from: all) ?? all {
      sources.append(try LessonSource(reading: path))
    }
    try ReportPaths.check(reports, inputs: sources.flatMap(\.files))
    let interruption = Interruption.handle(terminal)
    defer { withExtendedLifetime(interruption) {} }
    let printer = VerdictPrinter(
      terminal,
      count: sources.count,
      isQuiet: isQuiet,
      reports: reports
    )
    do {
      // Nobody wants to learn at the end of a long run that the page cannot be written.
      let early = reports.prepare()
      for problem in early { terminal.printError(problem) }
      if !early.isEmpty, reports.isOnlyPage { return false }
      let verdicts = try await verdicts(on: sources, terminal, printer)
      if let shard, sources.isEmpty { printer.printResult("\(shard): no lessons") }
      printer.printTotal(of: verdicts)
      let problems = reports.write(VerdictList(verdicts, shard: shard), isQuiet: isQuiet)
      for problem in problems where !early.contains(problem) { terminal.printError(problem) }
      return problems.isEmpty && verdicts.allSatisfy(\.passes)
    } catch {
      terminal.printError("\(error)")
      return false
    }
  }

  /// The verdicts in the order of `sources`, whatever order they run in.
  private func verdicts(
    on sources: [LessonSource],
    _ terminal: Terminal,
    _ printer: VerdictPrinter
  ) async throws -> [LessonVerdict] {
    guard !sources.isEmpty else { return [] }
    let progress = ProgressLine(terminal, isQuiet: isQuiet)
    var run = try await CheckRun(dataFolder: dataFolder, timeout: timeout, progress: progress)
    run.runCount = runCount
    run.division = division
    run.pages = pages
    let runs = run
    defer { runs.end() }
    let times = LessonTimes(environment: ProcessInfo.processInfo.environment)
    let paths = sources.map { absolutePath($0.path) }
    let order = times.longestFirst(zip(paths, sources.map(\.bytes.count)).map { ($0, $1) })
    let verdicts = await LessonExecutor.concurrently(order, width: jobs) { index in
      let source = sources[index]
      let verdict = await verdict(on: source, number: index, runs)
      progress.end(name: source.name)
      printer.print(verdict, at: index)
      progress.resume()
      return (index, verdict)
    }.sorted { $0.0 < $1.0 }.map(\.1)
    times.record(zip(paths, verdicts).map { ($0, $1.seconds) })
    return verdicts
  }

  /// The verdict on a lesson; where the tools failed, that is its only finding.
  private func verdict(
    on source: LessonSource,
    number: Int,
    _ run: CheckRun
  ) async -> LessonVerdict {
    do { return try await run.outcome(of: source, number: number).verdict } catch {
      await RunningProcesses.shared.waitIfEnding()
      let place = SourcePlace(file: source.path, line: 1, column: 1)
      return LessonVerdict(
        lesson: source.path,
        findings: [Finding(.lesson, at: place, "the lesson cannot be run: \(error)")]
      )
    }
  }
}
