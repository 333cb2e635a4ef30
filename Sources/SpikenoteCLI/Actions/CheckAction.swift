internal import LessonCheck
internal import NotebookEngine

/// Compares what lessons give today with what is recorded.
struct CheckAction: Sendable {
  var paths: [String]
  var dataFolder: String?
  var timeout: Double?
  var jobs: Int?
  var isQuiet: Bool

  /// Checks every lesson.
  ///
  /// - Returns: Whether everything is as recorded.
  /// - Throws: `UsageError` before anything has run.
  func perform() async throws(UsageError) -> Bool {
    let terminal = Terminal()
    var sources: [LessonSource] = []
    for path in try LessonFolder.expanded(paths) {
      let name = path.hasSuffix(".md") ? String(path.dropLast(3)) : path
      sources.append(try LessonSource(reading: path, name: name))
    }
    let interruption = Interruption.handle(terminal)
    defer { withExtendedLifetime(interruption) {} }
    do {
      let progress = ProgressLine(terminal, isQuiet: isQuiet)
      let run = try await CheckRun(dataFolder: dataFolder, timeout: timeout, progress: progress)
      defer { run.end() }
      let printer = VerdictPrinter(terminal, count: sources.count, isQuiet: isQuiet)
      let verdicts = await LessonExecutor.concurrently(
        Array(sources.enumerated()),
        width: jobs
      ) { index, source in
        let verdict = await verdict(on: source, run)
        progress.end(name: source.name)
        printer.print(verdict, at: index)
        progress.resume()
        return verdict
      }
      if !isQuiet, let total = VerdictSummary.total(verdicts) { print(total) }
      return verdicts.allSatisfy(\.passes)
    } catch {
      terminal.printError("\(error)")
      return false
    }
  }

  /// The verdict on a lesson; where the tools failed, that is its only finding.
  private func verdict(on source: LessonSource, _ run: CheckRun) async -> LessonVerdict {
    do { return try await run.outcome(of: source).verdict } catch {
      await RunningProcesses.shared.waitIfEnding()
      let place = SourcePlace(file: source.path, line: 1, column: 1)
      return LessonVerdict(
        lesson: source.path,
        findings: [Finding(.lesson, at: place, "the lesson cannot be run: \(error)")]
      )
    }
  }
}
