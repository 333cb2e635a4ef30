package import NotebookModel
internal import TeXMath

extension Notebook {
  /// A warning for each formula whose TeX the page shows, because something in it is wrong or not known.
  package var formulaProblems: [Diagnostic] {
    var finder = FormulaProblems()
    for block in blocks + footnotes.flatMap(\.blocks) { finder.check(block) }
    return finder.problems
  }

  /// The lesson with `formulaProblems` among its diagnostics, in the order of the file.
  package var withFormulaProblems: Notebook { adding(formulaProblems) }

  /// The lesson with more problems among its diagnostics, in the order of the file.
  package func adding(_ problems: [Diagnostic]) -> Notebook {
    var notebook = self
    for problem in problems { notebook.insert(problem) }
    return notebook
  }
}

/// Walks over the formulas of a lesson.
private struct FormulaProblems {
  private(set) var problems: [Diagnostic] = []
  private let knownCommands = MathView.knownCommands

  mutating func check(_ block: Block) {
    let start = block.range.start
    switch block.kind {
    case .math(let formula): check(formula, isDisplayed: true, in: start)
    case .heading(_, let content), .paragraph(let content): check(content, in: start)
    case .quote(let blocks): for block in blocks { check(block) }
    case .callout(let callout):
      check(callout.title, in: start)
      for block in callout.blocks { check(block) }
    case .list(let list): for block in list.items.joined() { check(block) }
    case .table(let table):
      for cell in ([table.header] + table.rows).joined() { check(cell, in: start) }
      check(table.caption, in: start)
    case .details(let details):
      check(details.summary, in: start)
      for block in details.blocks { check(block) }
    case .definitions(let list):
      for entry in list.entries {
        check(entry.term, in: start)
        for block in entry.definitions.joined() { check(block) }
      }
    case .division(let blocks): for block in blocks { check(block) }
    case .code, .cell, .html, .thematicBreak: break
    }
  }

  private mutating func check(_ content: [Inline], in start: SourcePosition) {
    for inline in content {
      switch inline {
      case .math(let formula): check(formula, isDisplayed: false, in: start)
      case .emphasis(let children), .strong(let children), .styled(_, let children),
        .link(_, _, let children, _):
        check(children, in: start)
      case .text, .softBreak, .lineBreak, .code, .image, .html, .reference, .citation, .footnote,
        .value:
        break
      }
    }
  }

  private mutating func check(
    _ formula: Formula,
    isDisplayed: Bool,
    in start: SourcePosition
  ) {
    guard let problem = MathView(tex: formula.tex, isDisplayed: isDisplayed).problem else { return }
    let isNumber = ["tag", "label"].contains(problem.unknownCommand)
    let nearest = problem.unknownCommand.flatMap { nearestSpelling(to: $0, among: knownCommands) }
    problems.append(
      Diagnostic(
        .warning,
        problem.message,
        at: formula.position(ofByte: problem.offset) ?? start,
        help: isNumber
          ? "Number the formula with `{#eq-name}` behind it, outside of its delimiters"
          : problem.help ?? nearest.map { "Did you mean `\\\($0)`?" }
            ?? "The page shows the formula's TeX; write it with other commands"
      )
    )
  }
}
