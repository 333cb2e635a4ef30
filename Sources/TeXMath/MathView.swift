package import HTMLTree

/// A formula: MathML, or its TeX where that uses more than is known.
package struct MathView {
  private let tex: String
  private let isDisplayed: Bool

  /// Makes the view of TeX in math mode, without its delimiters.
  package init(tex: String, isDisplayed: Bool) {
    self.tex = tex
    self.isDisplayed = isDisplayed
  }

  /// A `<math>` element, or `<code class="tex">` with the TeX as it is written.
  package var node: HTMLNode {
    do {
      let nodes = try TeXParser.nodes(of: tex)
      return .element(
        "math",
        ["display": isDisplayed ? "block" : nil, "alttext": trimmedTeX],
        nodes
      )
    } catch {
      return .element("code", ["class": "tex"], trimmedTeX)
    }
  }

  private var trimmedTeX: String {
    let start = tex.drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
