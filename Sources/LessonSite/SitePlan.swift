package import NotebookModel
package import NotebookReport

/// A lesson of a site.
package struct SiteLesson: Sendable {
  /// The path of its file below the site's folder, without `.md`; its page has the same, with `.html`.
  package var path: String
  package var notebook: Notebook

  /// Makes a lesson of the file `path` + `.md`.
  package init(path: String, notebook: Notebook) {
    self.path = path
    self.notebook = notebook
  }

  /// The path of its page in the site.
  package var page: String { path + ".html" }
  /// What the lesson is called.
  package var title: String { LessonPage.title(of: notebook) }
}

/// The lessons of a site in their order, before any of them has run.
package struct SitePlan: Sendable {
  package let settings: SiteSettings
  package let lessons: [SiteLesson]
  /// What is wrong with the order that the settings ask for.
  package let diagnostics: [Diagnostic]
  let templates: SiteTemplates
  private static let ownPages: Set<String> = ["index.html", "search.html", "404.html"]
  /// The name of the style sheet's file.
  static let styleSheet = "spikenote.css"

  /// Orders the lessons as the settings say, those that are not named by their paths.
  ///
  /// `templates` are Mustache templates of the site's own, by name, that replace the project's.
  ///
  /// - Throws: `SiteError` for a template that cannot be parsed.
  package init(
    _ settings: SiteSettings,
    lessons: [SiteLesson],
    templates: [String: String] = [:]
  ) throws(SiteError) {
    self.settings = settings
    self.templates = try SiteTemplates(
      replacing: templates,
      folder: settings.templateFolder ?? "templates"
    )
    var rest = lessons.sorted { $0.path < $1.path }
    var ordered: [SiteLesson] = []
    var diagnostics: [Diagnostic] = []
    for lesson in rest where Self.ownPages.contains(lesson.page) {
      diagnostics.append(
        Diagnostic(
          .error,
          "\(lesson.path).md would become \(lesson.page), which is a page of the site itself",
          help: "Rename the lesson, or begin its name with `_` to leave it out"
        )
      )
    }
    for (index, name) in settings.lessons.enumerated() {
      let path = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
      if let index = rest.firstIndex(where: { $0.path == path }) {
        ordered.append(rest.remove(at: index))
      } else {
        diagnostics.append(
          Diagnostic(
            .error,
            "`lessons` names `\(name)`, which is not there, or twice",
            at: settings.places["lessons.\(index)"],
            help: "The lessons are "
              + lessons.map { $0.path + ".md" }.sorted().joined(separator: ", ")
          )
        )
      }
    }
    self.lessons = ordered + rest
    self.diagnostics = diagnostics
  }

  /// The options of a lesson's page: the site's own over `base`.
  package func options(forLesson index: Int, base: PageOptions) -> PageOptions {
    let lesson = lessons[index]
    var options = base
    options.styleSheet = relativeAddress(of: Self.styleSheet, from: lesson.page)
    options.sitePath = lesson.page
    options.siteTitle = settings.title
    options.headerShowsImage = settings.logo != nil
    options.sourceAddress = settings.source.map { "\($0)/\(lesson.path).md" }
    options.siteHeader = templates.render(.header, frameContext(from: lesson.page))
    var context = frameContext(from: lesson.page)
    context["generator"] = base.generator
    if index > 0 { context["previous"] = link(to: lessons[index - 1], from: lesson.page) }
    if index + 1 < lessons.count {
      context["next"] = link(to: lessons[index + 1], from: lesson.page)
    }
    options.siteFooter = templates.render(.footer, context)
    return options
  }

  private func link(to lesson: SiteLesson, from page: String) -> [String: Any] {
    ["title": lesson.title, "address": relativeAddress(of: lesson.page, from: page)]
  }

  /// What every page of the site has.
  func frameContext(from page: String) -> [String: Any] {
    var context: [String: Any] = [
      "site": settings.title, "home": relativeAddress(of: "index.html", from: page),
      "search": relativeAddress(of: "search.html", from: page),
    ]
    if let logo = settings.logo { context["logo"] = relativeAddress(of: logo, from: page) }
    return context
  }
}

/// Why a site cannot be made.
package struct SiteError: Error, CustomStringConvertible {
  package let description: String
}
