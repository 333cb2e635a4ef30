internal import HTMLTree

/// The code of a cell, with its prompt, the numbers of its lines and its place in the lesson.
struct CodeView {
  let source: String
  let prompt: String?
  let hasLineNumbers: Bool
  let place: SourcePlaceView

  /// Prompt and numbers are made by the style sheet: what is copied is the code alone.
  var node: HTMLNode {
    let spans = HighlightedCode.nodes(source)
    let code = hasLineNumbers ? HighlightedCode.lines(spans) : spans
    let pre = HTMLNode.element(
      "pre",
      [
        "class": hasLineNumbers ? "code numbered" : "code",
        "tabindex": Scrolling.mayBeNeeded(for: source) ? "0" : nil,
      ],
      [.element("code", ["class": "language-swift"], code)]
    )
    return .element("div", ["class": "in", "data-prompt": prompt], [pre, place.node])
  }
}
