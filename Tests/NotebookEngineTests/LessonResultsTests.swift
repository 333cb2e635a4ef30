import NotebookEngine
import NotebookModel
import Synchronization
import Testing

@Suite struct LessonResultsTests {
  private static let printed = [CellOutput.text(.standardOutput, "printed\n")]

  private static func results(_ cells: Cell...) -> LessonResults {
    LessonResults(Notebook(fileName: "lesson.md", cells: cells))
  }

  @Test func beginsWithNothingRun() {
    let results = Self.results(cell("1"), cell("2", mode: .ignore), cell("3", eval: false))
    #expect(results.lessonResult.results.map(\.status) == [.notRun, .skipped, .skipped])
  }

  @Test func keepsWhatACellThatRanToItsEndGave() {
    var results = Self.results(cell("1"))
    results.finish(0, outputs: Self.printed, seconds: 2)
    #expect(
      results.lessonResult.results == [
        CellResult(status: .succeeded, outputs: Self.printed, seconds: 2)
      ]
    )
    #expect(!results.hasFailure(in: [0]))
  }

  @Test func failsACellThatShouldHaveStopped() {
    var results = Self.results(cell("1", mode: .shouldPanic, error: true, line: 6))
    results.finish(0, outputs: Self.printed, seconds: 2)
    let failure = StopReason.ranToEnd.failure(at: at(5, 1))
    #expect(
      results.lessonResult.results == [
        CellResult(status: .failed, outputs: Self.printed + [.failure(failure)])
      ]
    )
    #expect(results.hasFailure(in: [0]))
  }

  @Test func keepsTheCompilersWarnings() {
    let warnings = [Diagnostic(.warning, "never used", at: at(2, 5))]
    var results = Self.results(cell("1"), cell("2"))
    results.warn(1, warnings)
    results.finish(0, outputs: [], seconds: 0)
    results.finish(1, outputs: [], seconds: 0)
    #expect(results.lessonResult.results.map(\.warnings) == [[], warnings])
  }

  @Test func endsTheLessonWithACellThatStops() {
    var results = Self.results(cell("1"), cell("2"))
    let reason = StopReason.thrown("Oops()")
    let goesOn = results.stop(
      CellStop(reason, in: 1, at: at(9, 3), outputs: Self.printed, seconds: 2),
      of: [0, 1]
    )
    #expect(!goesOn)
    #expect(results.hasFailure(in: [0, 1]))
    #expect(
      results.lessonResult.results == [
        CellResult(status: .notRun),
        CellResult(
          status: .failed,
          outputs: Self.printed + [.failure(reason.failure(at: at(9, 3)))],
          seconds: 2
        ),
      ]
    )
  }

  @Test func goesOnAfterACellThatMayStop() {
    var results = Self.results(cell("1", error: true))
    let goesOn = results.stop(CellStop(.exit(status: 1), in: 0, at: nil), of: [0])
    #expect(goesOn)
    #expect(!results.hasFailure(in: [0]))
    #expect(results.lessonResult.results.map(\.status) == [.succeeded])
  }

  @Test func blamesTheFirstCellThatDidNotRun() {
    var results = Self.results(cell("1"), cell("2"), cell("3", line: 8), cell("4"))
    results.finish(1, outputs: [], seconds: 0)
    let reason = StopReason.crashBefore(reason: "Aborted")
    results.stop(CellStop(reason, in: nil, at: nil), of: [1, 2, 3])
    #expect(
      results.lessonResult.results.map(\.status) == [.notRun, .succeeded, .failed, .notRun]
    )
    #expect(results.lessonResult.results[2].outputs == [.failure(reason.failure(at: at(8, 1)))])
  }

  @Test func blamesTheFirstCellOfAUnitInWhichAllHaveRun() {
    var results = Self.results(cell("1"), cell("2"), cell("3"))
    for cell in 0...2 { results.finish(cell, outputs: [], seconds: 0) }
    results.stop(CellStop(.crashBefore(reason: "Aborted"), in: nil, at: nil), of: [1, 2])
    #expect(results.lessonResult.results.map(\.status) == [.succeeded, .failed, .succeeded])
  }

  @Test func namesTheFenceOfACellWithoutLines() {
    var empty = cell("", line: 8)
    empty.lines = []
    var results = Self.results(empty)
    let reason = StopReason.crashBefore(reason: "Aborted")
    results.stop(CellStop(reason, in: nil, at: nil), of: [0])
    #expect(results.lessonResult.results[0].outputs == [.failure(reason.failure(at: at(7, 1)))])
  }

  @Test func failsTheFirstCellThatDidNotRunWithoutAReason() {
    var results = Self.results(
      cell("1"),
      cell("2", mode: .ignore),
      cell("3\n4", error: true, line: 8, column: 3),
      cell("5")
    )
    results.finish(0, outputs: [], seconds: 0)
    results.explainEnd()
    #expect(
      results.lessonResult.results == [
        CellResult(status: .succeeded), CellResult(status: .skipped),
        CellResult(
          status: .failed,
          outputs: [
            .failure(
              CellFailure(
                .internalError,
                [
                  Diagnostic(
                    .error,
                    "Internal error: the run ended before this cell without a reason",
                    at: at(8, 3),
                    help: "please report it with the lesson: nothing in the lesson explains it"
                  )
                ]
              )
            )
          ]
        ),
        CellResult(status: .notRun),
      ]
    )
  }

  @Test func explainsNothingWhereACellHasFailed() {
    var results = Self.results(cell("1"), cell("2"))
    results.stop(CellStop(.thrown("Oops()"), in: 0, at: nil), of: [0])
    let before = results.lessonResult
    results.explainEnd()
    #expect(results.lessonResult == before)
  }

  @Test func explainsNothingWhereAllCellsHaveRun() {
    var results = Self.results(cell("1"), cell("2", eval: false))
    results.finish(0, outputs: [], seconds: 0)
    results.explainEnd()
    #expect(results.lessonResult.results.map(\.status) == [.succeeded, .skipped])
  }

  @Test func tellsOfEachCellThatIsFinished() {
    let told = Mutex<[String]>([])
    var results = LessonResults(Notebook(fileName: "lesson.md", cells: [cell("1"), cell("2")])) {
      progress in
      guard case .finished(let cell, let status) = progress else { return }
      told.withLock { $0.append("\(cell) \(status)") }
    }
    results.warn(0, [])
    results.finish(0, outputs: [], seconds: 0)
    results.stop(CellStop(.thrown("x"), in: nil, at: nil), of: [0, 1])
    #expect(told.withLock(\.self) == ["0 succeeded", "1 failed"])
  }
}
