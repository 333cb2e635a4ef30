internal import Foundation
internal import LessonCheck
internal import NotebookEngine

/// Compares what lessons give today with what is recorded.
struct CheckAction: Sendable {
  var paths: [String]
  var shard: Shard?
  var reports: VerdictReports
  var execution: ExecutionSettings
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
    let printer = VerdictPrinter(
      terminal,
      count: sources.count,
      isQuiet: isQuiet,
      reports: reports
    )
    let batch = LessonBatch(sources, execution, on: terminal, isQuiet: isQuiet)
    return await Interruption.ending(on: terminal) {
      // Nobody wants to learn at the end of a long run that the page cannot be written.
      let early = reports.prepare()
      for problem in early { terminal.printError(problem) }
      if !early.isEmpty, reports.isOnlyPage { return false }
      let verdicts = try await verdicts(on: batch, printer)
      if let shard, batch.lessons.isEmpty { printer.printResult("\(shard): no lessons") }
      printer.printTotal(of: verdicts)
      let problems = reports.write(VerdictList(verdicts, shard: shard), isQuiet: isQuiet)
      for problem in problems where !early.contains(problem) { terminal.printError(problem) }
      return problems.isEmpty && verdicts.allSatisfy(\.passes)
    }
  }

  /// The verdicts in the order of the lessons, whatever order they run in.
  private func verdicts(
    on batch: LessonBatch,
    _ printer: VerdictPrinter
  ) async throws -> [LessonVerdict] {
    let lessons = batch.lessons
    guard !lessons.isEmpty else { return [] }
    let run = try await CheckRun(of: batch, runCount: runCount, pages: pages)
    defer { run.end() }
    let times = LessonTimes(environment: ProcessInfo.processInfo.environment)
    let paths = lessons.map { absolutePath($0.path) }
    let order = times.longestFirst(zip(paths, lessons.map(\.bytes.count)).map { ($0, $1) })
    let verdicts = await batch.run(inOrder: order) { index, lesson in
      try await run.outcome(of: lesson, number: index).verdict
    } tell: { index, lesson, outcome in
      let verdict: LessonVerdict
      switch outcome {
      case .success(let value): verdict = value
      // Where the tools failed, that is the only finding.
      case .failure(let error): verdict = .cannotRun(lesson, because: error)
      }
      printer.print(verdict, at: index)
      return verdict
    }
    times.record(zip(paths, verdicts).map { ($0, $1.seconds) })
    return verdicts
  }
}

extension LessonVerdict {
  /// The verdict on a lesson for which the tools failed.
  fileprivate static func cannotRun(
    _ lesson: LessonSource,
    because error: any Error
  ) -> LessonVerdict {
    let place = SourcePlace(file: lesson.path, line: 1, column: 1)
    return LessonVerdict(
      lesson: lesson.path,
      findings: [Finding(.lesson, at: place, "the lesson cannot be run: \(error)")]
    )
  }
}
