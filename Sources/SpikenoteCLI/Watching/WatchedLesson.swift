internal import Foundation
internal import NotebookModel
internal import NotebookReport

/// A lesson that is read again whenever it changes, and run again where its page could not follow otherwise.
struct WatchedLesson {
  let path: String
  /// The name of its page in the preview, without the extension.
  let name: String
  private let allowsRawHTML: Bool
  /// The files that it was read from.
  private(set) var files: [String]
  /// Whether it was read at least once.
  private(set) var isRead = false

  init(_ path: String, name: String, allowsRawHTML: Bool) {
    self.path = path
    self.name = name
    self.allowsRawHTML = allowsRawHTML
    files = [absolutePath(path)]
  }

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

  /// Reads the lesson, runs it unless all that its cells depend on is as it was in an earlier run, and makes its page.
  ///
  /// One that `refreshes` trusts no earlier run.
  ///
  /// - Throws: `UsageError` where the file is gone, `EngineError` where no cell could run.
  mutating func update(
    refreshes: Bool,
    _ executor: LessonExecutor,
    _ overrides: ParameterOverrides
  ) async throws -> Version {
    let start = ContinuousClock.now
    var read = try LessonSource(reading: path, name: name, showsHTMLAsText: !allowsRawHTML)
    if !read.notebook.hasErrors { try overrides.apply(to: &read.notebook) }
    let source = read
    async let advice = source.advice(with: overrides)
    let result = try await executor.result(of: source, refreshes: refreshes)
    self.files = source.files.map(absolutePath)
    isRead = true
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
      isRun: !result.isFromCache,
      duration: ContinuousClock.now - start
    )
  }
}
