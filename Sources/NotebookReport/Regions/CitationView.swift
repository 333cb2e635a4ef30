internal import HTMLTree
import NotebookModel

extension ProseWriter {
  /// A citation, each work a link to its line in the list.
  mutating func citationNode(_ citation: Citation) -> HTMLNode {
    var children: [HTMLNode] = []
    for piece in CitationText(citation, cited).pieces {
      switch piece {
      case .plain(let text): children.append(.text(text))
      case .words(let content): children += nodes(for: content)
      case .missing(let text): children.append(.element("strong", ["class": "missing"], text))
      case .link(let text, let key):
        children.append(cited[key].map { link(to: $0, text) } ?? .text(text))
      }
    }
    return .element("span", ["class": "citation"], children)
  }

  private func link(to work: CitedWorks.Work, _ text: String) -> HTMLNode {
    .element(
      "a",
      [
        "href": "#\(work.anchor)", "role": "doc-biblioref",
        "title": WorkLine(work, cited.style).text,
      ],
      text
    )
  }

  /// The list of the cited works at the end of the lesson, unless it stands where the author put it; a heading that ends the
  /// lesson is its heading.
  mutating func citedWorkNodes(endsWithHeading: Bool) -> [HTMLNode] {
    guard !cited.works.isEmpty, !hasPlacedWorks else { return [] }
    let heading =
      endsWithHeading ? [] : [headingNode(level: 2, [.text("References")], label: nil)]
    return heading + workList
  }

  /// The list of the cited works without a heading.
  var workList: [HTMLNode] {
    guard !cited.works.isEmpty else { return [] }
    let items = cited.works.map { work in
      HTMLNode.element("li", ["id": work.anchor], WorkLine(work, cited.style).nodes)
    }
    let list = HTMLNode.element(
      cited.style == .numeric ? "ol" : "ul",
      ["class": cited.style == .numeric ? nil : "works"],
      items
    )
    return [
      .element(
        "section",
        ["class": "bibliography", "role": "doc-bibliography", "aria-label": "References"],
        [list]
      )
    ]
  }
}

extension WorkLine {
  fileprivate var nodes: [HTMLNode] {
    pieces.map { piece in
      switch piece {
      case .plain(let text): return .text(text)
      case .italic(let text): return .element("em", [:], text)
      case .address(let text):
        guard let address = LinkDestination.link(text) else { return .text(text) }
        return .element("a", ["href": address], text)
      }
    }
  }
}
