internal import HTMLTree
import NotebookModel

extension ProseWriter {
  /// A list of points or of numbers.
  mutating func listNode(_ list: List, cell: CellNodes) -> HTMLNode {
    var items: [HTMLNode] = []
    for (index, item) in list.items.enumerated() {
      let content = listItem(item, isTight: list.isTight, cell: cell)
      guard let isDone = list.tasks[index] else {
        items.append(.element("li", [:], content))
        continue
      }
      items.append(.element("li", ["class": "to-do"], Self.adding(isDone, to: content)))
    }
    guard let start = list.start else { return .element("ul", [:], items) }
    return .element("ol", ["start": start == 1 ? nil : "\(start)"], items)
  }

  /// In a tight list a paragraph's text stands in the item itself.
  mutating func listItem(
    _ blocks: [Block],
    isTight: Bool,
    cell: CellNodes
  ) -> [HTMLNode] {
    guard isTight else { return nested(blocks, cell: cell) }
    return blocks.flatMap { block in
      if case .paragraph(let content) = block.kind, block.figure(inTightList: true) == nil {
        nodes(for: content)
      } else {
        nested([block], cell: cell)
      }
    }
  }

  /// Puts the mark of a task before its text.
  private static func adding(_ isDone: Bool, to content: [HTMLNode]) -> [HTMLNode] {
    let mark = HTMLNode.element(
      "span",
      ["class": "task", "role": "img", "aria-label": isDone ? "done" : "to do"],
      isDone ? "☑" : "☐"
    )
    guard case .element(var first)? = content.first, first.name == "p" else {
      return [mark, .text(" ")] + content
    }
    first.children = [mark, .text(" ")] + first.children
    return [.element(first)] + content.dropFirst()
  }
}
