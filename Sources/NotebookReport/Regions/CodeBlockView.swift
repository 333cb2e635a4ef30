internal import HTMLTree

extension ProseWriter {
  /// Code that is shown and not run.
  func codeNode(info: String, text: String) -> HTMLNode {
    let language = Self.language(of: info)
    let content = language == "swift" ? HighlightedCode.nodes(text) : [.text(text)]
    let code = HTMLNode.element("code", ["class": language.map { "language-\($0)" }], content)
    return .element("div", ["class": "in"], [Self.codeBox(code, text)])
  }

  /// The language that an info string names: `swift` in `swift title="A"`, `{.swift}` and `{code-block} swift`.
  static func language(of info: String) -> String? {
    let words = info.split { $0.isWhitespace || "{},:[".contains($0) }
    let isDirective = info.hasPrefix("{") && !info.hasPrefix("{.") && info.last != "}"
    let word = isDirective ? words.dropFirst().first : words.first
    return word.map { String($0.hasPrefix(".") ? $0.dropFirst() : $0) }
  }

  /// HTML as text, unless the options let it through; comments are left out.
  func htmlBlockNodes(_ markup: String) -> [HTMLNode] {
    if options.allowsRawHTML { return [.raw(markup)] }
    let text = HTMLComments.removed(from: markup)
    if text.allSatisfy(\.isWhitespace) { return [] }
    return [Self.codeBox(.element("code", [:], text), text)]
  }

  private static func codeBox(_ code: HTMLNode, _ text: String) -> HTMLNode {
    let scrolls = Scrolling.mayBeNeeded(for: text)
    return .element("pre", ["class": "code", "tabindex": scrolls ? "0" : nil], [code])
  }
}
