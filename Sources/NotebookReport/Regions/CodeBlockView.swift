internal import HTMLTree
import NotebookModel

extension ProseWriter {
  /// Code that is shown and not run, with what stands above it.
  mutating func codeNode(
    info: String,
    text: String,
    _ heading: CodeHeading,
    label: String?
  ) -> HTMLNode {
    var number: Int?
    if heading.isNumbered(label: label) {
      let numbers = references.listingNumbers
      number = numbers.indices.contains(listingCount) ? numbers[listingCount] : listingCount + 1
      listingCount += 1
    }
    return ListingView(
      heading: heading,
      caption: nodes(for: heading.caption),
      number: number,
      anchor: label.map(AnchorRegister.anchor),
      code: codeNode(info: info, text: text)
    ).node
  }

  private func codeNode(info: String, text: String) -> HTMLNode {
    let language = Self.language(of: info)
    let content = language == "swift" ? HighlightedCode.nodes(text) : [.text(text)]
    let code = HTMLNode.element("code", ["class": language.map { "language-\($0)" }], content)
    return .element("div", ["class": "in"], [Self.codeBox(code, text)])
  }

  /// The language that an info string names: `swift` in `swift title="A"`, `{.swift}` and `{code-block} swift`.
  static func language(of info: String) -> String? {
    let words = info.split { $0.isWhitespace || "{},:[".contains($0) }
    let isGroup = info.hasPrefix("{")
    // In `{#lst-a .swift}` a class names the language.
    if isGroup, "#.".contains(words.first?.first ?? " ") {
      return words.first { $0.hasPrefix(".") }.map { String($0.dropFirst()) }
    }
    let isDirective = isGroup && info.last != "}"
    guard let word = isDirective ? words.dropFirst().first : words.first, !word.contains("=") else {
      return nil
    }
    return String(word)
  }

  /// HTML as text, unless the options let it through; comments are left out.
  mutating func htmlBlockNodes(_ markup: String) -> [HTMLNode] {
    if options.allowsRawHTML { return [.raw(rawMarkup(markup))] }
    let text = HTMLComments.removed(from: markup)
    if text.allSatisfy(\.isWhitespace) { return [] }
    return [Self.codeBox(.element("code", [:], text), text)]
  }

  private static func codeBox(_ code: HTMLNode, _ text: String) -> HTMLNode {
    let scrolls = Scrolling.mayBeNeeded(for: text)
    return .element("pre", ["class": "code", "tabindex": scrolls ? "0" : nil], [code])
  }
}
