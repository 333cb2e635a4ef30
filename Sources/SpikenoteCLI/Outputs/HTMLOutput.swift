internal import NotebookModel
internal import NotebookReport

/// A lesson as one HTML page, with the files that it links to beside it.
struct HTMLOutput: LessonOutput {
  let settings: OutputSettings

  func path(forLesson name: String) -> String { "\(settings.folder)/\(name).html" }

  /// No lesson is called like a page.
  func check(_ lessons: [LessonSource]) throws(UsageError) {}

  func write(_ result: LessonResult, of source: LessonSource) throws -> [Diagnostic] {
    let files = LessonFiles(
      of: result,
      source,
      in: settings.folder,
      options: PageOptions(
        allowsRawHTML: settings.allowsRawHTML,
        generator: "Spikenote \(Spikenote.version)"
      ),
      linksImages: settings.linksImages
    )
    let page = LessonPage(result, options: files.options).rendered
    try FileWriter.write(page.html, to: path(forLesson: source.name))
    try files.write()
    let weight = PageWeight(of: page.html, result, pictures: files.options.pictures)
    return files.problems(of: result, anchors: page.anchors) + result.captionProblems
      + [weight.warning(budget: result.notebook.pageBudget())].compactMap(\.self)
  }
}
