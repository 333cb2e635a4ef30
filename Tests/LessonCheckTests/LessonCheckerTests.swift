import LessonCheck
import NotebookModel
import Testing

@Suite struct LessonCheckerTests {
  private func printed(_ text: String) -> [CellOutput] { [.text(.standardOutput, text)] }

  @Test func findsNothingInALessonThatGivesWhatIsRecorded() throws {
    let result = TestLesson.result(
      """
      ```swift
      print("a")
      ```
      ```output
      a
      ```

      ```swift
      //| label: fig-a
      plot()
      ```
      """,
      printed("a\n"),
      [try TestLesson.figure([1, 2, 3])]
    )
    let verdict = TestLesson.verdict(result, ["fig-a.json": try TestLesson.recording([1, 2, 3])])
    #expect(verdict.passes)
    #expect(
      verdict.compared == [
        ComparedOutput(
          .text,
          cell: 0,
          cellName: "cell 1",
          place: SourcePlace(file: "lesson.md", line: 1, column: 1)
        ),
        ComparedOutput(
          .figure,
          cell: 1,
          cellName: "fig-a",
          recording: "fig-a.json",
          place: SourcePlace(file: "lesson.md", line: 8, column: 1)
        ),
      ]
    )
    #expect(verdict.outputs == 2)
  }

  @Test func namesThePlaceOfTheFirstWordThatDiffers() {
    let result = TestLesson.result(
      "# Title\n\n> ```swift\n> f()\n> ```\n> ```output\n> a\n> rate 0.5 Hz\n> ```\n",
      printed("a\nrate 0.6 Hz\n")
    )
    let verdict = TestLesson.verdict(result)
    #expect(TestLesson.lines(verdict) == ["8:8 changed: the output of cell 1 is not as recorded"])
    #expect(verdict.findings[0].place.description == "lesson.md:8:8")
  }

  @Test func wantsEveryOutputThatIsShownRecorded() throws {
    let result = TestLesson.result(
      """
      ```swift
      f()
      ```
      ```swift
      //| output: false
      f()
      ```
      ```swift
      plot()
      ```
      """,
      printed("a\n"),
      printed("a\n"),
      [try TestLesson.figure([1]), try TestLesson.figure([2])]
    )
    #expect(
      TestLesson.lines(TestLesson.verdict(result)) == [
        "1:1 missing: the output of cell 1 is not recorded",
        "8:1 missing: the figure of cell 3 is not recorded",
        "8:1 missing: the figure of cell 3 is not recorded",
      ]
    )
  }

  @Test func findsRecordingsThatNothingMakesAnyMore() throws {
    var result = TestLesson.result(
      """
      ```swift
      f()
      ```
      ```output
      a
      ```
      ```swift ignore
      g()
      ```
      ```output
      b
      ```
      """
    )
    result.results[1].status = .skipped
    let verdict = TestLesson.verdict(result, ["fig-old.json": try TestLesson.recording([1])])
    #expect(
      TestLesson.lines(verdict) == [
        "1:1 stale: the recording fig-old.json belongs to no figure any more",
        "4:1 stale: cell 1 has a recorded output, but prints nothing any more",
        "10:1 stale: cell 2 has a recorded output but does not run",
      ]
    )
  }

  @Test func failsForErrorsAndForWhatDidNotRun() {
    var result = TestLesson.result("```swift\nf()\n```\n\n```swift\ng()\n```\n```swift\nh()\n```\n")
    let error = Diagnostic(.error, "Index out of range", at: SourcePosition(line: 2, column: 3))
    result.results[0] = CellResult(
      status: .failed,
      outputs: [.failure(CellFailure(.trap, [error]))]
    )
    result.results[1].status = .notRun
    result.results[2].status = .notRun
    #expect(
      TestLesson.lines(TestLesson.verdict(result, ["fig-old.json": "{}"])) == [
        "2:3 failure: Index out of range",
        "5:1 not-run: 2 cells from here on did not run, because a cell before failed",
      ]
    )
  }

  @Test func failsForWarningsOfTheLessonsText() {
    let result = TestLesson.result("```swift\n//| ecoh: true\nf()\n```\n")
    #expect(
      TestLesson.lines(TestLesson.verdict(result)) == [
        "2:5 lesson: warning: `ecoh` is not an option of a cell"
      ]
    )
  }

  @Test func comparesNumbersWithinTheTolerancesOfTheCell() {
    let lesson = """
      ---
      check: {rtol: 0, atol: 0.01}
      ---
      ```swift
      f()
      ```
      ```output
      0.500
      ```
      ```swift
      //| atol: 0.1
      f()
      ```
      ```output
      0.500
      ```
      """
    let verdict = TestLesson.verdict(
      TestLesson.result(lesson, printed("0.55\n"), printed("0.55\n"))
    )
    #expect(TestLesson.lines(verdict) == ["8:1 changed: the output of cell 1 is not as recorded"])
  }

  @Test func saysInWordsHowAFigureDiffers() throws {
    let result = TestLesson.result(
      "```swift\n//| label: fig-a\n```\n",
      [try TestLesson.figure([1, 2, 4])]
    )
    let verdict = TestLesson.verdict(result, ["fig-a.json": try TestLesson.recording([1, 2, 3.5])])
    #expect(TestLesson.lines(verdict) == ["1:1 changed: the figure of fig-a is not as recorded"])
    #expect(
      verdict.findings[0].details.contains("line 1: 1 of 3 points differs, by at most 0.5 at x = 2")
    )
  }

  @Test func saysThatARecordingIsDamaged() throws {
    let result = TestLesson.result("```swift\n```\n", [try TestLesson.figure([1])])
    #expect(
      TestLesson.lines(TestLesson.verdict(result, ["cell-1.json": "{"])) == [
        "1:1 unreadable: the recording cell-1.json cannot be read: it is not JSON at line 1"
      ]
    )
  }

  @Test func comparesValuesInRunningText() throws {
    let lesson = "There are `{swift} a` and `{swift} b`.\n"
    let first = TestLesson.result(lesson, printed("12\n"), printed("0.5\n"))
    let missing = TestLesson.verdict(first)
    #expect(
      TestLesson.lines(missing) == [
        "1:11 missing: the value of `a` is not recorded",
        "1:27 missing: the value of `b` is not recorded",
      ]
    )
    let files = try Acceptance(
      of: missing,
      first,
      bytes: Array(lesson.utf8),
      recorded: RecordedLesson()
    ).writes
    #expect(TestLesson.verdict(first, files).passes)
    let second = TestLesson.result(lesson, printed("13\n"), printed("0.5000001\n"))
    #expect(
      TestLesson.lines(TestLesson.verdict(second, files)) == [
        "1:11 changed: the value of `a` in the text is not as recorded"
      ]
    )
    let shorter = TestLesson.result("There are `{swift} b`.\n", printed("0.5\n"))
    #expect(
      TestLesson.lines(TestLesson.verdict(shorter, files)) == [
        "1:1 stale: 1 value is recorded that the text has no more"
      ]
    )
  }
}
