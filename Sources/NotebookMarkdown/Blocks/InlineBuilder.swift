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
  private var isInsideLink: Bool { levels.contains { $0.node?.isLinkOrImage == true } }

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

  /// The place of a link's, an image's or a tag's opening mark.
  ///
  /// cmark's column is too small where a continued line is indented further than its block, and its line is that of
  /// the closing mark; the nearest opening mark from there on counts, else the line's first one.
  private func place(of node: MarkdownNode, opening: String) -> SourcePosition {
    guard !isParsedAlone else { return start }
    let marks = Array(opening.utf8)
    let line = mask.maskedSource.line(node.startLine)
    let column = node.startColumn - 1
    if line.indices.contains(column), marks.contains(line[column]) {
      return mask.sourcePosition(
        ofMasked: SourcePosition(line: node.startLine, column: column + 1)
      )
    }
    // The bracket of an image opens no link.
    let found = line.indices.filter {
      marks.contains(line[$0]) && ($0 == 0 || line[$0 - 1] != UInt8(ascii: "!"))
    }
    guard let column = found.first(where: { $0 >= node.startColumn - 1 }) ?? found.first else {
      return start
    }
    return mask.sourcePosition(
      ofMasked: SourcePosition(line: node.startLine, column: column + 1)
    )
  }

  /// Where a code span begins: cmark's column is that of its content.
  private func codePlace(_ node: MarkdownNode) -> SourcePosition {
    guard !isParsedAlone else { return start }
    let line = mask.maskedSource.line(node.startLine)
    var column = min(max(node.startColumn - 1, 0), line.count)
    while column > 0, line[column - 1] != .backtick { column -= 1 }
    while column > 0, line[column - 1] == .backtick { column -= 1 }
    return mask.sourcePosition(
      ofMasked: SourcePosition(line: node.startLine, column: column + 1)
    )
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

  private mutating func add(
    _ span: MarkedSpan,
    _ piece: TextMask.Piece,
    _ register: inout TextRegister
  ) {
    switch span.content {
    case .math(let formula, let isDisplay):
      if isDisplay, !isInsideSpan {
        add(.displayMath(piece.span))
      } else {
        append(.math(formula))
      }
    case .shorthand(.reference(let label), _):
      append(register.addReference(label, at: span.range.start))
    case .shorthand(.footnote(let name), _):
      append(register.addFootnote(name, at: span.range.start) ?? .text(piece.source))
    case .shorthand(.citation(let citation), _):
      let position = isParsedAlone ? start : span.range.start
      // A link must not stand inside another.
      let cited = isInsideLink ? nil : register.addCitation(citation, at: position)
      append(cited ?? .text(piece.source))
    case .shorthand(.value, let lines):
      append(register.cells.addValue(lines, range: span.range))
    case .shorthand(.attributes(let list), _): addAttributes(list, piece.source, span, &register)
    case .shorthand(.label(let list), _): addLabel(list, piece.source, span, &register)
    case .delimiter(let delimiter):
      if delimiter.isOpening {
        open(delimiter.name, otherwise: .text(piece.source))
      } else {
        close(delimiter, source: piece.source, at: span.range.start, &register)
      }
    case .address(let destination):
      // A link in a link would be none.
      let text = Inline.text(piece.source)
      append(
        isInsideLink
          ? text : .link(destination: destination, title: "", [text], at: span.range.start)
      )
    case .replacement(let text): append(.text(text))
    case .foreign(let mark):
      append(.text(piece.source))
      register.diagnostics.append(
        Diagnostic(.warning, mark.message, at: span.range.start, help: mark.help)
      )
    }
  }

  private mutating func addLabel(
    _ list: AttributeList,
    _ source: String,
    _ span: MarkedSpan,
    _ register: inout TextRegister
  ) {
    // The language of code in a line, which changes nothing that a reader sees.
    let isLanguage = list.id == nil && list.values.isEmpty && list.classes.count == 1
    if isLanguage, case .inline(.code)? = levels[levels.count - 1].parts.last { return }
    if isInsideSpan {
      append(.text(source))
      register.warnOfAttributes(source, at: span.range.start)
    } else {
      add(.label(list, source: source, at: span.range.start))
    }
  }

  /// Gives attributes to the image before them; after anything else they are a label or text.
  private mutating func addAttributes(
    _ list: AttributeList,
    _ source: String,
    _ span: MarkedSpan,
    _ register: inout TextRegister
  ) {
    let position = isParsedAlone ? start : span.range.start
    guard case .inline(let last)? = levels[levels.count - 1].parts.last else {
      return addLabel(list, source, span, &register)
    }
    switch last {
    case .image(let address, let title, let children, let place, _):
      let reader = ImageAttributeReader(list, at: position)
      register.diagnostics += reader.problems
      levels[levels.count - 1].parts.removeLast()
      append(
        .image(
          source: address,
          title: title,
          children,
          at: place,
          attributes: reader.attributes
        )
      )
    case .link where list.id == nil:
      register.diagnostics.append(
        Diagnostic(
          .warning,
          "attributes of a link change nothing",
          at: position,
          help: "Take `\(source)` out; the page leaves it out"
        )
      )
    default: addLabel(list, source, span, &register)
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
