/// A step on the way through a CommonMark tree, in the order of the text.
///
/// A leaf is entered and never left; every other node is left after its children.
enum MarkdownEvent {
  case enter(MarkdownNode)
  case exit
}

/// A node of a CommonMark tree, copied out of cmark's memory.
struct MarkdownNode {
  enum Kind {
    case document
    case quote
    case list(start: Int?, isTight: Bool)
    case item
    case codeBlock(info: String, text: String)
    case htmlBlock(String)
    case thematicBreak
    case paragraph
    case heading(level: Int)
    case text(String)
    case softBreak
    case lineBreak
    case code(String)
    case html(String)
    case emphasis
    case strong
    case link(destination: String, title: String)
    case image(source: String, title: String)
    /// Nothing that the parser makes by itself.
    case custom
  }

  var kind: Kind
  /// Lines and columns count from 1, columns in bytes; 0 where cmark keeps no position.
  var startLine: Int
  var startColumn: Int
  /// Of paragraphs and headings; cmark's value is not reliable for other blocks.
  var endLine: Int

  /// Whether the node has no children and therefore no exit.
  var isLeaf: Bool {
    switch kind {
    case .codeBlock, .htmlBlock, .thematicBreak, .text, .softBreak, .lineBreak, .code, .html: true
    case .document, .quote, .list, .item, .paragraph, .heading, .emphasis, .strong, .link, .image,
      .custom:
      false
    }
  }
}
