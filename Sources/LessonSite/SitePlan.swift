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
  /// `index.md` is no name among these: the lesson becomes the first page.
  private static let ownPages: Set<String> = ["search.html", "404.html"]
  /// The lessons that are drafts and have no page, by the paths of their files.
  package let drafts: Set<String>
  static let homePage = "index.html"
  /// Whether a lesson is the home page, so that the site makes none.
  var hasHomeLesson: Bool { lessons.first?.page == Self.homePage }
  /// The name of the style sheet's file.
  static let styleSheet = "spikenote.css"

  /// Orders the lessons as the settings say, those that are not named by their paths.
  ///
  /// Drafts are left out unless `includesDrafts`. `templates` are Mustache templates of the site's own, by name, that replace the project's.
  ///
  /// - Throws: `SiteError` for a template that cannot be parsed.
  package init(
    _ settings: SiteSettings,
    lessons: [SiteLesson],
    templates: [String: String] = [:],
    includesDrafts: Bool = false
  ) throws(SiteError) {
    self.settings = settings
    self.templates = try SiteTemplates(
      replacing: templates,
      folder: settings.templateFolder ?? "templates"
    )
    let drafts = lessons.filter { $0.notebook.frontMatter.isDraft && !includesDrafts }.map(\.path)
    self.drafts = Set(drafts.map { $0 + ".md" })
    var rest = lessons.filter { !drafts.contains($0.path) }.sorted { $0.path < $1.path }
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
      } else if drafts.contains(path) {
        continue
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
    // The home page leads to the others, wherever the settings name it.
    let all = ordered + rest
    self.lessons = all.filter { $0.page == Self.homePage } + all.filter { $0.page != Self.homePage }
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
    if lesson.page == Self.homePage {
      options.siteEnd = lessonList
      options.siteFooter = templates.render(.footer, context)
      return options
    }
    if index > (hasHomeLesson ? 1 : 0) {
      context["previous"] = link(to: lessons[index - 1], from: lesson.page)
    }
    if index + 1 < lessons.count {
      context["next"] = link(to: lessons[index + 1], from: lesson.page)
    }
    options.siteFooter = templates.render(.footer, context)
    return options
  }

  /// The lessons below the text of the home page, as the site's own first page lists them.
  private var lessonList: String? {
    let others = lessons.filter { $0.page != Self.homePage }
    guard !others.isEmpty else { return nil }
    return templates.render(
      .list,
      [
        "lessons": others.map { lesson -> [String: Any] in
          var entry = link(to: lesson, from: Self.homePage)
          if let summary = lesson.notebook.frontMatter.description { entry["summary"] = summary }
          return entry
        }
      ]
    )
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
