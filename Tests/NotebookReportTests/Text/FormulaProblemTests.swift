import NotebookModel
import NotebookReport
import Testing

@Suite struct FormulaProblemTests {
  private func formula(_ tex: String, line: Int, column: Int) -> Formula {
    Formula(tex, lineStarts: [SourcePosition(line: line, column: column)])
  }

  private func notebook(_ blocks: [Block], diagnostics: [Diagnostic] = []) -> Notebook {
    Notebook(fileName: "lesson.md", blocks: blocks, diagnostics: diagnostics)
  }

  @Test func warnsAtThePlaceInTheFormula() {
    let problems = notebook([block(.math(formula("a+\\fraac{b}", line: 7, column: 3)))])
      .formulaProblems
    #expect(
      problems == [
        Diagnostic(
          .warning,
          "`\\fraac` is not a command of formulas that is known",
          at: SourcePosition(line: 7, column: 5),
          help: "Did you mean `\\frac`?"
        )
      ]
    )
  }

  @Test func countsTheLinesOfAFormula() {
    let tex = Formula(
      "é &= b \\\\\n  \\foo",
      lineStarts: [SourcePosition(line: 4, column: 3), SourcePosition(line: 5, column: 3)]
    )
    var wrapped = tex
    wrapped.tex = tex.tex.replacing("&", with: "").replacing("\\\\", with: "+")
    #expect(
      notebook([block(.math(tex))]).formulaProblems.map(\.position)
        == [SourcePosition(line: 4, column: 6)]
    )
    #expect(
      notebook([block(.math(wrapped))]).formulaProblems.map(\.position)
        == [SourcePosition(line: 5, column: 5)]
    )
  }

  @Test func findsFormulasWhereverTheyStand() {
    func inline(_ line: Int) -> [Inline] { [.math(formula("{", line: line, column: 1))] }
    let table = Table(
      alignments: [nil],
      header: [inline(5)],
      rows: [[inline(6)]],
      caption: inline(7)
    )
    var lesson = notebook([
      block(.heading(level: 1, inline(1))), block(.paragraph([.emphasis([.strong(inline(2))])])),
      block(.quote([block(.paragraph(inline(3)))])),
      block(.list(List(start: nil, isTight: true, items: [[block(.paragraph(inline(4)))]]))),
      block(.table(table)),
      block(.callout(Callout(.note, title: inline(8), blocks: [block(.paragraph(inline(9)))]))),
      block(.paragraph([.link(destination: "#a", title: "", inline(10))])),
    ])
    let note = block(.paragraph(inline(11)))
    lesson.footnotes = [Footnote(name: "a", blocks: [note], range: note.range)]
    #expect(lesson.formulaProblems.compactMap(\.position?.line) == Array(1...11))
    #expect(lesson.formulaProblems.allSatisfy { $0.message == "`{` is never closed" })
  }

  @Test func saysHowFormulasAreNumbered() {
    let problems = notebook([block(.math("a \\tag{1}"))]).formulaProblems
    #expect(
      problems.map(\.help) == [
        "Number the formula with `{#eq-name}` behind it, outside of its delimiters"
      ]
    )
    // A formula whose lines are not known is found by its block.
    #expect(problems.map(\.position) == [SourcePosition(line: 1, column: 1)])
  }

  @Test func putsWarningsInTheOrderOfTheFile() {
    let before = Diagnostic(.error, "first", at: SourcePosition(line: 1, column: 1))
    let note = Diagnostic(.note, "of the first", at: SourcePosition(line: 9, column: 1))
    let after = Diagnostic(.error, "last", at: SourcePosition(line: 8, column: 1))
    let lesson = notebook(
      [block(.math(formula("}", line: 4, column: 1)))],
      diagnostics: [before, note, after]
    )
    #expect(
      lesson.withFormulaProblems.diagnostics.map(\.message)
        == ["first", "of the first", "`}` belongs to nothing", "last"]
    )
    #expect(lesson.withFormulaProblems.hasWarnings)
  }
}
