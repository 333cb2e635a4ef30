internal import HTMLTree
import NotebookModel

extension ProseWriter {
  /// A pipe table in a box that scrolls where it is too wide.
  mutating func tableNode(_ table: Table, label: String?) -> HTMLNode {
    var children: [HTMLNode] = []
    var name = "Table"
    if table.isNumbered(label: label) {
      tableCount += 1
      name = "Table \(tableCount)"
      let number = numberNode(table.caption.isEmpty ? name : "\(name): ")
      children.append(.element("caption", [:], [number] + nodes(for: table.caption)))
    }
    let header = row(table.header, table.alignments) { content in content.isEmpty ? "td" : "th" }
    var rows: [HTMLNode] = []
    for cells in table.rows { rows.append(row(cells, table.alignments) { _ in "td" }) }
    children.append(.element("thead", [:], [header]))
    if !rows.isEmpty { children.append(.element("tbody", [:], rows)) }
    return .element(
      "div",
      [
        "class": "table", "id": label.map(AnchorRegister.anchor), "tabindex": "0", "role": "group",
        "aria-label": name,
      ],
      [.element("table", [:], children)]
    )
  }

  private mutating func row(
    _ cells: Table.Row,
    _ alignments: [Table.Alignment?],
    element: ([Inline]) -> String
  ) -> HTMLNode {
    var nodes: [HTMLNode] = []
    for (index, content) in cells.enumerated() {
      let name = element(content)
      let side = alignments.indices.contains(index) ? alignments[index]?.rawValue : nil
      nodes.append(
        .element(
          name,
          ["scope": name == "th" ? "col" : nil, "class": side],
          self.nodes(for: content)
        )
      )
    }
    return .element("tr", [:], nodes)
  }

  /// The number before a caption.
  func numberNode(_ text: String) -> HTMLNode { .element("span", ["class": "number"], text) }
}
