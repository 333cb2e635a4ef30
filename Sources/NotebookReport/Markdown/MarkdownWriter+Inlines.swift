import NotebookModel

extension MarkdownWriter {
  /// Running text; its line breaks are those of the lesson.
  mutating func inlines(_ content: [Inline], delimiter: Character = "*") -> String {
    var output = ""
    for (index, inline) in content.enumerated() {
      // What is nothing but emphasis inside of a span has the other mark; strong text may go on with the same.
      let isEmphasis = if case .emphasis = inline { true } else { false }
      let isOther = content.count == 1 && isEmphasis
      let next = self.inline(inline, delimiter: isOther ? delimiter : "*")
      // Two spans side by side would be read as one.
      let touches =
        output.last == next.first && next.first.map { "*_~`$".contains($0) } == true
        && index > 0 && !(output.hasSuffix("\\" + String(next.prefix(1))))
      output += touches ? "<!-- -->" + next : next
    }
    return output
  }

  /// Running text as HTML, for the line of a fold, in which GitHub reads no Markdown.
  func markup(_ content: [Inline]) -> String {
    content.map { inline in
      switch inline {
      case .emphasis(let children): "<em>\(markup(children))</em>"
      case .strong(let children): "<strong>\(markup(children))</strong>"
      case .code(let text): "<code>\(MarkdownText.html(text))</code>"
      case .math(let formula): MarkdownText.html("$\(formula.tex)$")
      case .reference(let label, _, let isShort):
        MarkdownText.html(referenceText(label, isShort: isShort) ?? "@\(label)")
      case .value(let index): MarkdownText.html(valueText(index) ?? "")
      case .styled(_, let children), .link(_, _, let children, _): markup(children)
      default: MarkdownText.html([inline].plainText)
      }
    }.joined()
  }

  /// Running text in one line, as headings and cells of tables need it.
  mutating func line(_ content: [Inline]) -> String {
    inlines(content.map { $0 == .softBreak ? .text(" ") : $0 })
      .replacing("\\\n", with: "<br>").replacing("\n", with: " ")
  }

  private mutating func inline(_ inline: Inline, delimiter: Character) -> String {
    switch inline {
    case .text(let text): return self.text.escaped(text)
    case .softBreak: return "\n"
    case .lineBreak: return "\\\n"
    case .code(let text): return self.text.code(text)
    case .emphasis(let children): return span(String(delimiter), children, inside: delimiter)
    case .strong(let children):
      return span(String(repeating: delimiter, count: 2), children, inside: delimiter)
    case .styled(let style, let children): return styled(style, children)
    case .link(let destination, let title, let children, _):
      return link(destination, title: title, children)
    case .image(let source, let title, let children, let position, let attributes):
      return image(source, title, children, position, attributes)
    case .html(let markup, _):
      if options.allowsRawHTML { return rawMarkup(markup) }
      return text.escaped(HTMLComments.removed(from: markup))
    case .math(let formula): return math(formula)
    case .reference(let label, _, let isShort):
      guard let target = references.targets[label],
        let words = referenceText(label, isShort: isShort)
      else { return text.escaped("@\(label)") }
      return "[\(inLink { $0.text.escaped(words) })](#\(target.anchor))"
    case .citation(let citation, _): return self.citation(citation)
    case .footnote(let index): return "[^\(index + 1)]"
    case .value(let index): return value(index)
    }
  }

  private func referenceText(_ label: String, isShort: Bool) -> String? {
    references.targets[label].map { isShort ? $0.shortText : $0.text }
  }

  private mutating func span(
    _ mark: String,
    _ children: [Inline],
    inside delimiter: Character
  ) -> String {
    let content = inlines(children, delimiter: delimiter == "*" ? "_" : "*")
    return content.isEmpty ? "" : mark + content + mark
  }

  private mutating func styled(_ style: TextStyle, _ children: [Inline]) -> String {
    let content = inlines(children)
    let start = anchor(style.label)
    switch style.element {
    case .del where content.first?.isWhitespace == false && content.last?.isWhitespace == false:
      return "\(start)~~\(content)~~"
    case .wbr: return "\(start)<wbr>"
    case .smallCapitals:
      note(
        "small capitals are plain text in the Markdown",
        help: "GitHub shows none; write capitals where they matter"
      )
      return start + content
    default:
      let name = style.element == .u ? "ins" : style.element.rawValue
      let title = style.title.map { " title=\"\(Self.attribute($0))\"" } ?? ""
      return "\(start)<\(name)\(title)>\(content)</\(name)>"
    }
  }

  private func math(_ formula: Formula) -> String {
    var tex = formula.tex.replacing("\n", with: " ")
    if text.isInTable {
      // GitHub ends a cell at every pipe.
      tex = tex.replacing("\\|", with: "\\Vert{}").replacing("|", with: "\\vert{}")
    }
    return "$\(tex)$"
  }

  private mutating func citation(_ citation: Citation) -> String {
    CitationText(citation, cited).pieces.map { piece in
      switch piece {
      case .plain(let text): return self.text.escaped(text)
      case .words(let content): return inlines(content)
      case .missing(let text): return "**\(self.text.escaped(text))**"
      case .link(let text, let key):
        let anchor = cited[key]?.anchor ?? ""
        return "[\(inLink { $0.text.escaped(text) })](#\(anchor))"
      }
    }.joined()
  }

  /// A value in the text, or its expression where there is none.
  private func value(_ index: Int) -> String {
    if let value = valueText(index) { return text.escaped(value) }
    guard result.notebook.cells.indices.contains(index) else { return "" }
    return text.code(
      InlineValueView(cell: result.notebook.cells[index], result: given(index)).expression
    )
  }

  private func valueText(_ index: Int) -> String? {
    guard result.notebook.cells.indices.contains(index), given(index).status == .succeeded else {
      return nil
    }
    return InlineValueView(cell: result.notebook.cells[index], result: given(index)).text
  }

  /// What became of a cell.
  func given(_ index: Int) -> CellResult {
    result.results.indices.contains(index) ? result.results[index] : CellResult(status: .skipped)
  }
}
