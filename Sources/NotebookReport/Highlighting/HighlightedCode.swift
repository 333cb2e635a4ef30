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
}
