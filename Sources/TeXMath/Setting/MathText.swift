internal import HTMLTree

/// Words of a formula, and what stands among them.
struct MathText {
  private let style: MathTextStyle
  private var nodes: [HTMLNode] = []
  private var words = ""

  init(_ style: MathTextStyle) {
    self.style = style
  }

  mutating func append(_ character: Character) {
    words.append(character)
  }

  mutating func append(_ others: [HTMLNode]) {
    endWords()
    nodes += others
  }

  /// The nodes when nothing follows.
  func ended() -> [HTMLNode] {
    var text = self
    text.endWords()
    return text.nodes
  }

  private mutating func endWords() {
    guard !words.isEmpty else { return }
    var text = words
    for (tex, sign) in ligatures { text = text.replacing(tex, with: sign) }
    // MathML drops outer spaces, and makes one of several.
    if text.hasPrefix(" ") { text = "\u{A0}" + text.dropFirst() }
    if text.hasSuffix(" ") { text = text.dropLast() + "\u{A0}" }
    nodes.append(.element("mtext", ["class": style.rawValue.isEmpty ? nil : style.rawValue], text))
    words = ""
  }
}

/// TeX's ways to write dashes and quotes, the longer ones first.
private let ligatures = [
  ("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"), ("`", "‘"), ("'", "’"),
]
