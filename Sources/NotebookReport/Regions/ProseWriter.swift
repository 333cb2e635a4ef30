package import HTMLTree
package import NotebookModel
internal import TeXMath

/// What a cell becomes on the page, by its index, with its captions.
package typealias CellNodes = (_ cell: Int, _ captions: CellCaptions) -> [HTMLNode]

/// Turns the blocks of a lesson into nodes, and notes its headings on the way.
package struct ProseWriter {
  /// Deeper blocks and spans are not shown, so that no lesson exhausts the stack.
  static let deepestNesting = 100

  let options: PageOptions
  /// What references lead to.
  let references: CrossReferences
  /// What citations lead to.
  let cited: CitedWorks
  /// The lesson whose values stand in the text.
  let result: LessonResult
  private var anchors: AnchorRegister
  /// The headings so far, in their order.
  package private(set) var outline: [OutlineEntry] = []
  /// Whether an image file beside the page was met.
  package internal(set) var showsLocalImages = false
  private var levels = HeadingLevels()
  var depth = 0
  /// How many pictures with a number there were.
  var figureCount = 0
  /// How many of the blocks around are the text's own.
  var divisionDepth = 0
  /// How many blocks of code with a number there were, cells left out.
  var listingCount = 0
  /// Whether the list of cited works stands in the text, in `::: {#refs}`.
  var hasPlacedWorks = false
  /// How many tables with a caption there were.
  var tableCount = 0
  /// How often each footnote was marked.
  var footnoteMarks: [Int: Int] = [:]

  /// A writer whose headings keep clear of the anchors that are taken.
  package init(
    options: PageOptions,
    anchors: AnchorRegister = AnchorRegister(),
    cited: CitedWorks? = nil,
    result: LessonResult = LessonResult(notebook: Notebook(fileName: ""), results: [])
  ) {
    self.options = options
    self.anchors = anchors
    self.result = result
    references = CrossReferences(result)
    self.cited = cited ?? CitedWorks(result.notebook)
  }

  /// The nodes of a block and of what it holds; a cell, which has none in the prose, gives nothing.
  package mutating func nodes(for block: Block, cell: CellNodes = { _, _ in [] }) -> [HTMLNode] {
    switch block.kind {
    case .heading(let level, let content):
      [headingNode(level: level, content, label: block.label)]
    case .paragraph(let content): [paragraphNode(block, content)]
    case .quote(let blocks): [.element("blockquote", [:], nested(blocks, cell: cell))]
    case .list(let list): [listNode(list, cell: cell)]
    case .code(let info, let text, let heading):
      [codeNode(info: info, text: text, heading, label: block.label)]
    case .cell(let index): cell(index, captions(of: index))
    case .html(let markup): htmlBlockNodes(markup)
    case .math(let formula): [mathNode(formula, label: block.label)]
    case .table(let table): [tableNode(table, label: block.label)]
    case .callout(let callout): [calloutNode(callout, label: block.label, cell: cell)]
    case .details(let details): [detailsNode(details, label: block.label, cell: cell)]
    case .definitions(let list): [definitionsNode(list, cell: cell)]
    case .division(let blocks): [divisionNode(blocks, label: block.label, cell: cell)]
    case .thematicBreak: [.element("hr")]
    }
  }

  private mutating func paragraphNode(_ block: Block, _ content: [Inline]) -> HTMLNode {
    if let figure = block.figure() {
      return figureNode(block, figure.image, caption: figure.caption)
    }
    return .element("p", [:], nodes(for: content))
  }

  /// A heading with an anchor of its own and a link to it; the lesson's title is not one of its sections.
  mutating func headingNode(
    level: Int,
    _ content: [Inline],
    label: String? = nil,
    isTitle: Bool = false
  ) -> HTMLNode {
    let level = isTitle ? 1 : levels.next(level)
    // Labels are registered before the first heading is written.
    let anchor =
      label.map(AnchorRegister.anchor)
      ?? anchors.register(AnchorRegister.slug(content.plainText))
    let nodes = nodes(for: content)
    outline.append(
      OutlineEntry(
        level: level,
        anchor: anchor,
        content: self.nodes(for: content.withoutLinks),
        isInContents: depth == divisionDepth && level <= 3 && !isTitle
      )
    )
    let link = HTMLNode.element(
      "a",
      [
        "class": "anchor", "href": "#\(anchor)",
        "aria-label": "Link to “\(content.plainText)”",
      ],
      "§"
    )
    return .element("h\(level)", ["id": anchor], nodes + [.text(" "), link])
  }

  /// A displayed formula, with its number where it has a label.
  private func mathNode(_ formula: Formula, label: String?) -> HTMLNode {
    let math = MathView(tex: formula.tex, isDisplayed: true).node
    // A long formula scrolls on a phone, with the keyboard too.
    let tabindex = formula.tex.utf8.count > 30 ? "0" : nil
    guard let label, let number = references.equationNumbers[label] else {
      return .element("div", ["class": "math", "tabindex": tabindex], [math])
    }
    return .element(
      "div",
      ["class": "math numbered", "id": AnchorRegister.anchor(label: label)],
      // The formula scrolls beside its number.
      [
        .element("div", ["class": "wide", "tabindex": tabindex], [math]),
        numberNode("(\(number))"),
      ]
    )
  }

  private mutating func captions(of cell: Int) -> CellCaptions {
    guard result.notebook.cells.indices.contains(cell) else { return CellCaptions() }
    let options = result.notebook.cells[cell].options
    let code = nodes(for: options.heading.caption)
    return CellCaptions(code: code, figure: nodes(for: options.figureCaption))
  }

  mutating func nested(_ blocks: [Block], cell: CellNodes) -> [HTMLNode] {
    guard depth < Self.deepestNesting else { return [tooDeep] }
    depth += 1
    defer { depth -= 1 }
    return blocks.flatMap { nodes(for: $0, cell: cell) }
  }

  var tooDeep: HTMLNode { .element("p", ["class": "remark"], "nested too deeply to be shown") }
}

extension [Inline] {
  /// The content with links as their texts: a link must not stand inside another.
  fileprivate var withoutLinks: [Inline] {
    flatMap { inline -> [Inline] in
      switch inline {
      case .link(_, _, let children, _): children.withoutLinks
      case .emphasis(let children): [.emphasis(children.withoutLinks)]
      case .strong(let children): [.strong(children.withoutLinks)]
      case .styled(var style, let children):
        {
          // A name is on a page once.
          style.label = nil
          return [.styled(style, children.withoutLinks)]
        }()
      case .image(_, _, let alternative, _, _): [.text(alternative.plainText)]
      case .html, .footnote, .citation: []
      case .lineBreak: [.softBreak]
      case .text, .softBreak, .code, .math, .reference, .value: [inline]
      }
    }
  }
}
