import NotebookModel

/// Lines that each begin with `| ` and are set as they are divided, as in Pandoc: verses and addresses.
struct LineBlock {
  let inlines: [Inline]

  /// `nil` when the lines of a paragraph are no such block.
  init?(_ lines: ForeignBlock.Lines, _ content: [Inline]) {
    let texts = lines.texts
    guard texts.count > 1, texts.allSatisfy({ $0 == "|" || $0.hasPrefix("| ") }),
      !texts.allSatisfy({ $0.count > 1 && $0.hasSuffix("|") })
    else { return nil }
    var inlines: [Inline] = []
    var beginsLine = true
    for inline in content {
      if inline == .softBreak || inline == .lineBreak {
        inlines.append(.lineBreak)
        beginsLine = true
      } else if beginsLine {
        guard case .text(let text) = inline, text.hasPrefix("|") else { return nil }
        let line = text.dropFirst().dropFirst(text.hasPrefix("| ") ? 1 : 0)
        let indentation = line.prefix { $0 == " " }.count
        let shown = String(repeating: "\u{A0}", count: indentation) + line.dropFirst(indentation)
        if !shown.isEmpty { inlines.append(.text(shown)) }
        beginsLine = false
      } else {
        inlines.append(inline)
      }
    }
    self.inlines = inlines
  }
}
