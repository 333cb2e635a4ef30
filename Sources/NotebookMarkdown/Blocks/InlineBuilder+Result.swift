import NotebookModel

extension InlineBuilder {
  /// The top level of the text, with display math and labels apart.
  func finishedParts() -> [Part] {
    var parts: [Part] = []
    for part in levels[0].parts {
      if case .opening(_, let otherwise) = part {
        parts.append(joining: .inline(otherwise))
      } else {
        parts.append(joining: part)
      }
    }
    return parts
  }

  /// Running text in one piece.
  struct Text {
    var inlines: [Inline]
    /// The attributes at its end.
    var attributes: AttributeList?
    /// Attributes elsewhere, which are text, and where they stand.
    var left: [(source: String, position: SourcePosition)]

    var label: String? { attributes?.id }
  }

  /// The text with all math as inline math, and the attributes at its end.
  func finishedInlines() -> Text {
    var parts = levels[0].parts[...]
    var attributes: AttributeList?
    if case .label(let list, _, _) = parts.last {
      attributes = list
      parts.removeLast()
      if case .inline(.text(let text)) = parts.last {
        parts.removeLast()
        let end = text.lastIndex { $0 != " " && $0 != "\t" }
        if let end { parts.append(.inline(.text(String(text[...end])))) }
      }
    }
    let left = parts.compactMap { part in
      if case .label(_, let source, let position) = part { (source, position) } else { nil }
    }
    return Text(inlines: inlines(of: parts), attributes: attributes, left: left)
  }

  /// Parts as running text: math within the line, and what nothing closed as it is written.
  func inlines(of parts: some Sequence<Part>) -> [Inline] {
    var joined: [Part] = []
    for part in parts {
      let inline: Inline =
        switch part {
        case .inline(let inline): inline
        case .displayMath(let span): .math(mask.formula(of: span))
        case .label(_, let source, _): .text(source)
        case .opening(_, let otherwise): otherwise
        }
      joined.append(joining: .inline(inline))
    }
    return joined.compactMap { part in
      if case .inline(let inline) = part { inline } else { nil }
    }
  }
}
