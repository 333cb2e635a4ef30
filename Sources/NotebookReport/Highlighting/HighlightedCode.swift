package import HTMLTree

/// Swift source as the nodes of a `<code>` element.
package enum HighlightedCode {
  /// The source with a `<span>` around everything that has a colour.
  package static func nodes(_ source: String) -> [HTMLNode] {
    SwiftLexer.tokens(of: source).map { token in
      token.kind == .plain
        ? .text(token.text) : .element("span", ["class": token.kind.rawValue], token.text)
    }
  }
}
