package import NotebookModel

extension Notebook {
  /// A warning for each line with HTML that a page shows as text.
  package var htmlProblems: [Diagnostic] {
    var finder = HTMLProblems()
    for block in blocks + footnotes.flatMap(\.blocks) { finder.check(block) }
    return finder.problems
  }

  /// The lesson with `htmlProblems` among its diagnostics, in the order of the file.
  package var withHTMLProblems: Notebook { adding(htmlProblems) }
}

/// Walks over the raw HTML of a lesson.
private struct HTMLProblems {
  private(set) var problems: [Diagnostic] = []
  private var lines: Set<Int> = []

  mutating func check(_ block: Block) {
    switch block.kind {
    case .html(let markup): report(markup, at: block.range.start)
    case .heading(_, let content), .paragraph(let content): check(content, in: block)
    case .quote(let blocks), .division(let blocks): for block in blocks { check(block) }
    case .callout(let callout):
      check(callout.title, in: block)
      for block in callout.blocks { check(block) }
    case .details(let details):
      check(details.summary, in: block)
      for block in details.blocks { check(block) }
    case .definitions(let list):
      for entry in list.entries {
        check(entry.term, in: block)
        for block in entry.definitions.joined() { check(block) }
      }
    case .list(let list): for block in list.items.joined() { check(block) }
    case .table(let table):
      for cell in ([table.header] + table.rows).joined() { check(cell, in: block) }
      check(table.caption, in: block)
    case .code, .cell, .math, .thematicBreak: break
    }
  }

  private mutating func check(_ content: [Inline], in block: Block) {
    for inline in content {
      switch inline {
      case .html(let markup, let position): report(markup, at: position ?? block.range.start)
      case .emphasis(let children), .strong(let children), .styled(_, let children),
        .link(_, _, let children, _):
        check(children, in: block)
      case .text, .softBreak, .lineBreak, .code, .image, .math, .reference, .citation, .footnote,
        .value:
        break
      }
    }
  }

  private mutating func report(_ markup: String, at position: SourcePosition) {
    let shown = HTMLComments.removed(from: markup)
    guard
      let line = shown.split(whereSeparator: \.isNewline).first(where: {
        !$0.allSatisfy(\.isWhitespace)
      }),
      lines.insert(position.line).inserted
    else { return }
    let tag = line.drop(while: \.isWhitespace).prefix { $0 != ">" }
    problems.append(
      Diagnostic(
        .warning,
        "`\(tag)\(line.contains(">") ? ">" : "")` is shown as it is written",
        at: position,
        help: "Write it in Markdown, or let HTML through with `--allow-html`"
      )
    )
  }
}
