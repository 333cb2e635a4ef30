internal import HTMLTree
package import NotebookModel
package import NotebookReport

/// A file of a site.
package struct SiteFile: Hashable, Sendable {
  /// Below the site's folder.
  package var path: String
  package var text: String
}

/// Makes what a site has besides its lessons' pages: index, search, style sheet, sitemap, and a page for wrong addresses.
package struct SiteBuilder {
  /// A lesson that has run, with its page.
  package struct Lesson: Sendable {
    package var result: LessonResult
    package var page: RenderedPage

    /// Makes a lesson from its result and its page.
    package init(result: LessonResult, page: RenderedPage) {
      self.result = result
      self.page = page
    }
  }

  private let plan: SitePlan
  private let lessons: [Lesson]
  private let options: PageOptions
  private let ownStyle: String

  /// Makes the builder of a site; `lessons[i]` is that of `plan.lessons[i]`, `ownStyle` the text of the site's CSS file.
  package init(_ plan: SitePlan, lessons: [Lesson], options: PageOptions, ownStyle: String = "") {
    self.plan = plan
    self.lessons = lessons
    self.options = options
    self.ownStyle = ownStyle
  }

  /// The pages of the lessons, and all other files.
  package var files: [SiteFile] {
    let pages = zip(plan.lessons, lessons).map { SiteFile(path: $0.page, text: $1.page.html) }
    let home = plan.hasHomeLesson ? [] : [SiteFile(path: SitePlan.homePage, text: index)]
    return pages + home
      + [
        SiteFile(path: "search.html", text: search),
        SiteFile(path: "404.html", text: missing),
        SiteFile(path: SitePlan.styleSheet, text: stylesheet + siteStyle + theme + ownStyle),
      ] + [sitemap].compactMap(\.self)
  }

  /// What each lesson links to; the reports are in the order of the plan.
  package func checkLinks(fileExists: @escaping (String) -> Bool) -> [LinkChecker.Report] {
    var anchors: [String: Set<String>] = ["index.html": [], "search.html": []]
    for (lesson, built) in zip(plan.lessons, lessons) {
      // Files that cells saved lie beside the page already.
      let folder = lesson.page.split(separator: "/").dropLast().map { $0 + "/" }.joined()
      for case .file(let path) in built.result.results.flatMap(\.outputs) {
        anchors[folder + path] = []
      }
    }
    for (lesson, built) in zip(plan.lessons, lessons) { anchors[lesson.page] = built.page.anchors }
    let reasons = Dictionary(
      uniqueKeysWithValues: plan.drafts.map { ($0, "the lesson is a draft") }
    )
    var checker = LinkChecker(anchors: anchors, reasons: reasons, fileExists: fileExists)
    checker.readsHTML = options.allowsRawHTML
    return plan.lessons.map { checker.check($0) }
  }

  // MARK: - Pages

  private var index: String {
    var context = plan.frameContext(from: "index.html")
    context["head"] = head(plan.settings.title, scripts: [])
    context["header"] = plan.templates.render(.header, context)
    context["generator"] = options.generator
    if let author = plan.settings.author { context["author"] = author }
    context["lessons"] = zip(plan.lessons, lessons).map { lesson, built in
      var entry: [String: Any] = [
        "title": lesson.title, "address": relativeAddress(of: lesson.page, from: "index.html"),
      ]
      let summary = LessonSummaryText(lesson.notebook, built.page).text
      if !summary.isEmpty { entry["summary"] = summary }
      if let figure = LessonFigure(built.result)?.dataURL { entry["figure"] = figure }
      return entry
    }
    return plan.templates.render(.index, context)
  }

  private var search: String {
    var context = plan.frameContext(from: "search.html")
    context["head"] = head("Search · \(plan.settings.title)", scripts: [searchScript])
    context["header"] = plan.templates.render(.header, context)
    context["generator"] = options.generator
    context["sections"] = SearchIndex(plan, lessons.map(\.page)).json
    context["script"] = searchScript
    return plan.templates.render(.search, context)
  }

  /// The page is shown at any address, so that its links need the whole one where it is known.
  private var missing: String {
    var context = plan.frameContext(from: "404.html")
    let prefix = plan.settings.address.map { $0 + "/" } ?? ""
    context["head"] = head("There is no such page", scripts: [], prefix: prefix)
    context["home"] = prefix + "index.html"
    return plan.templates.render(.missing, context)
  }

  private func head(_ title: String, scripts: [String], prefix: String = "") -> String {
    var policy = ContentPolicy(scripts: scripts, showsLocalImages: plan.settings.logo != nil)
    policy.linksStyles = true
    policy.stylePrefix = prefix
    return """
      <!doctype html>
      <html lang="\(escaped(plan.settings.language))">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(escaped(policy.text))">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="\(escaped(options.generator))">
      <title>\(escaped(title))</title>
      <link rel="stylesheet" href="\(escaped(prefix + SitePlan.styleSheet))">
      </head>
      """
  }

  private var theme: String {
    var rules = ""
    if let accent = plan.settings.accent { rules += ":root { --link: \(accent); }\n" }
    if let accent = plan.settings.darkAccent {
      rules += "@media screen and (prefers-color-scheme: dark) { :root { --link: \(accent); } }\n"
    }
    return rules
  }

  /// The sitemap (sitemaps.org, 0.9), which needs whole addresses.
  private var sitemap: SiteFile? {
    guard let address = plan.settings.address else { return nil }
    let pages = (plan.hasHomeLesson ? [] : [SitePlan.homePage]) + plan.lessons.map(\.page)
    let entries = pages.map { page in
      "<url><loc>\(escaped("\(address)/\(LinkDestination.file(page))"))</loc></url>\n"
    }
    return SiteFile(
      path: "sitemap.xml",
      text: """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        \(entries.joined())</urlset>

        """
    )
  }

  private func escaped(_ text: String) -> String {
    HTMLEscaping.escaped(text, escapesQuotes: true)
  }
}
