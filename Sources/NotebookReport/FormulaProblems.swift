package import NotebookModel
internal import TeXMath
internal import Wording

extension Notebook {
  /// A warning for each formula whose TeX the page shows, because something in it is wrong or not known.
  package var formulaProblems: [Diagnostic] {
    var finder = FormulaProblems(notebook: self)
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
  let notebook: Notebook
  private(set) var problems: [Diagnostic] = []
  private let knownCommands = MathView.knownCommands

  mutating func check(_ block: Block) {
    let start = block.range.start
    if case .math(let formula) = block.kind { check(formula, isDisplayed: true, in: start) }
    for content in notebook.contents(of: block) {
      switch content {
      case .text(let text): check(text, in: start)
      case .block(let block): check(block)
      }
    }
  }

  private mutating func check(_ content: [Inline], in start: SourcePosition) {
    for inline in content {
      switch inline {
      case .math(let formula): check(formula, isDisplayed: false, in: start)
      // An alternative text has no formulas: it is read aloud.
      case .image: break
      default: check(inline.children, in: start)
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
