package import NotebookModel

extension Notebook {
  /// A warning for each line with HTML that a page shows as text.
  package var htmlProblems: [Diagnostic] {
    var finder = HTMLProblems(notebook: self)
    for block in blocks + footnotes.flatMap(\.blocks) { finder.check(block) }
    return finder.problems
  }

  /// The lesson with `htmlProblems` among its diagnostics, in the order of the file.
  package var withHTMLProblems: Notebook { adding(htmlProblems) }
}

/// Walks over the raw HTML of a lesson.
private struct HTMLProblems {
  let notebook: Notebook
  private(set) var problems: [Diagnostic] = []
  var lines: Set<Int> = []

  mutating func check(_ block: Block) {
    if case .html(let markup) = block.kind { report(markup, at: block.range.start) }
    for content in notebook.contents(of: block) {
      switch content {
      case .text(let text): check(text, in: block)
      case .block(let block): check(block)
      }
    }
  }

  private mutating func check(_ content: [Inline], in block: Block) {
    for inline in content {
      switch inline {
      case .html(let markup, let position): report(markup, at: position ?? block.range.start)
      // Of an alternative text nobody sees the tags.
      case .image: break
      default: check(inline.children, in: block)
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
