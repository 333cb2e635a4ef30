/// Where the running text and the code of a parsed lesson stand, by line.
struct MarkdownOutline {
  /// A paragraph or a heading.
  struct TextLeaf {
    var startLine: Int
    var startColumn: Int
    var endLine: Int
    /// How many block quotes hold it.
    var quoteDepth: Int
    /// Whether it may be followed by lines of the same paragraph, as a `#` heading may not.
    var canContinue: Bool
  }

  private(set) var leaves: [TextLeaf] = []
  /// Lines of code blocks, with their opening fences, and of HTML blocks.
  private(set) var verbatimLines: Set<Int> = []
  /// Lines on which a block begins.
  private(set) var startLines: Set<Int> = []

  /// `nil` when memory runs out.
  init?(of tree: borrowing CmarkTree, in source: SourceText) {
    var quoteDepth = 0
    var openNodesAreQuotes: [Bool] = []
    var outline = (leaves: leaves, verbatimLines: verbatimLines, startLines: startLines)
    let isComplete = tree.forEachEvent { event in
      guard case .enter(let node) = event else {
        if openNodesAreQuotes.popLast() == true { quoteDepth -= 1 }
        return
      }
      var isQuote = false
      switch node.kind {
      case .quote:
        isQuote = true
        quoteDepth += 1
        outline.startLines.insert(node.startLine)
      case .list, .item, .thematicBreak: outline.startLines.insert(node.startLine)
      case .codeBlock(_, let text), .htmlBlock(let text):
        let count = text.utf8.count { $0 == .lineFeed }
        outline.startLines.insert(node.startLine)
        outline.verbatimLines.formUnion(node.startLine...(node.startLine + count))
      case .paragraph, .heading:
        outline.startLines.insert(node.startLine)
        outline.leaves.append(
          TextLeaf(
            startLine: node.startLine,
            startColumn: node.startColumn,
            endLine: node.endLine,
            quoteDepth: quoteDepth,
            canContinue: !Self.isMarkedHeading(node, in: source)
          )
        )
      default: break
      }
      if !node.isLeaf { openNodesAreQuotes.append(isQuote) }
    }
    guard isComplete else { return nil }
    (leaves, verbatimLines, startLines) = outline
    for index in leaves.indices {
      leaves[index].endLine = lastLine(
        from: leaves[index].startLine,
        through: leaves[index].endLine,
        in: source
      )
    }
  }

  /// The last line of a paragraph or heading: cmark counts the line after an underlined heading as part of it.
  func lastLine(from start: Int, through end: Int, in source: SourceText) -> Int {
    let end = min(max(end, start), source.lines.count)
    let isAfterHeading = source.isBlankInContainers(end) || startLines.contains(end)
    return end > start && isAfterHeading ? end - 1 : end
  }

  /// Whether the node is a heading that begins with `#`.
  private static func isMarkedHeading(_ node: MarkdownNode, in source: SourceText) -> Bool {
    guard case .heading = node.kind else { return false }
    return source.line(node.startLine).dropFirst(node.startColumn - 1).first == UInt8(ascii: "#")
  }
}
