import NotebookModel

/// Collects the running text of one paragraph or heading.
struct InlineBuilder {
  /// A part of a paragraph at its top level.
  enum Part {
    case inline(Inline)
    /// Display math, as an index into the mask's spans.
    case displayMath(Int)
    /// `{#name}`, with how it is written: text, unless it ends something that can have a label.
    case label(String, source: String)
  }

  private struct Frame {
    var node: MarkdownNode
    var inlines: [Inline] = []
  }

  /// More deeply nested emphasis, links and images lose their outer marks, so that no tree is too deep to walk.
  private static let maximumDepth = 64

  private let mask: TextMask
  /// The place where the text begins, for marks without one of their own.
  private let start: SourcePosition
  /// Whether the text was parsed by itself, so that cmark's places are not those of the lesson.
  private let isParsedAlone: Bool
  private var parts: [Part] = []
  private var frames: [Frame] = []
  /// Spans whose first piece was met here; their other pieces are part of them.
  private var placedSpans: Set<Int> = []

  init(mask: TextMask, start: SourcePosition, isParsedAlone: Bool = false) {
    self.mask = mask
    self.start = start
    self.isParsedAlone = isParsedAlone
  }

  var isInsideSpan: Bool { !frames.isEmpty }

  mutating func enter(_ node: MarkdownNode, _ register: inout TextRegister) {
    switch node.kind {
    case .text(let text): addText(text, &register)
    case .softBreak: append(.softBreak)
    case .lineBreak: append(.lineBreak)
    case .code(let text): append(.code(mask.restore(text)))
    case .html(let text): append(.html(mask.restore(text)))
    default: frames.append(Frame(node: node))
    }
  }

  /// Closes the innermost emphasis, link or image.
  mutating func exit() {
    guard let frame = frames.popLast() else { return }
    guard frames.count < Self.maximumDepth else {
      frame.inlines.forEach { append($0) }
      return
    }
    switch frame.node.kind {
    case .emphasis: append(.emphasis(frame.inlines))
    case .strong: append(.strong(frame.inlines))
    case .link(let destination, let title):
      append(
        .link(
          destination: mask.restore(destination),
          title: mask.restore(title),
          frame.inlines,
          at: place(of: frame.node, opening: "[<")
        )
      )
    case .image(let source, let title):
      append(
        .image(
          source: mask.restore(source),
          title: mask.restore(title),
          frame.inlines,
          at: place(of: frame.node, opening: "!")
        )
      )
    default: frame.inlines.forEach { append($0) }
    }
  }

  /// The place of a link's or image's opening mark.
  ///
  /// cmark's column is too small where a continued line is indented further than its block, and its line is that of
  /// the closing mark; the nearest opening mark from there on counts, else the line's first one.
  private func place(of node: MarkdownNode, opening: String) -> SourcePosition {
    guard !isParsedAlone else { return start }
    let marks = Array(opening.utf8)
    let line = mask.maskedSource.line(node.startLine)
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

  /// The top level of the text, with display math apart.
  func finishedParts() -> [Part] { parts }

  /// The text with all math as inline math, and the label at its end.
  func finishedInlines() -> (inlines: [Inline], label: String?) {
    var parts = parts[...]
    var label: String?
    if case .label(let name, _) = parts.last {
      label = name
      parts.removeLast()
      if case .inline(.text(let text)) = parts.last {
        parts.removeLast()
        let end = text.lastIndex { $0 != " " && $0 != "\t" }
        if let end { parts.append(.inline(.text(String(text[...end])))) }
      }
    }
    let inlines = parts.map { part -> Inline in
      switch part {
      case .inline(let inline): inline
      case .displayMath(let span): .math(mask.formula(of: span))
      case .label(_, let source): .text(source)
      }
    }
    return (inlines, label)
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
      if isDisplay, frames.isEmpty {
        parts.append(.displayMath(piece.span))
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
    case .shorthand(.attributes(let text), _):
      add(text, ofSource: piece.source, at: span.range.start, &register)
    case .shorthand(.label(let name), _):
      if frames.isEmpty {
        parts.append(.label(name, source: piece.source))
      } else {
        append(.text(piece.source))
      }
    }
  }

  /// Gives attributes to the image before them; after anything else they are a label or text.
  private mutating func add(
    _ attributes: String,
    ofSource source: String,
    at position: SourcePosition,
    _ register: inout TextRegister
  ) {
    let position = isParsedAlone ? start : position
    let reader = AttributeReader(attributes, at: position)
    if case .image(let address, let title, let children, let place, _) = lastInline {
      register.diagnostics += reader.problems
      replaceLast(
        with: .image(
          source: address,
          title: title,
          children,
          at: place,
          attributes: reader.attributes
        )
      )
    } else if let label = reader.attributes.label, frames.isEmpty {
      parts.append(.label(label, source: source))
    } else if case .link = lastInline {
      register.diagnostics.append(
        Diagnostic(
          .warning,
          "attributes of a link change nothing",
          at: position,
          help: "Take `\(source)` out; the page leaves it out"
        )
      )
    } else {
      append(.text(source))
    }
  }

  private var isInsideLink: Bool {
    frames.contains { frame in
      if case .link = frame.node.kind { true } else { false }
    }
  }

  private var lastInline: Inline? {
    if let frame = frames.last { return frame.inlines.last }
    return if case .inline(let inline) = parts.last { inline } else { nil }
  }

  private mutating func replaceLast(with inline: Inline) {
    if let frame = frames.indices.last {
      frames[frame].inlines[frames[frame].inlines.count - 1] = inline
    } else {
      parts[parts.count - 1] = .inline(inline)
    }
  }

  /// The line break between two pieces of one math span belongs to the span.
  private mutating func removeLastBreak() {
    if let last = frames.indices.last {
      if frames[last].inlines.last?.isBreak == true { frames[last].inlines.removeLast() }
    } else if case .inline(let inline) = parts.last, inline.isBreak {
      parts.removeLast()
    }
  }

  /// Adds to the innermost open span; text is joined to text.
  private mutating func append(_ inline: Inline) {
    if let last = frames.indices.last {
      if let joined = frames[last].inlines.last?.joined(with: inline) {
        frames[last].inlines[frames[last].inlines.count - 1] = joined
      } else {
        frames[last].inlines.append(inline)
      }
    } else if case .inline(let previous) = parts.last, let joined = previous.joined(with: inline) {
      parts[parts.count - 1] = .inline(joined)
    } else {
      parts.append(.inline(inline))
    }
  }
}

extension Inline {
  fileprivate var isBreak: Bool { self == .softBreak || self == .lineBreak }

  fileprivate func joined(with next: Inline) -> Inline? {
    guard case .text(let text) = self, case .text(let more) = next else { return nil }
    return .text(text + more)
  }
}
