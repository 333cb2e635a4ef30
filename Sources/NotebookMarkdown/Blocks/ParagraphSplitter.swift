import NotebookModel

/// Splits a paragraph at its display math.
///
/// Display math is a block of its own wherever it stands at the top level of a paragraph. In headings,
/// emphasis and links it stays in the text, as inline math.
struct ParagraphSplitter {
  let source: SourceText
  let mask: TextMask

  /// Attributes that name nothing and are text, and where they stand.
  private(set) var left: [(source: String, position: SourcePosition)] = []

  init(source: SourceText, mask: TextMask) {
    self.source = source
    self.mask = mask
  }

  mutating func blocks(_ parts: [InlineBuilder.Part], range: SourceRange) -> [Block] {
    var blocks: [Block] = []
    var text: [Inline] = []
    // White space counts only where something is taken out.
    let isWhole = parts.allSatisfy { part in
      if case .displayMath = part { false } else { true }
    }
    var start = range.start
    for part in parts {
      switch part {
      case .inline(.text(let words))
      where text.isEmpty && blocks.last?.isUnlabelledMath == true && Self.label(in: words) != nil:
        blocks[blocks.count - 1].label = Self.label(in: words)
      case .inline(let inline), .opening(_, otherwise: let inline): text.append(inline)
      case .label(let list, let source, let position):
        // White space may stand between the formula and its label.
        if let label = list.id, text.allSatisfy(\.isBlank), blocks.last?.isUnlabelledMath == true {
          blocks[blocks.count - 1].label = label
          text = []
        } else {
          text.append(.text(source))
          left.append((source, position))
        }
      case .displayMath(let number):
        let span = mask.spans[number]
        let end = source.lastText(before: span.range.start)
        if let paragraph = paragraph(text, from: start, to: end) { blocks.append(paragraph) }
        blocks.append(Block(.math(mask.formula(of: number)), range: span.range))
        text = []
        start = source.firstText(
          after: SourcePosition(line: span.range.end.line, column: span.range.end.column)
        )
      }
    }
    if isWhole {
      blocks.append(Block(.paragraph(text), range: range, label: Self.label(of: text)))
    } else if let paragraph = paragraph(text, from: start, to: range.end) {
      blocks.append(paragraph)
    }
    return blocks
  }

  /// The label of MyST's `$$ … $$ (eq-name)`; a number or a letter in parentheses is the author's own.
  private static func label(in text: String) -> String? {
    let trimmed = text.drop { $0 == " " }
    guard trimmed.hasPrefix("("), trimmed.hasSuffix(")") else { return nil }
    let name = trimmed.dropFirst().dropLast()
    guard name.first?.isLetter == true,
      name.hasPrefix("eq") || name.contains(where: { "-_:".contains($0) }),
      name.allSatisfy({ $0.isLetter || $0.isNumber || "-_:.".contains($0) })
    else { return nil }
    return String(name)
  }

  /// `nil` when nothing but line breaks and white space is left.
  private func paragraph(
    _ inlines: [Inline],
    from start: SourcePosition,
    to end: SourcePosition
  ) -> Block? {
    var inlines = inlines[...]
    while let first = inlines.first, let trimmed = trimmingStart(first) {
      inlines = trimmed + inlines.dropFirst()
      if !trimmed.isEmpty { break }
    }
    while let last = inlines.last, let trimmed = trimmingEnd(last) {
      inlines = inlines.dropLast() + trimmed
      if !trimmed.isEmpty { break }
    }
    if inlines.isEmpty { return nil }
    let text = Array(inlines)
    return Block(.paragraph(text), range: SourceRange(start, end), label: Self.label(of: text))
  }

  /// The label of an image that is all of its paragraph: it is a figure, to which the text can refer.
  private static func label(of text: [Inline]) -> String? {
    guard text.count == 1, case .image(_, _, _, _, let attributes)? = text.first else { return nil }
    return attributes.label
  }

  /// What is left of white space at the start of a paragraph; `nil` when there is none to cut.
  private func trimmingStart(_ inline: Inline) -> [Inline]? {
    switch inline {
    case .softBreak, .lineBreak: return []
    case .text(let text):
      let rest = text.drop { $0 == " " || $0 == "\t" }
      return rest.isEmpty ? [] : [.text(String(rest))]
    default: return nil
    }
  }

  private func trimmingEnd(_ inline: Inline) -> [Inline]? {
    switch inline {
    case .softBreak, .lineBreak: return []
    case .text(let text):
      let end = text.lastIndex { $0 != " " && $0 != "\t" }
      return end.map { [.text(String(text[...$0]))] } ?? []
    default: return nil
    }
  }
}

extension Block {
  fileprivate var isUnlabelledMath: Bool {
    if case .math = kind { label == nil } else { false }
  }
}

extension Inline {
  /// Whether nothing but white space is left of the text.
  fileprivate var isBlank: Bool {
    switch self {
    case .softBreak, .lineBreak: true
    case .text(let text): text.allSatisfy { $0 == " " || $0 == "\t" }
    default: false
    }
  }
}
