import NotebookModel

/// Collects the running text of one paragraph or heading.
struct InlineBuilder {
  /// A part of a paragraph at its top level.
  enum Part {
    case inline(Inline)
    /// Display math, as an index into the mask's spans.
    case displayMath(Int)
  }

  private struct Frame {
    var kind: MarkdownNode.Kind
    var inlines: [Inline] = []
  }

  /// More deeply nested emphasis, links and images lose their outer marks, so that no tree is too deep to walk.
  private static let maximumDepth = 64

  private let mask: MathMask
  private var parts: [Part] = []
  private var frames: [Frame] = []
  /// Math whose first piece was met here; its other pieces are part of it.
  private var placedSpans: Set<Int> = []

  init(mask: MathMask) {
    self.mask = mask
  }

  var isInsideSpan: Bool { !frames.isEmpty }

  mutating func enter(_ node: MarkdownNode) {
    switch node.kind {
    case .text(let text): addText(text)
    case .softBreak: append(.softBreak)
    case .lineBreak: append(.lineBreak)
    case .code(let text): append(.code(mask.restore(text)))
    case .html(let text): append(.html(mask.restore(text)))
    default: frames.append(Frame(kind: node.kind))
    }
  }

  /// Closes the innermost emphasis, link or image.
  mutating func exit() {
    guard let frame = frames.popLast() else { return }
    guard frames.count < Self.maximumDepth else {
      frame.inlines.forEach { append($0) }
      return
    }
    switch frame.kind {
    case .emphasis: append(.emphasis(frame.inlines))
    case .strong: append(.strong(frame.inlines))
    case .link(let destination, let title):
      append(
        .link(
          destination: mask.restore(destination),
          title: mask.restore(title),
          frame.inlines
        )
      )
    case .image(let source, let title):
      append(.image(source: mask.restore(source), title: mask.restore(title), frame.inlines))
    default: frame.inlines.forEach { append($0) }
    }
  }

  /// The top level of the text, with display math apart.
  func finishedParts() -> [Part] { parts }

  /// The text with all math as inline math.
  func finishedInlines() -> [Inline] {
    parts.map { part in
      switch part {
      case .inline(let inline): inline
      case .displayMath(let span): .math(Formula(mask.spans[span].tex))
      }
    }
  }

  private mutating func addText(_ text: String) {
    for fragment in mask.fragments(of: text) {
      switch fragment {
      case .text(let text): append(.text(text))
      case .piece(let index): addMath(mask.pieces[index])
      }
    }
  }

  private mutating func addMath(_ piece: MathMask.Piece) {
    if piece.isFirst {
      placedSpans.insert(piece.span)
      let span = mask.spans[piece.span]
      if span.isDisplay, frames.isEmpty {
        parts.append(.displayMath(piece.span))
      } else {
        append(.math(Formula(span.tex)))
      }
    } else if placedSpans.contains(piece.span) {
      removeLastBreak()
    } else {
      append(.text(piece.source))
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
