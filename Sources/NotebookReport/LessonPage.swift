internal import HTMLTree
package import NotebookModel

/// The HTML page of a lesson: one file that needs no network, and no scripts but for comfort.
///
/// Two results that are equal but for their durations give the same bytes.
///
///     let page = LessonPage(result, options: PageOptions())
///     print(page.html)  // <!doctype html> …
package struct LessonPage {
  private let result: LessonResult
  private let options: PageOptions

  /// Makes the page of a lesson, whether its cells ran or not.
  package init(_ result: LessonResult, options: PageOptions) {
    self.result = result
    self.options = options
  }

  /// What a lesson is called: its front matter says it, or its first heading where that is of level 1, or its
  /// file name.
  package static func title(of notebook: Notebook) -> String { LessonTitle(notebook).text }

  /// The text of the file.
  package var html: String { document.html }

  /// The page with what a site needs to know of it.
  package var rendered: RenderedPage {
    let document = document
    return RenderedPage(
      html: document.html,
      title: document.title,
      body: document.root,
      main: document.main,
      inMarkup: options.allowsRawHTML || options.siteEnd != nil
    )
  }

  /// The page as a tree, with the nodes of its title and its text.
  private struct Document {
    var title: String
    var root: HTMLNode
    var main: [HTMLNode]

    var html: String { "<!doctype html>\n" + HTMLFormatter.format([root]) }
  }

  private var document: Document {
    let frontMatter = result.notebook.frontMatter
    let title = LessonTitle(result.notebook)
    var writer = BodyWriter(result: result, options: options)
    let heading = writer.prose.headingNode(
      level: 1,
      title.heading,
      label: title.label,
      isTitle: true
    )
    let blocks = result.notebook.blocks.enumerated().filter { $0.offset != title.block }
    let body = writer.nodes(for: blocks.map(\.element))
    let contents = TableOfContents(entries: writer.prose.outline.filter(\.isInContents))
    let problems = ProblemsView(result: result, cellAnchors: writer.cellAnchors)
    let page = HTMLNode.element(
      "html",
      ["lang": frontMatter.language],
      [
        Head(
          title: title.text,
          description: frontMatter.description,
          options: options,
          showsLocalImages: writer.prose.showsLocalImages || options.headerShowsImage
        ).node,
        .element(
          "body",
          ["class": contents.isEmpty ? nil : "with-contents"],
          [skipLink] + siteNodes(options.siteHeader)
            + PageHeader(
              heading: heading,
              author: frontMatter.author,
              description: frontMatter.description
            ).nodes
            + contents.nodes
            + [
              .element(
                "main",
                ["id": "lesson"],
                problems.nodes + body + siteNodes(options.siteEnd)
              ),
              footer,
            ]
            // It reads the page as it was sent, before the other one adds to it.
            + (options.isPreview ? [.element("script", [:], [.raw(previewScript)])] : [])
            + [.element("script", [:], [.raw(pageScript)])]
        ),
      ]
    )
    return Document(title: title.text, root: page, main: [heading] + body)
  }

  private var footer: HTMLNode {
    let made = HTMLNode.element("p", [:], "Made with \(options.generator)")
    return .element("footer", [:], options.siteFooter.map { [.raw($0)] } ?? [made])
  }

  private func siteNodes(_ markup: String?) -> [HTMLNode] {
    markup.map { [.raw($0)] } ?? []
  }

  /// For readers who go from link to link with the keyboard.
  private var skipLink: HTMLNode {
    .element(
      "div",
      ["class": "skip"],
      [.element("a", ["href": "#lesson"], "Skip to the lesson")]
    )
  }
}
