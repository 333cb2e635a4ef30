import NotebookModel

/// Where the running text and the code of a parsed lesson stand, by line.
struct MarkdownOutline {
  /// A paragraph or a heading.
  struct TextLeaf {
    var startLine: Int
    var startColumn: Int
    var endLine: Int
    /// How many block quotes hold it.
    var quoteDepth: Int
    var style: Style
  }

  enum Style {
    case paragraph
    /// A heading that begins with `#`, on one line.
    case markedHeading
    /// A heading with `=` or `-` below it.
    case underlinedHeading
  }

  private(set) var leaves: [TextLeaf] = []
  /// Lines of code blocks, with their opening fences, and of HTML blocks.
  private(set) var verbatimLines: Set<Int> = []
  /// Where code fences open.
  private(set) var fences: [SourcePosition] = []
  /// The lines of HTML blocks that go on up to a blank line.
  private(set) var openEndedHTML: [ClosedRange<Int>] = []
  /// Lines on which a block begins.
  private(set) var startLines: Set<Int> = []

  /// The outline of a text without blocks.
  init() {}

  /// `nil` when memory runs out.
  init?(of tree: borrowing CmarkTree, in source: SourceText) {
    var quoteDepth = 0
    var openNodesAreQuotes: [Bool] = []
    var outline = (
      leaves: leaves, verbatimLines: verbatimLines, startLines: startLines, html: openEndedHTML
    )
    var fences: [SourcePosition] = []
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
        // A fenced block has a line more than its text: the opening fence.
        let opening = source.line(node.startLine).dropFirst(max(node.startColumn - 1, 0))
        let isFenced = [UInt8.backtick, UInt8(ascii: "~")].contains(opening.first)
        if isFenced, case .codeBlock = node.kind {
          fences.append(SourcePosition(line: node.startLine, column: max(node.startColumn, 1)))
        }
        let count = text.utf8.count { $0 == .lineFeed } + (isFenced ? 1 : 0)
        outline.startLines.insert(node.startLine)
        let lines = node.startLine..<(node.startLine + max(count, 1))
        outline.verbatimLines.formUnion(lines)
        if case .htmlBlock(let text) = node.kind, Self.endsAtBlankLine(text) {
          outline.html.append(lines.lowerBound...(lines.upperBound - 1))
        }
      case .paragraph, .heading:
        outline.startLines.insert(node.startLine)
        outline.leaves.append(
          TextLeaf(
            startLine: node.startLine,
            startColumn: node.startColumn,
            endLine: node.endLine,
            quoteDepth: quoteDepth,
            style: Self.style(of: node, in: source)
          )
        )
      default: break
      }
      if !node.isLeaf { openNodesAreQuotes.append(isQuote) }
    }
    guard isComplete else { return nil }
    (leaves, verbatimLines, startLines, openEndedHTML) = outline
    self.fences = fences
    for index in leaves.indices {
      leaves[index].endLine = lastLine(
        from: leaves[index].startLine,
        through: leaves[index].endLine,
        leaves[index].style,
        in: source
      )
    }
  }

  /// Whether HTML is of the kinds 6 and 7 of section 4.6 of the specification.
  private static func endsAtBlankLine(_ html: String) -> Bool {
    let start = html.drop { $0 == " " }.prefix(10).lowercased()
    let others = ["<!", "<?", "<script", "<pre", "<style", "<textarea"]
    return !others.contains { other in
      guard start.hasPrefix(other) else { return false }
      let next = start.dropFirst(other.count).first
      return other.last?.isLetter != true || next.map { $0.isWhitespace || $0 == ">" } ?? true
    }
  }

  /// The last line of a paragraph or heading.
  func lastLine(of node: MarkdownNode, in source: SourceText) -> Int {
    lastLine(
      from: node.startLine,
      through: node.endLine,
      Self.style(of: node, in: source),
      in: source
    )
  }

  /// Corrects cmark's last line, which may be the one after an underlined heading.
  private func lastLine(
    from start: Int,
    through end: Int,
    _ style: Style,
    in source: SourceText
  ) -> Int {
    let end = min(max(end, start), source.lines.count)
    guard style == .underlinedHeading, end > start else { return end }
    let text = source.line(end).drop { $0.isBlank || $0 == UInt8(ascii: ">") }
    let underline = text.prefix(text.trimmedEnd)
    let isUnderline =
      [UInt8(ascii: "="), UInt8(ascii: "-")].contains(underline.first)
      && underline.allSatisfy { $0 == underline.first }
    return isUnderline && !startLines.contains(end) ? end : end - 1
  }

  private static func style(of node: MarkdownNode, in source: SourceText) -> Style {
    guard case .heading = node.kind else { return .paragraph }
    let first = source.line(node.startLine).dropFirst(node.startColumn - 1).first
    return first == UInt8(ascii: "#") ? .markedHeading : .underlinedHeading
  }
}
