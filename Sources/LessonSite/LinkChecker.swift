package import NotebookModel
internal import NotebookReport
internal import Wording

/// Finds the links of lessons that lead nowhere: in their site, or in the folder of a lesson that stands alone.
package struct LinkChecker {
  /// What a lesson's page belongs to.
  package enum Scope: Hashable, Sendable {
    /// A site: paths may begin with `/`, and a broken link is an error.
    case site
    /// A page by itself: a broken link is a warning.
    case page
    /// A lesson without a page, wherever it will be shown: only what is missing beside it is a warning.
    case lesson
  }

  /// The anchors of each page, by its path.
  private let anchors: [String: Set<String>]
  private let scope: Scope
  /// Why there is no page for a path that has a lesson; the end of a sentence.
  private let reasons: [String: String]
  private let fileExists: (String) -> Bool
  /// The sources of images that stand in the page itself, as `LinkDestination.parts` gives their paths.
  package var heldPictures: Set<String> = []

  /// Whether HTML of the lessons goes into their pages, with links and images of its own.
  package var readsHTML = false
  /// Files beside a page that are there for it, of whose anchors nothing is known.
  package var knownFiles: Set<String> = []

  /// Checks against pages with these anchors, and against files by their paths below the folder of the lessons.
  ///
  /// `reasons` tells of paths why they have no page.
  package init(
    anchors: [String: Set<String>],
    scope: Scope = .site,
    reasons: [String: String] = [:],
    fileExists: @escaping (String) -> Bool
  ) {
    self.anchors = anchors
    self.scope = scope
    self.reasons = reasons
    self.fileExists = fileExists
  }

  /// What a lesson links to and embeds, and what of it is broken.
  package struct Report {
    package fileprivate(set) var problems: [Diagnostic] = []
    /// Files beside the lessons that the pages need, by their paths below the folder, with how lessons write them.
    package fileprivate(set) var files: Set<String> = []
  }

  /// Checks the links and images of a lesson.
  package func check(_ lesson: SiteLesson) -> Report {
    var report = Report()
    for use in lesson.notebook.destinations(inHTML: readsHTML) { check(use, of: lesson, &report) }
    return report
  }

  private var severity: Diagnostic.Severity { scope == .site ? .error : .warning }

  private func check(_ use: Destination, of lesson: SiteLesson, _ report: inout Report) {
    if let problem = problemOfTag(use) {
      if scope != .lesson { report.problems.append(problem) }
      return
    }
    let parts = LinkDestination.parts(of: use.text)
    guard parts.isLocal, !use.text.isEmpty else {
      if let problem = problemOfAddress(use) { report.problems.append(problem) }
      return
    }
    if use.isImage, heldPictures.contains(parts.path) { return }
    if scope == .lesson, parts.path.hasPrefix("/") { return }
    if scope == .page, parts.path.hasPrefix("/") {
      report.problems.append(
        Diagnostic(
          severity,
          "`\(use.text)` is a path from the top of a site, which a page by itself does not have",
          at: use.position,
          help: "Write the path relative to the lesson, or the whole address"
        )
      )
      return
    }
    guard var path = Self.path(of: parts.path, from: lesson.page) else {
      if scope == .lesson { return }
      report.problems.append(
        Diagnostic(
          severity,
          scope == .site
            ? "`\(use.text)` leads out of the site"
            : "`\(use.text)` leads out of the lesson's folder, where the page does not find it",
          at: use.position,
          help: scope == .site ? "Link to a file of the site" : "Put the file beside the lesson"
        )
      )
      return
    }
    if knownFiles.contains(path) { return }
    if LinkDestination.isFolder(parts.path) {
      if scope == .lesson { return }
      path += (path.isEmpty ? "" : "/") + "index.html"
    }
    let page = path.hasSuffix(".md") ? String(path.dropLast(3)) + ".html" : path
    guard let known = anchors[page] else {
      if !path.hasSuffix(".md"), fileExists(path) {
        report.files.insert(path)
      } else {
        report.problems.append(missing(use, path, of: lesson))
      }
      return
    }
    // `a.pdf#page=2` names no anchor.
    guard page.hasSuffix(".html"), let fragment = parts.fragment, !fragment.isEmpty,
      !known.contains(fragment),
      // The top of every page (HTML standard, 7.4.6.3).
      fragment.lowercased() != "top"
    else { return }
    let nearest = nearestSpelling(to: fragment, among: known.sorted())
    report.problems.append(
      Diagnostic(
        severity,
        "`\(use.text)`: \(page) has no anchor `\(fragment)`",
        at: use.position,
        help: nearest.map { "Did you mean `#\($0)`?" }
          ?? "Link to a heading or a label of that page"
      )
    )
  }

  /// What a tag of HTML would load, which a page does not let it.
  private func problemOfTag(_ use: Destination) -> Diagnostic? {
    guard let tag = use.tag, !["a", "area", "img"].contains(tag),
      !use.text.lowercased().hasPrefix("data:")
    else { return nil }
    let isPicture = tag.contains(" ") || tag == "style"
    return Diagnostic(
      .warning,
      "`<\(tag)>` does not load `\(use.text.prefix(60))`: pages load nothing",
      at: use.position,
      help: isPicture
        ? "Show one picture with `![…](file.png)`"
        : "Link to it: `[…](\(use.text.prefix(60)))`"
    )
  }

  /// What the page makes of an address that is not one of a file, where that is not what the author asked for.
  private func problemOfAddress(_ use: Destination) -> Diagnostic? {
    if use.text.isEmpty {
      return use.isImage
        ? Diagnostic(
          .warning,
          "the image names no file",
          at: use.position,
          help: "Write `![…](file.png)`"
        )
        : nil
    }
    if scope == .lesson { return nil }
    if use.isImage {
      guard LinkDestination.localImage(use.text) == nil else { return nil }
      let isLinked = LinkDestination.link(use.text) != nil
      return Diagnostic(
        .warning,
        "`\(use.text.prefix(60))` is not shown: pages load nothing\(isLinked ? (use.tag == nil ? ", so there is a link to it" : "") : " and hold no such data")",
        at: use.position,
        help: "Put the picture beside the lesson"
      )
    }
    // HTML that is let through leads where it says.
    guard use.tag == nil, LinkDestination.link(use.text) == nil else { return nil }
    return Diagnostic(
      .warning,
      "`\(use.text.prefix(60))` is no address that a page may lead to; only its text is shown",
      at: use.position,
      help: "Link to `https:`, `http:`, `mailto:` or a file"
    )
  }

  private func missing(_ use: Destination, _ path: String, of lesson: SiteLesson) -> Diagnostic {
    let page = lesson.page
    let file = lesson.notebook.sourceMap.origin(of: use.position).file
    let isIncluded = file.map { $0 != lesson.notebook.fileName && $0.contains("/") } ?? false
    if let reason = reasons[path] {
      return Diagnostic(severity, "`\(use.text)` has no page: \(reason)", at: use.position)
    }
    if LinkDestination.isFolder(LinkDestination.parts(of: use.text).path) {
      return Diagnostic(
        severity,
        "`\(use.text)` leads to a folder without a first page",
        at: use.position,
        help: "Link to a lesson or a file in it, or give it a lesson `index.md`"
      )
    }
    let isLesson = path.hasSuffix(".md")
    let pages = anchors.keys.sorted().map { isLesson ? String($0.dropLast(5)) + ".md" : $0 }
    let nearest = nearestSpelling(to: path, among: pages)
    return Diagnostic(
      severity,
      "`\(use.text)` does not exist",
      at: use.position,
      help: nearest.map { "Did you mean `\(relativeAddress(of: $0, from: page))`?" }
        ?? "Paths are relative to the lesson\(isIncluded ? ", in files that it includes, too" : "")"
    )
  }

  /// A path below the site's folder; `nil` for one that leaves it.
  package static func path(of link: String, from page: String) -> String? {
    if link.isEmpty { return page }
    let isFromTop = link.hasPrefix("/")
    var steps = isFromTop ? [] : page.split(separator: "/").dropLast().map(String.init)
    for step in link.split(separator: "/") where step != "." {
      if step == ".." {
        if steps.popLast() == nil { return nil }
      } else {
        steps.append(String(step))
      }
    }
    return steps.joined(separator: "/")
  }
}
