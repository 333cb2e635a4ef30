internal import Foundation
internal import LessonSite
internal import NotebookEngine
internal import NotebookModel
internal import NotebookReport

/// Runs the lessons of a folder and writes a site of their pages.
struct SiteAction: Sendable {
  var folder: String
  var outputFolder: String
  var dataFolder: String?
  var timeout: Double?
  var jobs: Int?
  var allowsRawHTML: Bool
  var isQuiet: Bool
  /// Whether a warning fails the site.
  var isStrict: Bool
  /// Whether drafts have pages.
  var includesDrafts = false

  /// Runs every lesson and writes the site.
  ///
  /// - Returns: Whether all lessons succeeded and all links lead somewhere.
  /// - Throws: `UsageError` before anything has run.
  func perform() async throws(UsageError) -> Bool {
    let start = ContinuousClock.now
    let terminal = Terminal()
    let site = try SiteFolder(folder)
    let sources = try site.readLessons(exceptIn: outputFolder, showsHTMLAsText: !allowsRawHTML)
    for diagnostic in site.diagnostics {
      terminal.printDiagnostic(diagnostic, path: site.settingsPath, notebook: site.settingsText)
    }
    guard !site.settingsText.hasErrors else { return false }
    let interruption = Interruption.handle(terminal)
    defer { withExtendedLifetime(interruption) {} }
    do {
      let plan = try SitePlan(
        site.settings,
        lessons: sources.map { SiteLesson(path: $0.name, notebook: $0.notebook) },
        templates: try site.templates(),
        includesDrafts: includesDrafts
      )
      for diagnostic in plan.diagnostics {
        terminal.printDiagnostic(diagnostic, path: site.settingsPath, notebook: site.settingsText)
      }
      guard plan.diagnostics.isEmpty else { return false }
      try PageFile.makeFolder(outputFolder)
      let executor = try await LessonExecutor(
        outputFolder: outputFolder,
        dataFolder: dataFolder,
        timeout: timeout,
        progress: ProgressLine(terminal, isQuiet: isQuiet)
      )
      let ordered = plan.lessons.compactMap { lesson in sources.first { $0.name == lesson.path } }
      let built = await LessonExecutor.concurrently(Array(ordered.indices), width: jobs) { index in
        await run(ordered[index], at: index, of: plan, executor, terminal)
      }
      let lessons = built.compactMap(\.self)
      guard lessons.count == ordered.count else { return false }
      return try write(plan, lessons, ordered, site, terminal, start)
    } catch {
      terminal.printError("\(error)")
      return false
    }
  }

  /// Runs a lesson and renders its page; `nil` when the engine failed, which was said.
  private func run(
    _ source: LessonSource,
    at index: Int,
    of plan: SitePlan,
    _ executor: LessonExecutor,
    _ terminal: Terminal
  ) async -> SiteBuilder.Lesson? {
    do {
      let result = try await executor.result(of: source)
      let page = LessonPage(result, options: plan.options(forLesson: index, base: baseOptions))
        .rendered
      executor.progress.end(name: source.name)
      executor.progress.resume()
      return SiteBuilder.Lesson(result: result, page: page)
    } catch {
      executor.progress.end(name: source.name)
      terminal.printError("\(source.path): \(error)")
      return nil
    }
  }

  private var baseOptions: PageOptions {
    PageOptions(allowsRawHTML: allowsRawHTML, generator: "Spikenote \(Spikenote.version)")
  }

  /// Writes all files, says what is wrong, and gives whether everything is as it should be.
  private func write(
    _ plan: SitePlan,
    _ lessons: [SiteBuilder.Lesson],
    _ sources: [LessonSource],
    _ site: SiteFolder,
    _ terminal: Terminal,
    _ start: ContinuousClock.Instant
  ) throws -> Bool {
    let builder = SiteBuilder(
      plan,
      lessons: lessons,
      options: baseOptions,
      ownStyle: try site.style()
    )
    let reports = builder.checkLinks { site.hasFile($0) }
    let files = builder.files
    for file in files { try PageFile.write(file.text, to: "\(outputFolder)/\(file.path)") }
    let copies = Set(reports.flatMap(\.files)).union([plan.settings.logo].compactMap(\.self))
    for path in copies.sorted() { try site.copy(path, into: outputFolder) }
    let saved = zip(plan.lessons, lessons).flatMap { lesson, built in
      let folder = lesson.page.split(separator: "/").dropLast().map { $0 + "/" }.joined()
      return built.result.results.flatMap(\.outputs).compactMap { output in
        if case .file(let path) = output { folder + path } else { nil }
      }
    }
    let left = try SiteManifest(folder: outputFolder).update(
      files: files.map(\.path) + copies + saved
    )
    for path in left {
      terminal.printLine(
        "\(outputFolder)/\(path): warning: no lesson gives this page any more, but it was changed since; remove it yourself"
      )
    }

    var isFine = !(isStrict && (site.settingsText.hasWarnings || !left.isEmpty))
    for (index, source) in sources.enumerated() {
      var result = executorResult(lessons[index], plan)
      result.notebook.diagnostics += reports[index].problems
      LessonSummary(result, path: source.path, page: "", duration: .zero).printDiagnostics(
        on: terminal
      )
      isFine = isFine && result.succeeded && !(isStrict && result.notebook.hasWarnings)
    }
    guard !isQuiet else { return isFine }
    let seconds = secondsText(ContinuousClock.now - start)
    print(
      "\(folder): \(lessons.count) lesson\(lessons.count == 1 ? "" : "s") in \(seconds) s, \(files.count + copies.count) files in \(outputFolder)"
    )
    if plan.settings.address == nil {
      print("no sitemap.xml: set `address` in \(site.settingsPath)")
    }
    return isFine
  }

  private func executorResult(_ lesson: SiteBuilder.Lesson, _ plan: SitePlan) -> LessonResult {
    var result = lesson.result
    let budget =
      result.notebook.frontMatter.budget ?? plan.settings.budget ?? PageWeight.usualBudget
    if let warning = PageWeight(of: lesson.page.html, result).warning(budget: budget) {
      result.notebook.diagnostics.append(warning)
    }
    return result
  }
}
