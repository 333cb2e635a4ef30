import NotebookModel

extension [Inline] {
  /// The text without its markup: for titles, anchors and alternative texts.
  var plainText: String {
    map(\.plainText).joined()
  }
}

extension Inline {
  /// The names that text in it has.
  var labels: [String] {
    switch self {
    case .styled(let style, let children):
      [style.label].compactMap(\.self) + children.flatMap(\.labels)
    case .emphasis(let children), .strong(let children), .link(_, _, let children, _):
      children.flatMap(\.labels)
    default: []
    }
  }
  fileprivate var plainText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .math(let formula): formula.tex
    case .reference(let label, _, _): label
    case .citation(let citation, _): citation.items.map { "@" + $0.key }.joined(separator: "; ")
    case .footnote, .value: ""
    case .softBreak, .lineBreak: " "
    case .emphasis(let children), .strong(let children), .styled(_, let children),
      .link(_, _, let children, _), .image(_, _, let children, _, _):
      children.plainText
    case .html: ""
    }
  }
}
