internal import LessonCheck
internal import NotebookEngine
internal import NotebookModel

/// Runs lessons to compare them with their recordings; what their cells save goes into a temporary folder.
struct CheckRun: Sendable {
  /// What a lesson gave, and what a check says of it.
  struct Outcome: Sendable {
    var source: LessonSource
    var result: LessonResult
    var recorded: RecordedLesson
    var verdict: LessonVerdict
  }

  let executor: LessonExecutor
  private let folder: String

  /// Finds the compiler and the runtime, once for all lessons.
  ///
  /// - Throws: `EngineError` when one of them is missing.
  init(dataFolder: String?, timeout: Double?, progress: ProgressLine) async throws {
    folder = try RunningProcesses.shared.makeTemporaryFolder()
    executor = try await LessonExecutor(
      outputFolder: folder,
      dataFolder: dataFolder,
      timeout: timeout,
      progress: progress,
      isRecorded: true
    )
  }

  /// Removes what cells have saved.
  func end() { RunningProcesses.shared.removeTemporaryFolder(folder) }

  /// Runs a lesson and compares it.
  func outcome(of source: LessonSource) async throws -> Outcome {
    let start = ContinuousClock.now
    let recorded = try RecordingFolder(ofLesson: source.path).read()
    let result = try await executor.result(of: source)
    var verdict = LessonChecker.verdict(on: result, path: source.path, recorded: recorded)
    verdict.seconds = (ContinuousClock.now - start) / .seconds(1)
    return Outcome(source: source, result: result, recorded: recorded, verdict: verdict)
  }
}
