internal import Foundation
internal import NotebookModel
internal import NotebookReport

/// A lesson that is read again whenever it changes, and run again where its page could not follow otherwise.
struct WatchedLesson {
  let path: String
  /// The name of its page in the preview, without the extension.
  let name: String
  private let allowsRawHTML: Bool
  private var last: (source: LessonSource, result: LessonResult)?

  init(_ path: String, name: String, allowsRawHTML: Bool) {
    self.path = path
    self.name = name
    self.allowsRawHTML = allowsRawHTML
  }

  /// Whether it was read at least once.
  var isRead: Bool { last != nil }

  /// The files that it was read from.
  var files: [String] { last.map { $0.source.files.map(absolutePath) } ?? [absolutePath(path)] }

  /// A reading of the lesson, with its page.
  struct Version {
    var result: LessonResult
    var html: String
    /// All that its author must be told.
    var diagnostics: [Diagnostic]
    /// Whether cells ran for it.
    var isRun: Bool
    var duration: Duration
  }

  /// Reads the lesson, runs it unless all that its cells depend on is as it was, and makes its page.
  ///
  /// With `runsAgain` what was shown last is not kept, as where files have changed that cells may have read; one that `refreshes`
  /// trusts no earlier run either.
  ///
  /// - Throws: `UsageError` where the file is gone, `EngineError` where no cell could run.
  mutating func update(
    runsAgain: Bool,
    refreshes: Bool,
    _ executor: LessonExecutor,
    _ overrides: ParameterOverrides
  ) async throws -> Version {
    let start = ContinuousClock.now
    var read = try LessonSource(reading: path, name: name, showsHTMLAsText: !allowsRawHTML)
    if !read.notebook.hasErrors { try overrides.apply(to: &read.notebook) }
    let source = read
    async let advice = source.advice(with: overrides)
    let kept = runsAgain ? nil : keptResult(for: source)
    let result: LessonResult
    if let kept {
      result = kept
    } else {
      result = try await executor.result(of: source, refreshes: refreshes)
    }
    last = (source, result)
    let settings = OutputSettings(folder: executor.outputFolder, allowsRawHTML: allowsRawHTML)
    let (page, files) = HTMLOutput(settings: settings, isPreview: true).page(result, of: source)
    try files.write()
    var shown = result
    shown.add(files.problems(of: result, anchors: page.anchors))
    shown.addRemarks(await advice)
    return Version(
      result: result,
      html: page.html,
      diagnostics: LessonSummary(shown, path: path, pages: [], duration: .zero).diagnostics,
      isRun: kept == nil && !result.isFromCache,
      duration: ContinuousClock.now - start
    )
  }

  /// The last result for a lesson whose cells, settings and places are those of the last reading; `nil` where one differs.
  ///
  /// Places count because a cell can see them, by `#line` or in the message of a crash.
  private func keptResult(for source: LessonSource) -> LessonResult? {
    guard let last, last.result.succeeded, !source.notebook.hasErrors,
      source.notebook.cells == last.source.notebook.cells,
      source.notebook.frontMatter == last.source.notebook.frontMatter,
      // A cell that reads a lesson's text sees every change of it.
      !source.notebook.cells.contains(where: { $0.code.contains(".md") })
    else { return nil }
    var result = last.result
    // What the run has added to the problems of the text stays.
    let added = last.result.notebook.diagnostics
      .filter { !last.source.notebook.diagnostics.contains($0) }
    result.notebook = source.notebook
    result.notebook.diagnostics += added
    return result
  }
}
