internal import HTMLTree
import NotebookModel

extension ProseWriter {
  /// A box apart from the text; one that folds is a `<details>`.
  mutating func calloutNode(_ callout: Callout, label: String?, cell: CellNodes) -> HTMLNode {
    let title = calloutTitle(callout, label)
    let anchor = label.map(AnchorRegister.anchor)
    let className = "callout \(callout.kind.rawValue)"
    let blocks = nested(callout.blocks, cell: cell)
    guard let isCollapsed = callout.isCollapsed else {
      return .element(
        "div",
        ["class": className, "id": anchor, "role": "note"],
        [.element("p", ["class": "title"], title)] + blocks
      )
    }
    return .element(
      "details",
      ["class": className, "id": anchor, "open": isCollapsed ? nil : ""],
      [.element("summary", ["class": "title"], title)] + blocks
    )
  }

  /// The title, after the number of a box that can be referred to.
  private mutating func calloutTitle(_ callout: Callout, _ label: String?) -> [HTMLNode] {
    let title = callout.title.isEmpty ? nil : nodes(for: callout.title)
    guard let name = label.flatMap({ references.calloutNames[$0] }) else {
      return title ?? [.text(callout.kind.name)]
    }
    return title.map { [numberNode("\(name): ")] + $0 } ?? [.text(name)]
  }
}

extension Callout.Kind {
  /// The title of a box without one of its own.
  var name: String {
    switch self {
    case .note: "Note"
    case .tip: "Tip"
    case .warning: "Warning"
    case .important: "Important"
    case .caution: "Caution"
    }
  }
}
