internal import NotebookModel

/// Runs lessons, several at once, and writes their pages.
struct RunAction: Sendable {
  var lessons: [String]
  var output: OutputSettings
  /// At least one.
  var formats: [OutputFormat]
  var parameters: [String]
  var execution: ExecutionSettings
  var isQuiet: Bool
  /// Whether a warning fails a lesson.
  var isStrict: Bool

  /// Runs every lesson.
  ///
  /// - Returns: Whether all of them succeeded.
  /// - Throws: `UsageError` before anything has run.
  func perform() async throws(UsageError) -> Bool {
    let terminal = Terminal()
    let overrides = try ParameterOverrides(parameters)
    let batch = LessonBatch(try readLessons(overrides), execution, on: terminal, isQuiet: isQuiet)
    return await Interruption.ending(on: terminal) {
      // Nobody wants to learn at the end of a long run that its page cannot be written.
      try FileWriter.makeFolder(output.folder)
      let executor = try await batch.executor(outputFolder: output.folder)
      return await batch.succeeds({ try await run($1, executor, overrides) }) { source, run in
        LessonSummary(run.shown, path: source.path, pages: run.pages, duration: run.duration)
          .print(on: terminal, isQuiet: isQuiet)
        return run.succeeded && !(isStrict && run.shown.notebook.hasWarnings)
      }
    }
  }

  // MARK: - Before the run

  private func readLessons(
    _ overrides: ParameterOverrides
  ) throws(UsageError) -> [LessonSource] {
    var sources: [LessonSource] = []
    for path in lessons {
      var source = try LessonSource(reading: path, showsHTMLAsText: !output.allowsRawHTML)
      if !source.notebook.hasErrors {
        try overrides.apply(to: &source.notebook)
      }
      if let twin = sources.first(where: { $0.name == source.name }) {
        let page = outputs[0].path(forLesson: source.name)
        throw UsageError(
          "\(twin.path) and \(path) would both be written to \(page); run them with "
            + "different -o folders."
        )
      }
      sources.append(source)
    }
    for output in outputs { try output.check(sources) }
    return sources
  }

  private var outputs: [any LessonOutput] { formats.map { $0.output(output) } }

  // MARK: - One lesson

  /// A lesson that has run and is written.
  private struct Run: Sendable {
    /// The result with all that its author must be told.
    var shown: LessonResult
    var succeeded: Bool
    /// The paths of the main files.
    var pages: [String]
    var duration: Duration
  }

  private func run(
    _ source: LessonSource,
    _ executor: LessonExecutor,
    _ overrides: ParameterOverrides
  ) async throws -> Run {
    let start = ContinuousClock.now
    async let advice = source.advice(with: overrides)
    let result = try await executor.result(of: source)
    var shown = result
    for output in outputs {
      shown.add(try output.write(result, of: source))
    }
    shown.addRemarks(await advice)
    return Run(
      shown: shown,
      succeeded: result.succeeded,
      pages: outputs.map { $0.path(forLesson: source.name) },
      duration: ContinuousClock.now - start
    )
  }
}
