import NotebookModel
import NotebookReport
import Testing

@Suite struct CaptionProblemTests {
  private let figure = display("image/svg+xml", "<svg viewBox=\"0 0 1 1\"></svg>")

  private func problems(
    _ outputs: [CellOutput],
    status: CellResult.Status = .succeeded,
    _ configure: (inout CellOptions) -> Void
  ) -> [String] {
    let cells = [cell("x", line: 7, options: configure)]
    let result = LessonResult(
      notebook: Notebook(fileName: "lesson.md", cells: cells),
      results: [CellResult(status: status, outputs: outputs)]
    )
    return result.captionProblems.map { "\($0.position?.description ?? ""): \($0.message)" }
  }

  @Test func namesACaptionWithoutAFigure() {
    #expect(
      problems([.text(.standardOutput, "1\n")]) { $0.figureCaption = [.text("A")] } == [
        "7:1: the cell shows no figure, so that its `fig-cap` is not on the page"
      ]
    )
    #expect(
      problems([]) { $0.figureAlternative = "A" } == [
        "7:1: the cell shows no figure, so that its `fig-alt` is not on the page"
      ]
    )
  }

  @Test func saysNothingWhereThereIsAFigureOrNoneIsToBeSeen() {
    #expect(problems([figure]) { $0.figureCaption = [.text("A")] } == [])
    #expect(problems([]) { $0.heading.caption = [.text("A")] } == [])
    let hidden = problems([]) {
      $0.figureCaption = [.text("A")]
      $0.output = false
    }
    #expect(hidden == [])
    for status in [CellResult.Status.skipped, .failed, .notRun] {
      #expect(problems([], status: status) { $0.figureCaption = [.text("A")] } == [])
    }
  }
}
