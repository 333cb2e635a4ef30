import NotebookModel

/// Spans that CommonMark does not know: both ends are met, and what lies between them is set apart.
extension InlineBuilder {
  /// Notes what may open a span; a tag gives its style.
  mutating func open(_ name: String, otherwise: Inline, style: TextStyle? = nil) {
    let last = levels.count - 1
    let depth = levels.suffix(Self.maximumDepth).reduce(0) { $0 + 1 + $1.openings.count }
    guard depth < Self.maximumDepth else {
      append(otherwise)
      return
    }
    levels[last].openings.append((name, levels[last].parts.count, style))
    add(.opening(name, otherwise: otherwise))
  }

  /// The content and the style of the nearest open span of that name, which is taken out; `nil` where there is none in
  /// the same emphasis or link.
  private mutating func takeContent(
    ofSpan name: String
  ) -> (content: [Inline], style: TextStyle?, opening: Part)? {
    let last = levels.count - 1
    guard let found = levels[last].openings.lastIndex(where: { $0.name == name }) else {
      return nil
    }
    let (_, index, style) = levels[last].openings[found]
    levels[last].openings.removeSubrange(found...)
    let content = inlines(of: levels[last].parts[(index + 1)...])
    let opening = levels[last].parts[index]
    levels[last].parts.removeSubrange(index...)
    return (content, style, opening)
  }

  /// Closes a span of the text's own marks; without an opening one the mark is text.
  mutating func close(
    _ delimiter: SpanDelimiter,
    source: String,
    at position: SourcePosition,
    _ register: inout TextRegister
  ) {
    guard let (content, _, _) = takeContent(ofSpan: delimiter.name) else {
      append(.text(source))
      return
    }
    switch delimiter.kind {
    case .strikeout: append(.styled(TextStyle(.del), content))
    case .lowered: append(.styled(TextStyle(.sub), content))
    case .raised: append(.styled(TextStyle(.sup), content))
    case .highlight: append(.styled(TextStyle(.mark), content))
    case .note: append(register.addNote(content, at: position))
    case .attributes(let list):
      for inline in register.styled(content, by: list, at: position) { append(inline) }
    }
  }

  // MARK: - Tags

  /// Adds a tag of HTML: one that the page may hold opens or closes a span.
  mutating func addTag(_ source: String, at position: SourcePosition) {
    let raw = Inline.html(source, at: position)
    guard let tag = SafeTag(source) else {
      append(raw)
      return
    }
    switch tag {
    case .lineBreak: append(.lineBreak)
    case .wordBreak: append(.styled(TextStyle(.wbr), []))
    case .opening(let name, let style): open("<\(name)>", otherwise: raw, style: style)
    case .closing(let name):
      guard let (content, style, opening) = takeContent(ofSpan: "<\(name)>") else {
        append(raw)
        return
      }
      if let style {
        append(.styled(style, content))
      } else {
        // The opening tag has attributes that may not be on the page, so neither tag is.
        if case .opening(_, let otherwise) = opening { append(otherwise) }
        content.forEach { append($0) }
        append(raw)
      }
    }
  }
}
