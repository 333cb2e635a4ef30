internal import Foundation
internal import LessonSite
internal import NotebookEngine
internal import NotebookModel
internal import NotebookReport

/// Runs the lessons of a folder and writes a site of their pages.
struct SiteAction: Sendable {
  var folder: String
  var outputFolder: String
  var execution: ExecutionSettings
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
    return await Interruption.ending(on: terminal) {
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
      try FileWriter.makeFolder(outputFolder)
      let ordered = plan.lessons.compactMap { lesson in sources.first { $0.name == lesson.path } }
      let batch = LessonBatch(ordered, execution, on: terminal, isQuiet: isQuiet)
      guard let lessons = try await run(batch, of: plan) else { return false }
      return try write(plan, lessons, ordered, site, terminal, start)
    }
  }

  /// Runs the lessons and renders their pages; `nil` when the engine failed for one, which was said.
  private func run(_ batch: LessonBatch, of plan: SitePlan) async throws -> [SiteBuilder.Lesson]? {
    let executor = try await batch.executor(outputFolder: outputFolder)
    let lessons = await batch.run { index, source in
      let result = try await executor.result(of: source)
      let options = plan.options(forLesson: index, base: baseOptions)
      return SiteBuilder.Lesson(result: result, page: LessonPage(result, options: options).rendered)
    } tell: { _, source, outcome -> SiteBuilder.Lesson? in
      switch outcome {
      case .success(let lesson): return lesson
      case .failure(let error):
        batch.terminal.printError("\(source.path): \(error)")
        return nil
      }
    }
    let built = lessons.compactMap(\.self)
    return built.count == lessons.count ? built : nil
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
    let manifest = SiteManifest(folder: outputFolder)
    let foreign = manifest.foreign(among: files.map(\.path))
    for path in foreign {
      terminal.printError(
        "\(outputFolder)/\(path): no site wrote this file, so it is not replaced; remove it, or choose another folder with `-o`"
      )
    }
    guard foreign.isEmpty else { return false }
    for file in files { try FileWriter.write(file.text, to: "\(outputFolder)/\(file.path)") }
    let copies = Set(reports.flatMap(\.files)).union([plan.settings.logo].compactMap(\.self))
    for path in copies.sorted() { try site.copy(path, into: outputFolder) }
    let saved = zip(plan.lessons, lessons).flatMap { lesson, built in
      let folder = lesson.page.split(separator: "/").dropLast().map { $0 + "/" }.joined()
      return built.result.results.flatMap(\.outputs).compactMap { output in
        if case .file(let path) = output { folder + path } else { nil }
      }
    }
    let left = try manifest.update(
      files: files.map(\.path) + copies + saved
    )
    for path in left {
      terminal.printLine(
        "\(outputFolder)/\(path): warning: no lesson gives this page any more, but it was changed since; remove it yourself"
      )
    }

    var isFine = !(isStrict && (site.settingsText.hasWarnings || !left.isEmpty))
    for (index, source) in sources.enumerated() {
      var result = lessons[index].result
      let weight = PageWeight(of: lessons[index].page.html, result)
      let budget = result.notebook.pageBudget(ofSite: plan.settings.budget)
      if let warning = weight.warning(budget: budget) {
        result.notebook.diagnostics.append(warning)
      }
      result.notebook.diagnostics += reports[index].problems + result.captionProblems
      LessonSummary(result, path: source.path, pages: [], duration: .zero).printDiagnostics(
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
}
