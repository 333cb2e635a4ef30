internal import HTMLTree
import NotebookModel

extension ProseWriter {
  /// A box apart from the text; one that folds is a `<details>`.
  mutating func calloutNode(_ callout: Callout, cell: CellNodes) -> HTMLNode {
    let title = callout.title.isEmpty ? [.text(callout.kind.name)] : nodes(for: callout.title)
    let className = "callout \(callout.kind.rawValue)"
    let blocks = nested(callout.blocks, cell: cell)
    guard let isCollapsed = callout.isCollapsed else {
      return .element(
        "div",
        ["class": className, "role": "note"],
        [.element("p", ["class": "title"], title)] + blocks
      )
    }
    return .element(
      "details",
      ["class": className, "open": isCollapsed ? nil : ""],
      [.element("summary", ["class": "title"], title)] + blocks
    )
  }
}

extension Callout.Kind {
  /// The title of a box without one of its own.
  fileprivate var name: String {
    switch self {
    case .note: "Note"
    case .tip: "Tip"
    case .warning: "Warning"
    case .important: "Important"
    case .caution: "Caution"
    }
  }
}
