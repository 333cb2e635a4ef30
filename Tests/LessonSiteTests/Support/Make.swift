import LessonSite
import NotebookMarkdown
import NotebookModel
import NotebookReport

/// A site of lessons that are given as text by their paths; `outputs` are those of every cell.
func site(
  _ lessons: [String: String],
  settings: String = "",
  templates: [String: String] = [:],
  outputs: [CellOutput] = [],
  ownStyle: String = ""
) throws -> SiteBuilder {
  let plan = try plan(lessons, settings: settings, templates: templates)
  let built = plan.lessons.enumerated().map { index, lesson in
    let result = LessonResult(
      notebook: lesson.notebook,
      results: lesson.notebook.cells.map { _ in CellResult(status: .succeeded, outputs: outputs) }
    )
    let options = plan.options(forLesson: index, base: PageOptions(generator: "Test"))
    return SiteBuilder.Lesson(result: result, page: LessonPage(result, options: options).rendered)
  }
  return SiteBuilder(
    plan,
    lessons: built,
    options: PageOptions(generator: "Test"),
    ownStyle: ownStyle
  )
}

func plan(
  _ lessons: [String: String],
  settings: String = "",
  templates: [String: String] = [:]
) throws -> SitePlan {
  let read = lessons.map { path, text in
    SiteLesson(path: path, notebook: NotebookReader().read(text, fileName: path + ".md"))
  }
  return try SitePlan(SiteSettingsReader(settings).settings, lessons: read, templates: templates)
}

extension SiteBuilder {
  /// The text of a file of the site.
  func text(of path: String) -> String? { files.first { $0.path == path }?.text }
}

/// A diagnostic as the terminal begins it, with its help behind it.
func line(_ diagnostic: Diagnostic) -> String {
  let place = diagnostic.position.map { "\($0): " } ?? ""
  return
    "\(place)\(diagnostic.severity.rawValue): \(diagnostic.message) (\(diagnostic.help ?? "-"))"
}
