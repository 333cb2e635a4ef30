import NotebookModel

extension [Inline] {
  /// The text without its markup: for titles, anchors and alternative texts.
  var plainText: String {
    map(\.plainText).joined()
  }
}

extension Inline {
  fileprivate var plainText: String {
    switch self {
    case .text(let text), .code(let text), .math(let text): text
    case .softBreak, .lineBreak: " "
    case .emphasis(let children), .strong(let children), .link(_, _, let children),
      .image(_, _, let children):
      children.plainText
    case .html: ""
    }
  }
}
