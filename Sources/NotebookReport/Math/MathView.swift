/// A formula: MathML, or its TeX where that uses more than is known.
struct MathView {
  let tex: String
  let isDisplayed: Bool

  var node: HTMLNode {
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
