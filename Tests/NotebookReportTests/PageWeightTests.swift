import NotebookModel
import NotebookReport
import Testing

@Suite struct PageWeightTests {
  private let result = LessonResult(
    notebook: Notebook(
      fileName: "l.md",
      cells: [
        cell("a", line: 3), cell("b", line: 9) { $0.label = "fig-b" },
        cell("c") { $0.output = false },
      ]
    ),
    results: [
      CellResult(
        status: .succeeded,
        outputs: [.text(.standardOutput, String(repeating: "x", count: 40))]
      ),
      CellResult(
        status: .succeeded,
        outputs: [display("image/gif", String(repeating: "x", count: 3000))]
      ),
      CellResult(
        status: .succeeded,
        outputs: [.text(.standardOutput, String(repeating: "x", count: 9000))]
      ),
    ]
  )

  @Test func namesTheLargestOutputs() {
    let weight = PageWeight(of: String(repeating: "x", count: 5500), result)
    #expect(weight.parts.map(\.name) == ["fig-b", "cell 1"])
    #expect(weight.parts.map(\.bytes) == [4000, 40])
    #expect(
      weight.warning(budget: 5000)
        == Diagnostic(
          .warning,
          "the page has 6 KB, more than its budget of 5 KB",
          help:
            "The largest outputs are `fig-b` in line 9 (4 KB), `cell 1` in line 3 (40 B); show less, or set `budget` in the front matter"
        )
    )
  }

  @Test func countsThePicturesInThePage() {
    let image = Inline.image(
      source: "p%20q.png",
      title: "",
      [.text("a")],
      at: SourcePosition(line: 7, column: 3)
    )
    let pictured = LessonResult(
      notebook: Notebook(fileName: "l.md", blocks: [block(.paragraph([image]))]),
      results: []
    )
    let weight = PageWeight(
      of: String(repeating: "x", count: 9000),
      pictured,
      pictures: ["p q.png": Array(repeating: 0, count: 6000)]
    )
    #expect(
      weight.warning(budget: 5000)?.help
        == "The largest parts are `p%20q.png` in line 7 (8 KB); show less, or set `budget` in the front matter"
    )
  }

  @Test func saysNothingWithinTheBudget() {
    #expect(PageWeight(of: "123", result).warning(budget: 3) == nil)
  }

  /// The part of a page that every page has.
  @Test func keepsALessonWithoutFiguresSmall() {
    #expect(page(Notebook(fileName: "l.md", blocks: [paragraph("x")])).utf8.count < 20_000)
  }
}
