import NotebookModel

/// Splits a paragraph at its display math.
///
/// Display math is a block of its own wherever it stands at the top level of a paragraph. In headings,
/// emphasis and links it stays in the text, as inline math.
struct ParagraphSplitter {
  let source: SourceText
  let mask: MathMask

  func blocks(_ parts: [InlineBuilder.Part], range: SourceRange) -> [Block] {
    var blocks: [Block] = []
    var text: [Inline] = []
    var start = range.start
    for part in parts {
      switch part {
      case .inline(let inline): text.append(inline)
      case .displayMath(let index):
        let span = mask.spans[index]
        let end = source.lastText(before: span.range.start)
        if let paragraph = paragraph(text, from: start, to: end) { blocks.append(paragraph) }
        blocks.append(Block(.math(Formula(span.tex)), range: span.range))
        text = []
        start = source.firstText(
          after: SourcePosition(line: span.range.end.line, column: span.range.end.column)
        )
      }
    }
    if let paragraph = paragraph(text, from: start, to: range.end) { blocks.append(paragraph) }
    return blocks
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
    return inlines.isEmpty
      ? nil : Block(.paragraph(Array(inlines)), range: SourceRange(start, end))
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
