internal import HTMLTree
import NotebookModel

extension ProseWriter {
  /// The mark of a footnote, a link to its text; a note that is marked twice has two.
  mutating func footnoteMark(_ index: Int) -> HTMLNode {
    footnoteMarks[index, default: 0] += 1
    let link = HTMLNode.element(
      "a",
      [
        "id": Self.markAnchor(index, footnoteMarks[index] ?? 1), "href": "#fn-\(index + 1)",
        "role": "doc-noteref",
      ],
      "\(index + 1)"
    )
    return .element("sup", ["class": "note-mark"], [link])
  }

  /// The texts of the footnotes, at the end of the lesson; each leads back to its marks.
  mutating func footnoteNodes(
    _ footnotes: [Footnote],
    cell: CellNodes
  ) -> [HTMLNode] {
    if footnotes.isEmpty { return [] }
    // A note's text may mark other notes, so that all are written before the links back.
    var texts: [[HTMLNode]] = []
    for footnote in footnotes { texts.append(nested(footnote.blocks, cell: cell)) }
    let items = texts.enumerated().map { index, text in
      let links = (1...max(footnoteMarks[index] ?? 1, 1)).flatMap { mark in
        [HTMLNode.text(" "), Self.backLink(index, mark)]
      }
      return HTMLNode.element("li", ["id": "fn-\(index + 1)"], Self.adding(links, to: text))
    }
    return [
      .element(
        "section",
        ["class": "footnotes", "role": "doc-endnotes", "aria-label": "Footnotes"],
        [.element("ol", [:], items)]
      )
    ]
  }

  private static func markAnchor(_ index: Int, _ mark: Int) -> String {
    mark == 1 ? "fnref-\(index + 1)" : "fnref-\(index + 1)-\(mark)"
  }

  private static func backLink(_ index: Int, _ mark: Int) -> HTMLNode {
    .element(
      "a",
      [
        "href": "#\(markAnchor(index, mark))", "role": "doc-backlink",
        "aria-label": "Back to mark \(mark) of note \(index + 1)",
      ],
      "↩"
    )
  }

  /// Puts the links into the last paragraph, or after what is none.
  private static func adding(_ links: [HTMLNode], to text: [HTMLNode]) -> [HTMLNode] {
    guard case .element(var last)? = text.last, last.name == "p" else {
      return text + [.element("p", [:], links)]
    }
    last.children += links
    return text.dropLast() + [.element(last)]
  }
}
