package import NotebookModel
internal import NotebookReport

/// Finds the links of lessons that lead nowhere in their site.
package struct LinkChecker {
  /// The anchors of each page of the site, by its path.
  private let anchors: [String: Set<String>]
  private let fileExists: (String) -> Bool

  /// Checks against pages with these anchors, and against files by their paths below the site's folder.
  package init(anchors: [String: Set<String>], fileExists: @escaping (String) -> Bool) {
    self.anchors = anchors
    self.fileExists = fileExists
  }

  /// What a lesson links to and embeds, and what of it is broken.
  package struct Report {
    package fileprivate(set) var problems: [Diagnostic] = []
    /// Files beside the lessons that the site must hold, by their paths below the site's folder.
    package fileprivate(set) var files: Set<String> = []
  }

  /// Checks the links and images of a lesson.
  package func check(_ lesson: SiteLesson) -> Report {
    var report = Report()
    let notebook = lesson.notebook
    for block in notebook.blocks + notebook.footnotes.flatMap(\.blocks) {
      for use in block.destinations { check(use, at: block.range.start, of: lesson, &report) }
    }
    for cell in notebook.cells {
      for use in cell.options.figureCaption.flatMap(\.destinations) {
        check(use, at: cell.range.start, of: lesson, &report)
      }
    }
    return report
  }

  private func check(
    _ use: Destination,
    at start: SourcePosition,
    of lesson: SiteLesson,
    _ report: inout Report
  ) {
    let parts = LinkDestination.parts(of: use.text)
    guard parts.isLocal, !use.text.isEmpty else { return }
    let place = use.position ?? start
    guard let path = Self.path(of: parts.path, from: lesson.page) else {
      report.problems.append(
        Diagnostic(
          .error,
          "`\(use.text)` leads out of the site",
          at: place,
          help: "Link to a file of the site"
        )
      )
      return
    }
    let page = path.hasSuffix(".md") ? String(path.dropLast(3)) + ".html" : path
    guard let known = anchors[page] else {
      if !path.hasSuffix(".md"), fileExists(path) {
        report.files.insert(path)
      } else {
        report.problems.append(missing(use, path, from: lesson.page, at: place))
      }
      return
    }
    guard let fragment = parts.fragment, !fragment.isEmpty, !known.contains(fragment) else {
      return
    }
    let nearest = nearestSpelling(to: fragment, among: known.sorted())
    report.problems.append(
      Diagnostic(
        .error,
        "`\(use.text)`: \(page) has no anchor `\(fragment)`",
        at: place,
        help: nearest.map { "Did you mean `#\($0)`?" }
          ?? "Link to a heading or a label of that page"
      )
    )
  }

  private func missing(
    _ use: Destination,
    _ path: String,
    from page: String,
    at place: SourcePosition
  ) -> Diagnostic {
    let isLesson = path.hasSuffix(".md")
    let pages = anchors.keys.sorted().map { isLesson ? String($0.dropLast(5)) + ".md" : $0 }
    let nearest = nearestSpelling(to: path, among: pages)
    return Diagnostic(
      .error,
      "`\(use.text)` does not exist",
      at: place,
      help: nearest.map { "Did you mean `\(relativeAddress(of: $0, from: page))`?" }
        ?? "Paths are relative to the lesson"
    )
  }

  /// A path below the site's folder; `nil` for one that leaves it.
  private static func path(of link: String, from page: String) -> String? {
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

/// What a link or an image leads to.
private struct Destination {
  var text: String
  var position: SourcePosition?
}

extension Block {
  fileprivate var destinations: [Destination] {
    switch kind {
    case .heading(_, let content), .paragraph(let content): content.flatMap(\.destinations)
    case .quote(let blocks): blocks.flatMap(\.destinations)
    case .callout(let callout):
      callout.title.flatMap(\.destinations) + callout.blocks.flatMap(\.destinations)
    case .list(let list): list.items.joined().flatMap(\.destinations)
    case .table(let table):
      ([table.header] + table.rows).joined().joined().flatMap(\.destinations)
        + table.caption.flatMap(\.destinations)
    case .details(let details):
      details.summary.flatMap(\.destinations) + details.blocks.flatMap(\.destinations)
    case .definitions(let list):
      list.entries.flatMap { entry in
        entry.term.flatMap(\.destinations) + entry.definitions.joined().flatMap(\.destinations)
      }
    case .division(let blocks): blocks.flatMap(\.destinations)
    case .code, .cell, .html, .math, .thematicBreak: []
    }
  }
}

extension Inline {
  fileprivate var destinations: [Destination] {
    switch self {
    case .link(let destination, _, let children, let position):
      [Destination(text: destination, position: position)] + children.flatMap(\.destinations)
    case .image(let source, _, let children, let position):
      [Destination(text: source, position: position)] + children.flatMap(\.destinations)
    case .emphasis(let children), .strong(let children), .styled(_, let children):
      children.flatMap(\.destinations)
    case .text, .softBreak, .lineBreak, .code, .html, .math, .reference, .footnote, .value: []
    }
  }
}
