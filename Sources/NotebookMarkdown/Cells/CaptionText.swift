import NotebookModel

/// The text of a `fig-cap`, which is Markdown in a line of its own, and where it begins in the lesson.
struct CaptionText {
  var text: String
  var position: SourcePosition

  /// A caption at the YAML value that holds it; quotes, and the mark of a text on lines below, are no part of it.
  init(_ text: String, at value: SourcePosition, on line: Cell.Line) {
    self.text = text
    position = value
    let bytes = Array(line.text.utf8)
    let offset = value.column - line.position.column
    guard value.line == line.position.line, bytes.indices.contains(offset) else { return }
    if bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'") {
      position.column += 1
    }
  }

  /// The inline Markdown of the caption, with marks as in running text.
  func inlines(_ register: inout TextRegister) -> [Inline] {
    let source = SourceText(splitting: Array(text.utf8)[...])
    guard let draft = CmarkTree(parsing: source.normalized),
      let outline = MarkdownOutline(of: draft, in: source)
    else { return [.text(text)] }
    let mask = TextMask(
      source,
      outline: outline,
      citesInText: register.citationKeys != nil
    )
    let mark = register.mark
    let masked = Array(mask.maskedSource.lines.joined(separator: [.lineFeed]))
    let start = SourcePosition(line: 1, column: 1)
    register.diagnostics += mask.diagnostics
    let found = InlineText(mask: mask).inlines(of: masked, at: start, &register).inlines
    register.movePositions(since: mark, by: place)
    return found.map { $0.moved(by: place) }
  }

  /// Lines of a caption are folded by YAML, so that places after the first line are those of its beginning.
  private func place(of inner: SourcePosition) -> SourcePosition {
    inner.line == 1
      ? SourcePosition(line: position.line, column: position.column + inner.column - 1) : position
  }
}
