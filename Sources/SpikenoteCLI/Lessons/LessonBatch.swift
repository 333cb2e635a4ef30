internal import Foundation
internal import NotebookEngine

/// Lessons that run together, several at once, with a line that tells how far they are.
struct LessonBatch: Sendable {
  let lessons: [LessonSource]
  let terminal: Terminal
  private let settings: ExecutionSettings
  private let progress: ProgressLine

  /// A batch that prints on `terminal`; with `isQuiet` without the line.
  init(
    _ lessons: [LessonSource],
    _ settings: ExecutionSettings,
    on terminal: Terminal,
    isQuiet: Bool
  ) {
    self.lessons = lessons
    self.settings = settings
    self.terminal = terminal
    progress = ProgressLine(terminal, isQuiet: isQuiet)
  }

  /// What runs the lessons of this batch; their cells save files in `outputFolder`.
  ///
  /// - Throws: `EngineError` when the compiler or the runtime is missing.
  func executor(outputFolder: String, isRecorded: Bool = false) async throws -> LessonExecutor {
    try await LessonExecutor(
      settings,
      outputFolder: outputFolder,
      progress: progress,
      isRecorded: isRecorded
    )
  }

  /// Runs every lesson and tells what came of it.
  ///
  /// - Parameters:
  ///   - order: The order in which the lessons begin, as indices; `nil` for their own.
  ///   - run: Runs the lesson with that index; several run at once.
  ///   - tell: Tells what the lesson gave, or why there is nothing; what it prints meets no line of progress.
  /// - Returns: What `tell` gave for each lesson, in the order of the lessons.
  func run<Outcome: Sendable, Value: Sendable>(
    inOrder order: [Int]? = nil,
    _ run: @escaping @Sendable (Int, LessonSource) async throws -> Outcome,
    tell: @escaping @Sendable (Int, LessonSource, Result<Outcome, any Error>) -> Value
  ) async -> [Value] {
    let width = max(settings.jobs ?? ProcessInfo.processInfo.activeProcessorCount, 1)
    return await withTaskGroup(of: (Int, Value).self) { group in
      var values: [Value?] = Array(repeating: nil, count: lessons.count)
      var waiting = (order ?? Array(lessons.indices))[...]
      func start(_ index: Int) {
        let lesson = lessons[index]
        group.addTask {
          let outcome: Result<Outcome, any Error>
          do { outcome = .success(try await run(index, lesson)) } catch {
            // An interruption ends the processes that this lesson waits for: that is no failure of the lesson.
            await RunningProcesses.shared.waitIfEnding()
            outcome = .failure(error)
          }
          progress.end(name: lesson.name)
          defer { progress.resume() }
          return (index, tell(index, lesson, outcome))
        }
      }
      for index in waiting.prefix(width) { start(index) }
      waiting = waiting.dropFirst(width)
      for await (index, value) in group {
        values[index] = value
        if let next = waiting.popFirst() { start(next) }
      }
      return values.compactMap(\.self)
    }
  }

  /// Runs every lesson and tells what came of it; a lesson that cannot be run is told by its error, and fails.
  ///
  /// - Returns: Whether all lessons succeeded.
  func succeeds<Outcome: Sendable>(
    _ run: @escaping @Sendable (Int, LessonSource) async throws -> Outcome,
    tell: @escaping @Sendable (LessonSource, Outcome) throws -> Bool
  ) async -> Bool {
    await self.run(run) { _, lesson, outcome in
      do { return try tell(lesson, try outcome.get()) } catch {
        terminal.printError("\(lesson.path): \(error)")
        return false
      }
    }.allSatisfy { $0 }
  }
}
