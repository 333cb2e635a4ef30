internal import HTMLTree
import NotebookModel

extension ProseWriter {
  /// A citation, each work a link to its line in the list.
  func citationNode(_ citation: Citation) -> HTMLNode {
    let nodes = CitationText(citation, cited).pieces.map { piece -> HTMLNode in
      switch piece {
      case .plain(let text): .text(text)
      case .missing(let text): .element("strong", ["class": "missing"], text)
      case .link(let text, let key):
        cited[key].map { link(to: $0, text) } ?? .text(text)
      }
    }
    return .element("span", ["class": "citation"], nodes)
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

  /// The list of the cited works at the end of the lesson; a heading that ends the lesson is its heading.
  mutating func citedWorkNodes(endsWithHeading: Bool) -> [HTMLNode] {
    guard !cited.works.isEmpty else { return [] }
    let heading =
      endsWithHeading ? [] : [headingNode(level: 2, [.text("References")], label: nil)]
    let items = cited.works.map { work in
      HTMLNode.element("li", ["id": work.anchor], WorkLine(work, cited.style).nodes)
    }
    let list = HTMLNode.element(
      cited.style == .numeric ? "ol" : "ul",
      ["class": cited.style == .numeric ? nil : "works"],
      items
    )
    return heading + [
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
