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

  /// The text of the file.
  package var html: String {
    let frontMatter = result.notebook.frontMatter
    let title = LessonTitle(result.notebook)
    var writer = BodyWriter(result: result, options: options)
    let heading = title.heading.map {
      writer.prose.headingNode(level: 1, $0, label: title.label, isTitle: true)
    }
    let body = writer.nodes(for: result.notebook.blocks.dropFirst(title.leadingBlocks))
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
          showsLocalImages: writer.prose.showsLocalImages
        ).node,
        .element(
          "body",
          ["class": contents.isEmpty ? nil : "with-contents"],
          [skipLink]
            + PageHeader(
              heading: heading,
              author: frontMatter.author,
              description: frontMatter.description
            ).nodes
            + contents.nodes
            + [
              .element("main", ["id": "lesson"], problems.nodes + body),
              .element("footer", [:], [.element("p", [:], "Made with \(options.generator)")]),
              .element("script", [:], [.raw(pageScript)]),
            ]
        ),
      ]
    )
    return "<!doctype html>\n" + HTMLFormatter.format([page])
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
