import NotebookModel

/// Turns the events of a CommonMark tree into blocks and cells, without recursion.
struct BlockBuilder {
  private enum Container {
    case document
    case quote
    case list(start: Int?, isTight: Bool)
    case item
    /// What lies too deep; its blocks are dropped.
    case tooDeep
  }

  private struct Frame {
    var container: Container
    var start: SourcePosition
    /// The end of the last block in it.
    var end: SourcePosition
    var blocks: [Block] = []
    var items: [[Block]] = []
  }

  /// Quotes and lists in each other; far beyond any lesson, and shallow enough for every walk over the blocks.
  static let maximumDepth = 100

  private let source: SourceText
  private let mask: MathMask
  private let outline: MarkdownOutline
  private(set) var cells: CellReader
  private(set) var blocks: [Block] = []
  private var frames: [Frame] = []
  private var leaf: (node: MarkdownNode, inlines: InlineBuilder)?
  private var hasReportedDepth = false

  init(source: SourceText, mask: MathMask, outline: MarkdownOutline, defaults: CellOptions) {
    self.source = source
    self.mask = mask
    self.outline = outline
    cells = CellReader(defaults: defaults)
  }

  mutating func add(_ event: MarkdownEvent) {
    switch event {
    case .enter(let node): enter(node)
    case .exit: exit()
    }
  }

  private mutating func enter(_ node: MarkdownNode) {
    guard leaf == nil else {
      leaf?.inlines.enter(node)
      return
    }
    switch node.kind {
    case .paragraph, .heading: leaf = (node, InlineBuilder(mask: mask))
    case .document: open(.document, node)
    case .quote: open(.quote, node)
    case .list(let start, let isTight): open(.list(start: start, isTight: isTight), node)
    case .item: open(.item, node)
    case .thematicBreak: append(Block(.thematicBreak, range: lineRange(of: node, count: 1)))
    case .htmlBlock(let text):
      let count = text.utf8.count { $0 == .lineFeed }
      append(Block(.html(mask.restore(text)), range: lineRange(of: node, count: count)))
    case .codeBlock(let info, let text):
      addCode(node, info: mask.restore(info), text: mask.restore(text))
    default: if !node.isLeaf { open(.document, node) }
    }
  }

  private mutating func exit() {
    if leaf?.inlines.isInsideSpan == true {
      leaf?.inlines.exit()
      return
    }
    guard let (node, inlines) = leaf else {
      closeContainer()
      return
    }
    leaf = nil
    let lastLine = outline.lastLine(of: node, in: source)
    let range = lineRange(of: node, count: lastLine - node.startLine + 1)
    if case .heading(let level) = node.kind {
      append(Block(.heading(level: level, inlines.finishedInlines()), range: range))
    } else {
      let splitter = ParagraphSplitter(source: source, mask: mask)
      splitter.blocks(inlines.finishedParts(), range: range).forEach { append($0) }
    }
  }

  // MARK: - Containers

  private mutating func open(_ container: Container, _ node: MarkdownNode) {
    let start = position(of: node)
    var container = container
    if frames.count > Self.maximumDepth {
      container = .tooDeep
      if !hasReportedDepth {
        hasReportedDepth = true
        cells.diagnostics.append(
          Diagnostic(
            .error,
            "quotes and lists are nested more than \(Self.maximumDepth) deep",
            at: start,
            help: "Take the text out of some of them; it is left out here"
          )
        )
      }
    }
    frames.append(
      Frame(container: container, start: start, end: source.lastPosition(ofLine: start.line))
    )
  }

  private mutating func closeContainer() {
    guard let frame = frames.popLast() else { return }
    let range = SourceRange(frame.start, max(frame.start, frame.end))
    switch frame.container {
    case .document: if frames.isEmpty { blocks = frame.blocks }
    case .quote: append(Block(.quote(frame.blocks), range: range))
    case .list(let start, let isTight):
      let list = List(start: start, isTight: isTight, items: frame.items)
      append(Block(.list(list), range: range))
    case .item:
      guard let list = frames.indices.last else { return }
      frames[list].items.append(frame.blocks)
      frames[list].end = range.end
    case .tooDeep: return
    }
  }

  private mutating func append(_ block: Block) {
    guard let last = frames.indices.last else { return }
    frames[last].blocks.append(block)
    frames[last].end = block.range.end
  }

  // MARK: - Code

  private mutating func addCode(_ node: MarkdownNode, info: String, text: String) {
    if case .tooDeep? = frames.last?.container { return }
    let code = CodeBlockSource(
      node,
      info: info,
      text: text,
      blockStarts: outline.startLines,
      in: source
    )
    cells.checkFence(of: code)
    if let cell = cells.readCell(code) {
      append(Block(.cell(cell), range: code.range))
      return
    }
    if code.isOutput, cells.readRecording(code, text: text, after: precedingCell(of: code)) {
      if let last = frames.indices.last { frames[last].end = code.range.end }
      return
    }
    append(Block(.code(info: info, text: text), range: code.range))
  }

  /// The cell right before a code block in the same container, with nothing but blank lines between them.
  private func precedingCell(of code: CodeBlockSource) -> Int? {
    guard case .cell(let index) = frames.last?.blocks.last?.kind,
      let previousEnd = frames.last?.end.line, previousEnd < code.range.start.line
    else { return nil }
    let between = (previousEnd..<code.range.start.line).dropFirst()
    return between.allSatisfy { source.isBlankInContainers($0) } ? index : nil
  }

  // MARK: - Positions

  private func position(of node: MarkdownNode) -> SourcePosition {
    SourcePosition(line: max(node.startLine, 1), column: max(node.startColumn, 1))
  }

  private func lineRange(of node: MarkdownNode, count: Int) -> SourceRange {
    let start = position(of: node)
    let lastLine = min(start.line + max(count, 1) - 1, max(source.lines.count, start.line))
    return SourceRange(start, max(start, source.lastPosition(ofLine: lastLine)))
  }
}
