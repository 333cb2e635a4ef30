internal import CellSyntax
package import HTMLTree

/// Swift source as the nodes of a `<code>` element.
package enum HighlightedCode {
  /// The source with a `<span>` around everything that has a colour.
  package static func nodes(_ source: String) -> [HTMLNode] {
    SyntaxSpans(of: source).spans.map { span in
      span.kind == .plain
        ? .text(span.text) : .element("span", ["class": span.kind.rawValue], span.text)
    }
  }

  /// The nodes with an element around each line, which the style sheet numbers; line breaks stand at their ends.
  static func lines(_ nodes: [HTMLNode]) -> [HTMLNode] {
    var lines: [HTMLNode] = []
    var line: [HTMLNode] = []
    func piece(_ text: Substring, of node: HTMLNode) -> HTMLNode {
      guard case .element(var element) = node else { return .text(String(text)) }
      element.children = [.text(String(text))]
      return .element(element)
    }
    for node in nodes {
      var rest = node.text[...]
      while let end = rest.firstIndex(of: "\n") {
        line.append(piece(rest[...end], of: node))
        rest = rest[rest.index(after: end)...]
        lines.append(.element("span", ["class": "line"], line))
        line = []
      }
      if !rest.isEmpty { line.append(piece(rest, of: node)) }
    }
    return line.isEmpty ? lines : lines + [.element("span", ["class": "line"], line)]
  }
}

extension HTMLNode {
  /// The text of a coloured piece of code.
  fileprivate var text: String {
    switch self {
    case .text(let text): text
    case .element(let element): element.children.map(\.text).joined()
    case .raw: ""
    }
  }
}
