internal import HTMLTree
import NotebookModel

extension ProseWriter {
  /// A fold of the author's.
  mutating func detailsNode(_ details: Details, label: String?, cell: CellNodes) -> HTMLNode {
    let summary = details.summary.isEmpty ? [.text("Details")] : nodes(for: details.summary)
    return .element(
      "details",
      [
        "class": "details", "id": label.map(AnchorRegister.anchor),
        "open": details.isOpen ? "" : nil,
      ],
      [.element("summary", [:], summary)] + nested(details.blocks, cell: cell)
    )
  }

  /// Terms and their definitions.
  mutating func definitionsNode(_ list: DefinitionList, cell: CellNodes) -> HTMLNode {
    var nodes: [HTMLNode] = []
    for entry in list.entries {
      nodes.append(.element("dt", [:], self.nodes(for: entry.term)))
      for blocks in entry.definitions {
        nodes.append(.element("dd", [:], listItem(blocks, isTight: list.isTight, cell: cell)))
      }
    }
    return .element("dl", [:], nodes)
  }

  /// Blocks that are the text's own, but for their name; `refs` is where the list of cited works is to stand, as in Pandoc.
  mutating func divisionNode(_ blocks: [Block], label: String?, cell: CellNodes) -> HTMLNode {
    divisionDepth += 1
    defer { divisionDepth -= 1 }
    var children = nested(blocks, cell: cell)
    if label == CitedWorks.placeLabel, !hasPlacedWorks {
      children += workList
      hasPlacedWorks = true
    }
    return .element("div", ["id": label.map(AnchorRegister.anchor)], children)
  }
}
