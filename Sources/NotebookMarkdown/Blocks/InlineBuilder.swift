import NotebookModel

/// Collects the running text of one paragraph or heading.
struct InlineBuilder {
  /// A part of running text; all but `inline` and `opening` stand at the top level of a paragraph only.
  enum Part {
    case inline(Inline)
    /// Display math, as an index into the mask's spans.
    case displayMath(Int)
    /// `{#name}`, with how it is written: text, unless it ends something that can have a label.
    case label(AttributeList, source: String, at: SourcePosition)
    /// What may open a span, and what it is where nothing closes it.
    case opening(String, otherwise: Inline)
  }

  /// What is open: the whole text, or an emphasis, link or image in it.
  struct Level {
    var node: MarkdownNode?
    var parts: [Part] = []
    /// The delimiters among the parts that nothing has closed yet.
    var openings: [(name: String, index: Int, style: TextStyle?)] = []
  }

  /// More deeply nested emphasis, links and images lose their outer marks, so that no tree is too deep to walk.
  static let maximumDepth = 64

  let mask: TextMask
  /// The place where the text begins, for marks without one of their own.
  let start: SourcePosition
  /// Whether the text was parsed by itself, so that cmark's places are not those of the lesson.
  let isParsedAlone: Bool
  var levels = [Level(node: nil)]
  /// Spans whose first piece was met here; their other pieces are part of them.
  private var placedSpans: Set<Int> = []

  init(mask: TextMask, start: SourcePosition, isParsedAlone: Bool = false) {
    self.mask = mask
    self.start = start
    self.isParsedAlone = isParsedAlone
  }

  var isInsideSpan: Bool { levels.count > 1 }
  /// Whether the text is that of a link; that of an image may be a caption, which may hold links.
  var isInLinkText: Bool {
    levels.contains { if case .link? = $0.node?.kind { true } else { false } }
  }
  var isInsideLink: Bool { levels.contains { $0.node?.isLinkOrImage == true } }

  mutating func enter(_ node: MarkdownNode, _ register: inout TextRegister) {
    switch node.kind {
    case .text(let text): addText(text, &register)
    case .softBreak: append(.softBreak)
    case .lineBreak: append(.lineBreak)
    case .code(let text):
      let code = mask.restore(text)
      if let lost = LostValue(code) {
        register.diagnostics.append(lost.warning(at: codePlace(node)))
      }
      append(.code(code))
    case .html(let text): addTag(mask.restore(text), at: place(of: node, opening: "<"))
    default: levels.append(Level(node: node))
    }
  }

  /// Closes the innermost emphasis, link or image.
  mutating func exit() {
    guard levels.count > 1, let level = levels.popLast(), let node = level.node else { return }
    let inlines = inlines(of: level.parts)
    guard levels.count - 1 < Self.maximumDepth else {
      inlines.forEach { append($0) }
      return
    }
    switch node.kind {
    case .emphasis: append(.emphasis(inlines))
    case .strong: append(.strong(inlines))
    case .link(let destination, let title):
      append(
        .link(
          destination: mask.restoreEscaped(destination),
          title: mask.restoreEscaped(title),
          inlines,
          at: place(of: node, opening: "[<")
        )
      )
    case .image(let source, let title):
      append(
        .image(
          source: mask.restoreEscaped(source),
          title: mask.restoreEscaped(title),
          inlines,
          at: place(of: node, opening: "!")
        )
      )
    default: inlines.forEach { append($0) }
    }
  }

  private mutating func addText(_ text: String, _ register: inout TextRegister) {
    for fragment in mask.fragments(of: text) {
      switch fragment {
      case .text(let text): append(.text(text))
      case .piece(let index): add(mask.pieces[index], &register)
      }
    }
  }

  private mutating func add(_ piece: TextMask.Piece, _ register: inout TextRegister) {
    if piece.isFirst {
      placedSpans.insert(piece.span)
      add(mask.spans[piece.span], piece, &register)
    } else if placedSpans.contains(piece.span) {
      removeLastBreak()
    } else {
      append(.text(piece.source))
    }
  }

  /// The line break between two pieces of one math span belongs to the span.
  private mutating func removeLastBreak() {
    if case .inline(let inline)? = levels[levels.count - 1].parts.last, inline.isBreak {
      levels[levels.count - 1].parts.removeLast()
    }
  }

  /// Adds to the innermost open span; text is joined to text.
  mutating func append(_ inline: Inline) { add(.inline(inline)) }

  mutating func add(_ part: Part) {
    levels[levels.count - 1].parts.append(joining: part)
  }
}

extension [InlineBuilder.Part] {
  /// Adds a part; text is joined to the text before it.
  mutating func append(joining part: Element) {
    if case .inline(.text(let more)) = part, case .inline(.text(let text))? = last {
      self[count - 1] = .inline(.text(text + more))
    } else {
      append(part)
    }
  }
}

extension Inline {
  fileprivate var isBreak: Bool { self == .softBreak || self == .lineBreak }
}

extension MarkdownNode {
  fileprivate var isLinkOrImage: Bool {
    switch kind {
    case .link, .image: true
    default: false
    }
  }
}
