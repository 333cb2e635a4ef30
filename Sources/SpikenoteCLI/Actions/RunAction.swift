internal import LessonCheck
internal import NotebookEngine
internal import NotebookMarkdown
internal import NotebookModel
internal import NotebookReport

/// Runs lessons, several at once, and writes their pages.
struct RunAction: Sendable {
  var lessons: [String]
  var outputFolder: String
  var parameters: [String]
  var dataFolder: String?
  var timeout: Double?
  var jobs: Int?
  var division = UnitDivision.merged
  var allowsRawHTML: Bool
  /// Whether pictures stay files beside the page.
  var linksImages = false
  var isQuiet: Bool
  /// Whether a warning fails a lesson.
  var isStrict: Bool

  /// Runs every lesson.
  ///
  /// - Returns: Whether all of them succeeded.
  /// - Throws: `UsageError` before anything has run.
  func perform() async throws(UsageError) -> Bool {
    let terminal = Terminal()
    let sources = try readLessons()
    let interruption = Interruption.handle(terminal)
    defer { withExtendedLifetime(interruption) {} }
    do {
      // Nobody wants to learn at the end of a long run that its page cannot be written.
      try PageFile.makeFolder(outputFolder)
      var executor = try await LessonExecutor(
        outputFolder: outputFolder,
        dataFolder: dataFolder,
        timeout: timeout,
        progress: ProgressLine(terminal, isQuiet: isQuiet)
      )
      executor.division = division
      let ready = executor
      return await LessonExecutor.concurrently(sources, width: jobs) { source in
        await run(source, ready, terminal)
      }.allSatisfy { $0 }
    } catch {
      terminal.printError("\(error)")
      return false
    }
  }

  // MARK: - Before the run

  private func readLessons() throws(UsageError) -> [LessonSource] {
    let overrides = try ParameterOverrides(parameters)
    var sources: [LessonSource] = []
    for path in lessons {
      var source = try LessonSource(reading: path, showsHTMLAsText: !allowsRawHTML)
      if !source.notebook.hasErrors {
        try overrides.apply(to: &source.notebook)
      }
      if let twin = sources.first(where: { $0.name == source.name }) {
        throw UsageError(
          "\(twin.path) and \(path) would both be written to \(outputFolder)/\(source.name).html; run them with "
            + "different -o folders."
        )
      }
      sources.append(source)
    }
    return sources
  }

  // MARK: - One lesson

  /// What its author may not have meant; of a `normalisers.yml` only the names count here.
  private func advice(on source: LessonSource) -> [Diagnostic] {
    if source.notebook.hasErrors { return [] }
    let normalisers = NormaliserFiles().settings(forLesson: source.path).normalisers
    return LessonAdvice(source.notebook) { Set(normalisers.names(for: $0)) }.warnings
  }

  private func run(
    _ source: LessonSource,
    _ executor: LessonExecutor,
    _ terminal: Terminal
  ) async -> Bool {
    let start = ContinuousClock.now
    do {
      let result = try await executor.result(of: source)
      let page = "\(outputFolder)/\(source.name).html"
      let options = PageOptions(
        allowsRawHTML: allowsRawHTML,
        generator: "Spikenote \(Spikenote.version)"
      )
      let files = LessonFiles(
        of: result,
        source,
        in: outputFolder,
        options: options,
        linksImages: linksImages
      )
      let rendered = LessonPage(result, options: files.options).rendered
      try PageFile.write(rendered.html, to: page)
      try files.write()
      var shown = result
      shown.notebook = shown.notebook.adding(
        files.problems(of: result, anchors: rendered.anchors)
      )
      shown = executor.weighed(shown, html: rendered.html, pictures: files.options.pictures)
      shown.notebook.diagnostics += advice(on: source)
      executor.progress.end(name: source.name)
      LessonSummary(shown, path: source.path, page: page, duration: ContinuousClock.now - start)
        .print(on: terminal, isQuiet: isQuiet)
      executor.progress.resume()
      return result.succeeded && !(isStrict && shown.notebook.hasWarnings)
    } catch {
      await RunningProcesses.shared.waitIfEnding()
      executor.progress.end(name: source.name)
      terminal.printError("\(source.path): \(error)")
      executor.progress.resume()
      return false
    }
  }
}
