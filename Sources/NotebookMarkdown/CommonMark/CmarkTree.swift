import CCmark

/// Owns a tree parsed by cmark and frees it exactly once.
///
/// No pointer leaves this file: walking copies every node's text and position.
@safe struct CmarkTree: ~Copyable {
  private let root: OpaquePointer

  /// Parses UTF-8 text without NUL; `nil` when memory runs out.
  ///
  /// With `isSmart`, straight quotes, hyphens and full stops of running text become typographic ones.
  init?(parsing text: [UInt8], isSmart: Bool = false) {
    let node = unsafe text.withUnsafeBytes { bytes in
      let characters = unsafe bytes.bindMemory(to: CChar.self)
      return unsafe cmark_parse_document(
        characters.baseAddress,
        characters.count,
        isSmart ? CMARK_OPT_SMART : CMARK_OPT_DEFAULT
      )
    }
    guard let node = unsafe node else { return nil }
    unsafe root = node
  }

  deinit { unsafe cmark_node_free(root) }

  /// Calls `body` for each step through the tree, without recursion.
  ///
  /// - Returns: `false` when memory ran out before the walk began.
  borrowing func forEachEvent(_ body: (MarkdownEvent) -> Void) -> Bool {
    guard let iterator = unsafe cmark_iter_new(root) else { return false }
    defer { unsafe cmark_iter_free(iterator) }
    while true {
      let event = unsafe cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(iterator) else {
        return true
      }
      if event == CMARK_EVENT_ENTER {
        body(.enter(unsafe copy(node)))
      } else {
        body(.exit)
      }
    }
  }

  private borrowing func copy(_ node: OpaquePointer) -> MarkdownNode {
    MarkdownNode(
      kind: unsafe kind(of: node),
      startLine: Int(unsafe cmark_node_get_start_line(node)),
      startColumn: Int(unsafe cmark_node_get_start_column(node)),
      endLine: Int(unsafe cmark_node_get_end_line(node))
    )
  }

  private borrowing func kind(of node: OpaquePointer) -> MarkdownNode.Kind {
    func literal() -> String { unsafe string(cmark_node_get_literal(node)) }
    func address() -> String { unsafe string(cmark_node_get_url(node)) }
    func title() -> String { unsafe string(cmark_node_get_title(node)) }
    return switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST:
      .list(
        start: unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
          ? Int(unsafe cmark_node_get_list_start(node)) : nil,
        isTight: unsafe cmark_node_get_list_tight(node) != 0
      )
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK:
      .codeBlock(info: unsafe string(cmark_node_get_fence_info(node)), text: literal())
    case CMARK_NODE_HTML_BLOCK: .htmlBlock(literal())
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading(level: Int(unsafe cmark_node_get_heading_level(node)))
    case CMARK_NODE_TEXT: .text(literal())
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code(literal())
    case CMARK_NODE_HTML_INLINE: .html(literal())
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link(destination: address(), title: title())
    case CMARK_NODE_IMAGE: .image(source: address(), title: title())
    default: .custom
    }
  }

  private borrowing func string(_ characters: UnsafePointer<CChar>?) -> String {
    guard let characters = unsafe characters else { return "" }
    return unsafe String(cString: characters)
  }
}
