internal import DatasetFetching
internal import Foundation
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
  var allowsRawHTML: Bool
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
      let runtime = try RuntimeLocation.find()
      // Asked once for all lessons, while nothing else is to be done.
      let toolchain = try await Toolchain.find()
      let progress = ProgressLine(terminal, isQuiet: isQuiet)
      return await runAll(sources) { source in
        await run(source, LessonTools(toolchain: toolchain, runtime: runtime), progress, terminal)
      }
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
      var source = try LessonSource(reading: path)
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

  /// Runs `body` for each lesson, at most `jobs` at a time, and gives whether all succeeded.
  private func runAll(
    _ sources: [LessonSource],
    _ body: @escaping @Sendable (LessonSource) async -> Bool
  ) async -> Bool {
    let width = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    return await withTaskGroup(of: Bool.self) { group in
      var waiting = sources[...]
      for source in waiting.prefix(width) { group.addTask { await body(source) } }
      waiting = waiting.dropFirst(width)
      var haveAllSucceeded = true
      for await succeeded in group {
        haveAllSucceeded = haveAllSucceeded && succeeded
        if let source = waiting.popFirst() { group.addTask { await body(source) } }
      }
      return haveAllSucceeded
    }
  }

  // MARK: - One lesson

  private func run(
    _ source: LessonSource,
    _ tools: LessonTools,
    _ progress: ProgressLine,
    _ terminal: Terminal
  ) async -> Bool {
    let start = ContinuousClock.now
    let notebook = source.notebook
    do {
      let result =
        notebook.hasErrors
        ? LessonResult(
          notebook: notebook,
          results: notebook.cells.map { _ in CellResult(status: .notRun) }
        )
        : try await LessonRunner(
          toolchain: tools.toolchain,
          runtime: tools.runtime,
          options: options(for: source, progress)
        ).run(notebook) { progress.show($0, in: notebook, name: source.name) }
      await RunningProcesses.shared.waitIfEnding()
      let page = "\(outputFolder)/\(source.name).html"
      let options = PageOptions(
        allowsRawHTML: allowsRawHTML,
        generator: "Spikenote \(Spikenote.version)"
      )
      let html = LessonPage(result, options: options).html
      try PageFile.write(html, to: page)
      var shown = result
      let budget = notebook.frontMatter.budget ?? PageWeight.usualBudget
      if let warning = PageWeight(of: html, result).warning(budget: budget) {
        shown.notebook.diagnostics.append(warning)
      }
      progress.end(name: source.name)
      LessonSummary(shown, path: source.path, page: page, duration: ContinuousClock.now - start)
        .print(on: terminal, isQuiet: isQuiet)
      progress.resume()
      return result.succeeded && !(isStrict && shown.notebook.hasWarnings)
    } catch {
      await RunningProcesses.shared.waitIfEnding()
      progress.end(name: source.name)
      terminal.printError("\(source.path): \(error)")
      progress.resume()
      return false
    }
  }

  private func options(for source: LessonSource, _ progress: ProgressLine) -> LessonRunner.Options {
    let files = "\(source.name)_files"
    return LessonRunner.Options(
      lessonFolder: source.folder,
      filesFolder: absolutePath("\(outputFolder)/\(files)"),
      filesLink: files,
      dataFolder: DataFolder.path(chosen: dataFolder),
      timeout: timeout
    ) { dataset, root in
      // A relative root is one of the lesson's folder, where cells run, and is named as the lesson names it.
      let isRelative = !root.hasPrefix("/")
      do throws(FetchError) {
        _ = try DatasetFetcher().fetchAndWait(
          named: dataset,
          into: isRelative ? source.folder + "/" + root : root
        ) {
          progress.show($0, name: source.name)
        }
        return nil
      } catch {
        return isRelative ? "\(error)".replacing(source.folder + "/", with: "") : "\(error)"
      }
    }
  }

  private struct LessonTools: Sendable {
    var toolchain: Toolchain
    var runtime: RuntimeLocation
  }
}
