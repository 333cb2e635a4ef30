internal import CheckReport
internal import LessonCheck
internal import NotebookEngine

/// Compares what lessons give today with what is recorded.
struct CheckAction: Sendable {
  var paths: [String]
  var dataFolder: String?
  var timeout: Double?
  var jobs: Int?
  var isQuiet: Bool
  /// How often each lesson runs; what differs from run to run is a finding.
  var runCount = 1
  /// The pages that are compared with what the lessons give.
  var pages: PublishedPages?
  /// The folder for a page of all differences; `nil` for none.
  var reportFolder: String?

  /// Checks every lesson.
  ///
  /// - Returns: Whether everything is as recorded.
  /// - Throws: `UsageError` before anything has run.
  func perform() async throws(UsageError) -> Bool {
    let terminal = Terminal()
    var sources: [LessonSource] = []
    for path in try LessonFolder.expanded(paths) {
      sources.append(try LessonSource(reading: path))
    }
    let interruption = Interruption.handle(terminal)
    defer { withExtendedLifetime(interruption) {} }
    do {
      if let reportFolder { try PageFile.makeFolder(reportFolder, option: "--report") }
      let progress = ProgressLine(terminal, isQuiet: isQuiet)
      var run = try await CheckRun(dataFolder: dataFolder, timeout: timeout, progress: progress)
      run.runCount = runCount
      run.pages = pages
      let runs = run
      defer { runs.end() }
      let printer = VerdictPrinter(terminal, count: sources.count, isQuiet: isQuiet)
      let verdicts = await LessonExecutor.concurrently(
        Array(sources.enumerated()),
        width: jobs
      ) { index, source in
        let verdict = await verdict(on: source, number: index, runs)
        progress.end(name: source.name)
        printer.print(verdict, at: index)
        progress.resume()
        return verdict
      }
      if !isQuiet, let total = VerdictSummary.total(verdicts) { print(total) }
      if let reportFolder { try write(verdicts, into: reportFolder) }
      return verdicts.allSatisfy(\.passes)
    } catch {
      terminal.printError("\(error)")
      return false
    }
  }

  private func write(_ verdicts: [LessonVerdict], into folder: String) throws {
    let path = "\(folder)/\(DifferenceReport.fileName)"
    try PageFile.write(DifferenceReport(verdicts).html, to: path, option: "--report")
    if !isQuiet { print("differences in \(path)") }
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
