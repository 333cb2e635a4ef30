import NotebookModel

/// Attributes of running text: what they mean, and what they don't change.
extension TextRegister {
  /// Text with the attributes of `[text]{.class #name}`.
  mutating func styled(
    _ content: [Inline],
    by list: AttributeList,
    at position: SourcePosition
  ) -> [Inline] {
    let elements: [String: TextStyle.Element] = [
      "underline": .u, "ul": .u, "mark": .mark, "highlight": .mark, "smallcaps": .smallCapitals,
      "kbd": .kbd, "strikeout": .del,
    ]
    var (style, result): (TextStyle?, [Inline]) = (nil, content)
    var unknown = list.values.keys.sorted().filter { !["title", "lang"].contains($0) }
    for name in list.classes {
      guard let element = elements[name] else {
        unknown.append("." + name)
        continue
      }
      if let style { result = [.styled(style, result)] }
      style = TextStyle(element)
    }
    let language = list.values["lang"].flatMap { isLanguageTag($0) ? $0 : nil }
    if list.id != nil || language != nil || list.values["title"] != nil {
      style = style ?? TextStyle(.span)
      style?.title = list.values["title"]
      style?.language = language
      style?.label = list.id
    }
    if let id = list.id {
      cells.addLabel(id, at: position, help: "Give each of them a label of its own")
    }
    warn(ofUnknown: unknown, "text", at: position)
    return style.map { [.styled($0, result)] } ?? result
  }

  /// Warns of the attributes of a heading or caption that change nothing, and of those that are text.
  mutating func warn(of text: InlineBuilder.Text, at position: SourcePosition) {
    warn(ofUnknown: text.attributes?.namesBesideID ?? [], "a heading or caption", at: position)
    for (source, position) in text.left { warnOfAttributes(source, at: position) }
  }

  private mutating func warn(
    ofUnknown names: [String],
    _ place: String,
    at position: SourcePosition
  ) {
    if names.isEmpty { return }
    let shown = names.map { "`\($0)`" }.joined(separator: ", ")
    diagnostics.append(
      Diagnostic(
        .warning,
        "\(shown) changes nothing of \(place)",
        at: position,
        help: "Take it out, or put what it should do into the style of the site"
      )
    )
  }

  /// Warns of attributes that stand where nothing takes them.
  mutating func warnOfAttributes(_ source: String, at position: SourcePosition) {
    diagnostics.append(
      Diagnostic(
        .warning,
        "`\(source)` is shown as it is written",
        at: position,
        help: "Attributes stand at the end of a heading, a formula, a caption or a text in brackets"
      )
    )
  }
}
