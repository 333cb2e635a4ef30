import NotebookModel
import SpikenoteCLI
import Testing

@Suite struct LessonSummaryTests {
  private static func line(_ statuses: [CellResult.Status], seconds: Double) -> String {
    let result = LessonResult(
      notebook: Notebook(fileName: "lesson.md"),
      results: statuses.map { CellResult(status: $0) }
    )
    return LessonSummary(
      result,
      path: "in/lesson.md",
      pages: ["Output/lesson.html"],
      duration: .seconds(seconds)
    ).line
  }

  @Test(
    arguments: [
      ([], 0, "in/lesson.md: 0 cells in 0.00 s, page in Output/lesson.html"),
      ([.succeeded], 1.304, "in/lesson.md: 1 cell in 1.30 s, page in Output/lesson.html"),
      (
        [.succeeded, .skipped, .succeeded], 61.099,
        "in/lesson.md: 2 cells in 61.10 s, page in Output/lesson.html"
      ),
      (
        [.succeeded, .failed, .notRun, .notRun], 0.05,
        "in/lesson.md: 2 cells in 0.05 s, 1 failed, 2 not run, page in Output/lesson.html"
      ),
    ] as [([CellResult.Status], Double, String)]
  )
  func countsCells(statuses: [CellResult.Status], seconds: Double, line: String) {
    #expect(Self.line(statuses, seconds: seconds) == line)
  }

  @Test func showsTheMessagesOfFailedCellsOnly() {
    let result = LessonResult(
      notebook: Notebook(fileName: "lesson.md", diagnostics: [Diagnostic(.warning, "first")]),
      results: [
        CellResult(
          status: .succeeded,
          outputs: [.failure(CellFailure(.trap, [Diagnostic(.error, "expected")]))]
        ),
        CellResult(
          status: .failed,
          outputs: [
            .text(.standardOutput, "x"),
            .failure(CellFailure(.trap, [Diagnostic(.error, "second")])),
          ]
        ),
      ]
    )
    let summary = LessonSummary(result, path: "lesson.md", pages: ["lesson.html"], duration: .zero)
    #expect(summary.diagnostics.map(\.message) == ["first", "second"])
  }
}
