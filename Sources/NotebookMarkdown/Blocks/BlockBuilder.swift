import NotebookModel

/// Turns the events of a CommonMark tree into blocks and cells, without recursion.
struct BlockBuilder {
  private enum Container {
    case document
    case quote
    case list(start: Int?, isTight: Bool)
    case item
    case callout(Callout.Kind?, title: [Inline], isCollapsed: Bool?)
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

    var isCallout: Bool {
      if case .callout = container { true } else { false }
    }
  }

  /// Quotes and lists in each other; far beyond any lesson, and shallow enough for every walk over the blocks.
  static let maximumDepth = 100

  private let source: SourceText
  private let blockMask: BlockMask
  private let mask: TextMask
  private let outline: MarkdownOutline
  private(set) var register: TextRegister
  private(set) var blocks: [Block] = []
  private var frames: [Frame] = []
  private var leaf: (node: MarkdownNode, inlines: InlineBuilder)?
  private var hasReportedDepth = false
  /// How many nodes are open in a paragraph that was read as a table.
  private var openInTable: Int?

  init(
    source: SourceText,
    blockMask: BlockMask,
    mask: TextMask,
    outline: MarkdownOutline,
    register: TextRegister
  ) {
    self.source = source
    self.blockMask = blockMask
    self.mask = mask
    self.outline = outline
    self.register = register
  }

  mutating func add(_ event: MarkdownEvent) {
    switch event {
    case .enter(let node): enter(node)
    case .exit: exit()
    }
  }

  private mutating func enter(_ node: MarkdownNode) {
    if let open = openInTable {
      if !node.isLeaf { openInTable = open + 1 }
      return
    }
    guard leaf == nil else {
      leaf?.inlines.enter(node, &register)
      return
    }
    switch node.kind {
    case .paragraph, .heading: beginText(of: node)
    case .document: open(.document, node)
    case .quote: open(.quote, node)
    case .list(let start, let isTight): open(.list(start: start, isTight: isTight), node)
    case .item: open(.item, node)
    case .thematicBreak: append(Block(.thematicBreak, range: lineRange(of: node, count: 1)))
    case .htmlBlock(let text):
      if let mark = blockMask.mark(ofHTML: text) {
        apply(mark)
        return
      }
      if addInvisibleCell(node, mask.restore(text)) { return }
      let count = text.utf8.count { $0 == .lineFeed }
      let range = lineRange(of: node, count: count)
      register.cells.checkHTML(mask.restore(text), from: range.start)
      append(Block(.html(mask.restore(text)), range: range))
    case .codeBlock(let info, let text):
      addCode(node, info: mask.restore(info), text: mask.restore(text))
    default: if !node.isLeaf { open(.document, node) }
    }
  }

  private mutating func exit() {
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
      let (content, label) = inlines.finishedInlines()
      append(Block(.heading(level: level, content), range: range, label: label))
    } else if !addCaption(inlines, at: range) {
      let splitter = ParagraphSplitter(source: source, mask: mask)
      splitter.blocks(inlines.finishedParts(), range: range).forEach { append($0) }
    }
  }

  // MARK: - Tables

  /// Takes a paragraph `: caption` after a table as its caption; `false` when it is none.
  private mutating func addCaption(_ paragraph: InlineBuilder, at range: SourceRange) -> Bool {
    guard let frame = frames.indices.last, var table = frames[frame].blocks.last,
      case .table(let content) = table.kind, content.caption.isEmpty
    else { return false }
    var caption = paragraph.finishedInlines()
    guard case .text(let first) = caption.inlines.first,
      first.hasPrefix(": ") || first == ":" && caption.label != nil
    else { return false }
    let text = first.dropFirst().drop { $0 == " " }
    if text.isEmpty {
      caption.inlines.removeFirst()
    } else {
      caption.inlines[0] = .text(String(text))
    }
    table.addCaption(caption)
    if let label = table.label { addLabel(label, at: range.start) }
    frames[frame].blocks[frames[frame].blocks.count - 1] = table
    frames[frame].end = range.end
    return true
  }

  private mutating func addLabel(_ label: String, at position: SourcePosition) {
    register.cells.addLabel(label, at: position, help: "Give each of them a label of its own")
  }

  /// Begins a paragraph or heading; the lines of a table are read at once instead.
  private mutating func beginText(of node: MarkdownNode) {
    if case .paragraph = node.kind,
      let table = TableReader(node, outline: outline, source: source, mask: mask)
    {
      openInTable = 0
      let lastLine = outline.lastLine(of: node, in: source)
      let range = lineRange(of: node, count: lastLine - node.startLine + 1)
      table.blocks(range: range, &register).forEach { append($0) }
      return
    }
    leaf = (node, InlineBuilder(mask: mask, start: position(of: node)))
  }

  // MARK: - Containers

  private mutating func open(_ container: Container, _ node: MarkdownNode) {
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

  private mutating func closeContainer() {
    closeCallouts()
    closeFrame()
  }

  private mutating func closeFrame() {
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
    case .callout(let kind, let title, let isCollapsed):
      guard let kind else {
        frame.blocks.forEach { append($0) }
        return
      }
      let callout = Callout(kind, title: title, isCollapsed: isCollapsed, blocks: frame.blocks)
      append(Block(.callout(callout.titledByHeading), range: range))
    case .tooDeep: return
    }
  }

  private mutating func append(_ block: Block) {
    guard let last = frames.indices.last else { return }
    if let label = block.label { addLabel(label, at: block.range.start) }
    frames[last].blocks.append(block)
    frames[last].end = block.range.end
  }

  // MARK: - Callouts

  private mutating func apply(_ mark: CalloutMark) {
    switch mark.action {
    case .open(let kind, let title, let isCollapsed):
      let text = InlineText(mask: mask).inlines(of: Array(title.utf8), at: mark.position, &register)
      frames.append(
        Frame(
          container: frames.count > Self.maximumDepth
            ? .tooDeep : .callout(kind, title: text.inlines, isCollapsed: isCollapsed),
          start: mark.position,
          end: source.lastPosition(ofLine: mark.position.line)
        )
      )
    case .close:
      guard frames.last?.isCallout == true else {
        register.diagnostics.append(
          Diagnostic(
            .warning,
            "`:::` closes nothing here",
            at: mark.position,
            help: "Open a box before it, in the same list or quote: `::: {.callout-note}`"
          )
        )
        return
      }
      frames[frames.count - 1].end = source.lastPosition(ofLine: mark.position.line)
      closeFrame()
    }
  }

  /// Ends the boxes that are open where their list, quote or lesson ends.
  private mutating func closeCallouts() {
    while let frame = frames.last, frame.isCallout {
      register.diagnostics.append(
        Diagnostic(
          .error,
          "box is not closed",
          at: frame.start,
          help: "End it with a line `:::`, indented as this one"
        )
      )
      closeFrame()
    }
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
    register.cells.checkFence(of: code)
    if let cell = register.cells.readCell(code) {
      if case .html(let html)? = frames.last?.blocks.last?.kind,
        let start = frames.last?.blocks.last?.range.start
      {
        register.cells.checkComment(html, at: start, beforeCell: cell)
      }
      if let caption = register.cells.lastCaption {
        register.cells.setCaption(caption.inlines(&register), ofCell: cell)
      }
      append(Block(.cell(cell), range: code.range))
      return
    }
    if code.isOutput, register.cells.readRecording(code, text: text, after: precedingCell(of: code))
    {
      if let last = frames.indices.last { frames[last].end = code.range.end }
      return
    }
    register.cells.checkShownCode(code)
    let shown = code.isCodeDirective ? code.withoutDirectiveOptions(text) : text
    append(Block(.code(info: info, text: shown), range: code.range))
  }

  /// Takes an HTML comment that begins as a Swift fence does as a cell that nobody sees; `false` when it is none.
  private mutating func addInvisibleCell(_ node: MarkdownNode, _ text: String) -> Bool {
    guard let comment = InvisibleCell(node, text: text, in: source) else { return false }
    if case .tooDeep? = frames.last?.container { return true }
    guard let cell = register.cells.readInvisibleCell(comment) else { return false }
    append(Block(.cell(cell), range: comment.code.range))
    return true
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

extension Callout {
  /// A heading at the start of a box without a title is its title, as in Quarto.
  fileprivate var titledByHeading: Callout {
    guard title.isEmpty, case .heading(_, let heading)? = blocks.first?.kind else { return self }
    return Callout(
      kind,
      title: heading,
      isCollapsed: isCollapsed,
      blocks: Array(blocks.dropFirst())
    )
  }
}
