package import HTMLTree

/// A heading of the lesson, as the table of contents names it.
package struct OutlineEntry: Hashable, Sendable {
  /// From 1 to 6, as in `h1` to `h6`.
  package var level: Int
  /// The heading's `id` on the page.
  package var anchor: String
  /// The heading's text, without links.
  package var content: [HTMLNode]
  /// Whether it is a section of the lesson: no title, no heading inside a quote or list, not too deep.
  package var isInContents: Bool

  /// Makes an entry; `content` must hold no links, as the entry is one.
  package init(level: Int, anchor: String, content: [HTMLNode], isInContents: Bool) {
    self.level = level
    self.anchor = anchor
    self.content = content
    self.isInContents = isInContents
  }
}

/// The sections of the lesson as a nested list of links.
///
/// It folds away in a bar that stays at the top, where a script names the current section; on wide screens the style sheet sets it, unfolded, beside the text.
package struct TableOfContents {
  private let entries: [OutlineEntry]

  /// Makes the table of these entries, in the order of the page.
  package init(entries: [OutlineEntry]) {
    self.entries = entries
  }

  /// One section alone needs no table.
  package var isEmpty: Bool { entries.count < 2 }

  /// The `<nav>`, or nothing.
  package var nodes: [HTMLNode] {
    if isEmpty { return [] }
    return [
      .element(
        "nav",
        ["class": "contents", "aria-label": "Contents"],
        [
          .element(
            "details",
            [:],
            [
              .element(
                "summary",
                [:],
                [.element("span", [:], "Contents"), .element("span", ["class": "now"])]
              ),
              Self.list(entries[...]),
            ]
          )
        ]
      )
    ]
  }

  /// Each entry with the deeper ones that follow it.
  private static func list(_ entries: ArraySlice<OutlineEntry>) -> HTMLNode {
    var items: [HTMLNode] = []
    var rest = entries
    while let entry = rest.popFirst() {
      let deeper = rest.prefix { $0.level > entry.level }
      rest = rest.dropFirst(deeper.count)
      let link = HTMLNode.element("a", ["href": "#\(entry.anchor)"], entry.content)
      items.append(.element("li", [:], deeper.isEmpty ? [link] : [link, list(deeper)]))
    }
    return .element("ol", [:], items)
  }
}
