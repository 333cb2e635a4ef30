internal import LessonCheck
internal import LessonSite
internal import NotebookEngine
internal import NotebookModel
internal import NotebookReport

/// Runs lessons to compare them with their recordings; what their cells save goes into a temporary folder.
struct CheckRun: Sendable {
  /// What a lesson gave, and what a check says of it.
  struct Outcome: Sendable {
    var source: LessonSource
    var result: LessonResult
    var recorded: RecordedLesson
    var settings: CheckSettings
    var verdict: LessonVerdict
  }

  private let executor: LessonExecutor
  private let folder: String
  /// How often each lesson runs.
  private let runCount: Int
  /// The pages that are compared with what the lessons give.
  private let pages: PublishedPages?
  private let normalisers = NormaliserFiles()

  /// Finds the compiler and the runtime, once for all lessons.
  ///
  /// - Throws: `EngineError` when one of them is missing.
  init(of batch: LessonBatch, runCount: Int = 1, pages: PublishedPages? = nil) async throws {
    folder = try RunningProcesses.shared.makeTemporaryFolder()
    executor = try await batch.executor(outputFolder: folder, isRecorded: true)
    self.runCount = runCount
    self.pages = pages
  }

  /// Removes what cells have saved.
  func end() { RunningProcesses.shared.removeTemporaryFolder(folder) }

  /// Runs the lesson with that number among the lessons of this check, and compares it.
  ///
  /// A lesson with errors in its text or in its `normalisers.yml` does not run.
  func outcome(of source: LessonSource, number: Int) async throws -> Outcome {
    let start = ContinuousClock.now
    let recorded = try RecordingFolder(ofLesson: source.path).read()
    let settings = normalisers.settings(forLesson: source.path)
    var source = source
    var executor = executor
    executor.outputFolder = "\(folder)/\(number)"
    let result: LessonResult
    if settings.normalisers.diagnostics.isEmpty {
      source.notebook.diagnostics += settings.normalisers.problems(in: source.notebook)
      result = Self.withLinkProblems(
        try await executor.result(of: source),
        source,
        in: executor.outputFolder
      )
    } else {
      result = .notRun(source.notebook)
    }
    var verdict = LessonChecker.verdict(
      on: result,
      path: source.path,
      recorded: recorded,
      settings: settings
    )
    if result.succeeded, let pages {
      verdict.findings += pages.findings(
        for: result,
        of: source,
        files: executor.outputFolder
      )
    }
    if result.succeeded, runCount > 1 {
      for run in 2...runCount {
        let variation = RunVariation.ofRun(run)
        executor.outputFolder = "\(folder)/\(number)/\(run)"
        verdict.addUnsteady(
          Steadiness.findings(
            in: try await executor.result(of: source, variation),
            comparedWith: result,
            path: source.path,
            circumstances: "run \(run), \(variation.name)",
            settings: settings
          )
        )
      }
    }
    verdict.seconds = (ContinuousClock.now - start) / .seconds(1)
    return Outcome(
      source: source,
      result: result,
      recorded: recorded,
      settings: settings,
      verdict: verdict
    )
  }

  /// The result with what its links and pictures miss among the lesson's warnings.
  private static func withLinkProblems(
    _ result: LessonResult,
    _ source: LessonSource,
    in folder: String
  ) -> LessonResult {
    guard result.succeeded, !result.notebook.destinations.isEmpty else { return result }
    let files = LessonFiles(of: result, source, in: folder)
    let anchors = LessonPage(result, options: files.options).rendered.anchors
    var result = result
    result.notebook = result.notebook.adding(
      files.problems(of: result, anchors: anchors, scope: .lesson)
    )
    return result
  }
}
