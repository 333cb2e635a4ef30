internal import NotebookModel
internal import NotebookReport

/// A lesson as one HTML page, with the files that it links to beside it.
struct HTMLOutput: LessonOutput {
  let settings: OutputSettings
  /// Whether the page listens for newer versions of itself.
  var isPreview = false

  func path(forLesson name: String) -> String { "\(settings.folder)/\(name).html" }

  /// No lesson is called like a page.
  func check(_ lessons: [LessonSource]) throws(UsageError) {}

  /// The page of a lesson, and the files that it needs beside it.
  func page(
    _ result: LessonResult,
    of source: LessonSource
  ) -> (page: RenderedPage, files: LessonFiles) {
    var options = PageOptions(
      allowsRawHTML: settings.allowsRawHTML,
      generator: "Spikenote \(Spikenote.version)"
    )
    options.isPreview = isPreview
    let files = LessonFiles(
      of: result,
      source,
      in: settings.folder,
      options: options,
      linksImages: settings.linksImages
    )
    return (LessonPage(result, options: files.options).rendered, files)
  }

  func write(_ result: LessonResult, of source: LessonSource) throws -> [Diagnostic] {
    let (page, files) = page(result, of: source)
    try FileWriter.write(page.html, to: path(forLesson: source.name))
    try files.write()
    let weight = PageWeight(of: page.html, result, pictures: files.options.pictures)
    return files.problems(of: result, anchors: page.anchors)
      + [weight.warning(budget: result.notebook.pageBudget())].compactMap(\.self)
  }
}
