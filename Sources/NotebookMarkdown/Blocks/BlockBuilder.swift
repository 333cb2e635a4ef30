import NotebookModel

/// Turns the events of a CommonMark tree into blocks and cells, without recursion.
struct BlockBuilder {
  /// Quotes and lists in each other; far beyond any lesson, and shallow enough for every walk over the blocks.
  static let maximumDepth = 100

  let source: SourceText
  let blockMask: BlockMask
  let mask: TextMask
  let outline: MarkdownOutline
  /// The lines that begin a definition, which CommonMark sees as items of a list.
  let definitionLines: Set<Int>
  var register: TextRegister
  private(set) var blocks: [Block] = []
  var frames: [Frame] = []
  var leaf: (node: MarkdownNode, inlines: InlineBuilder)?
  var hasReportedDepth = false
  /// How many nodes are open in a paragraph that was read as a table.
  var openInTable: Int?

  init(
    source: SourceText,
    blockMask: BlockMask,
    mask: TextMask,
    outline: MarkdownOutline,
    definitionLines: Set<Int>,
    register: TextRegister
  ) {
    self.source = source
    self.blockMask = blockMask
    self.mask = mask
    self.outline = outline
    self.definitionLines = definitionLines
    self.register = register
  }

  mutating func add(_ event: MarkdownEvent) {
    switch event {
    case .enter(let node): enter(node)
    case .exit: exit()
    }
  }

  mutating func enter(_ node: MarkdownNode) {
    if let open = openInTable {
      if !node.isLeaf { openInTable = open + 1 }
      return
    }
    guard leaf == nil else {
      enterText(node)
      return
    }
    switch node.kind {
    case .paragraph, .heading: beginText(of: node)
    case .document: open(.document, node)
    case .quote: open(.quote, node)
    case .list(let start, let isTight): open(.list(start: start, isTight: isTight), node)
    case .item: open(.item, node)
    case .thematicBreak:
      let range = lineRange(of: node, count: 1)
      register.diagnostics += ForeignBlock.problems(ofRule: source, at: range.start)
      append(Block(.thematicBreak, range: range))
    case .htmlBlock(let text): addHTML(node, text)
    case .codeBlock(let info, let text):
      addCode(node, info: mask.restore(info), text: mask.restore(text))
    default: if !node.isLeaf { open(.document, node) }
    }
  }

  /// Adds a node of running text; the mark of a box that stands in it opens and closes nothing.
  mutating func enterText(_ node: MarkdownNode) {
    var node = node
    if case .html(let tag) = node.kind, let mark = blockMask.mark(ofHTML: tag) {
      node.kind = .text(mark.written)
    }
    leaf?.inlines.enter(node, &register)
  }

  mutating func exit() {
    if let open = openInTable {
      openInTable = open == 0 ? nil : open - 1
      return
    }
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
      let text = inlines.finishedInlines()
      register.warn(of: text, at: range.start)
      append(Block(.heading(level: level, text.inlines), range: range, label: text.label))
    } else if !addCaption(inlines, at: range) {
      addParagraph(inlines, range: range, node)
    }
  }

  private mutating func addParagraph(
    _ inlines: InlineBuilder,
    range: SourceRange,
    _ node: MarkdownNode
  ) {
    let lines = ForeignBlock.lines(
      of: range,
      quoteMarks: frames.contains { $0.isQuote },
      in: source
    )
    if let text = LineBlock(lines, inlines.finishedInlines().inlines)?.inlines {
      append(Block(.paragraph(text), range: range))
      return
    }
    let foreign = ForeignBlock(lines, blocks: [])
    if foreign.isGridTable {
      register.diagnostics += foreign.problems
      append(Block(.code(info: "", text: lines.texts.map { $0 + "\n" }.joined()), range: range))
      return
    }
    var splitter = ParagraphSplitter(source: source, mask: mask)
    let blocks = splitter.blocks(inlines.finishedParts(), range: range)
    for (source, position) in splitter.left {
      register.warnOfAttributes(source, at: position)
    }
    register.diagnostics += ForeignBlock(lines, blocks: blocks).problems
    blocks.forEach { append($0) }
  }

  // MARK: - Text

  /// Begins a paragraph or heading; the lines of a table are read at once instead.
  mutating func beginText(of node: MarkdownNode) {
    if case .paragraph = node.kind,
      let table = TableReader(node, outline: outline, source: source, mask: mask)
    {
      openInTable = 0
      let lastLine = outline.lastLine(of: node, in: source)
      let range = lineRange(of: node, count: lastLine - node.startLine + 1)
      appendTable(table.blocks(range: range, &register))
      return
    }
    leaf = (node, InlineBuilder(mask: mask, start: position(of: node)))
  }

  // MARK: - Containers

  mutating func open(_ container: Container, _ node: MarkdownNode) {
    let start = position(of: node)
    var container = container
    if frames.count > Self.maximumDepth {
      container = .tooDeep
      if !hasReportedDepth {
        hasReportedDepth = true
        register.diagnostics.append(
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

  mutating func closeContainer() {
    closeBoxes()
    closeFrame()
  }

  mutating func closeFrame() {
    guard let frame = frames.popLast() else { return }
    let range = SourceRange(frame.start, max(frame.start, frame.end))
    switch frame.container {
    case .document: if frames.isEmpty { blocks = frame.blocks }
    case .quote: place(quote(frame.blocks, range: range))
    case .list(let start, let isTight): placeList(frame, start: start, isTight: isTight)
    case .item: placeItem(frame, end: range.end)
    case .element(let name, let isOpen): close(name, isOpen: isOpen, frame, range)
    case .box(let opening, let title): close(opening, title: title, frame, range)
    case .tooDeep: return
    }
  }

  mutating func append(_ block: Block) {
    if let label = block.label, !frames.isEmpty { addLabel(label, at: block.range.start) }
    place(block)
  }

  /// Adds a block whose labels are known already.
  mutating func place(_ block: Block) {
    guard let last = frames.indices.last else { return }
    frames[last].blocks.append(block)
    frames[last].end = block.range.end
  }

  // MARK: - Positions

  func position(of node: MarkdownNode) -> SourcePosition {
    SourcePosition(line: max(node.startLine, 1), column: max(node.startColumn, 1))
  }

  func lineRange(of node: MarkdownNode, count: Int) -> SourceRange {
    let start = position(of: node)
    let lastLine = min(start.line + max(count, 1) - 1, max(source.lines.count, start.line))
    return SourceRange(start, max(start, source.lastPosition(ofLine: lastLine)))
  }
}
