import LessonCheck
import NotebookModel
import Testing

@Suite struct AcceptanceTests {
  private func accept(
    _ lesson: String,
    _ outputs: [CellOutput]...,
    files: [String: String] = [:],
    cellName: String? = nil
  ) throws -> (lesson: String?, acceptance: Acceptance) {
    var result = TestLesson.result(lesson)
    for (index, output) in outputs.enumerated() { result.results[index].outputs = output }
    let acceptance = try Acceptance(
      of: TestLesson.verdict(result, files),
      result,
      bytes: Array(lesson.utf8),
      recorded: RecordedLesson(files: files),
      cellName: cellName
    )
    return (acceptance.lesson.map { String(decoding: $0, as: UTF8.self) }, acceptance)
  }

  private func printed(_ text: String) -> [CellOutput] { [.text(.standardOutput, text)] }

  @Test func leavesALessonAloneThatIsAsRecorded() throws {
    let lesson = "```swift\nf()\n```\n```output\n1.0\n```\n"
    #expect(try accept(lesson, printed("1.0000001\n")).acceptance.isEmpty)
  }

  @Test func exchangesOnlyLinesThatDiffer() throws {
    let lesson = "```swift\nf()\n```\n```output\na 1.0\nb 2.0\nc\n```\n"
    #expect(
      try accept(lesson, printed("a 1.0000001\nb 3.0\nc\nd\n")).lesson
        == "```swift\nf()\n```\n```output\na 1.0\nb 3.0\nc\nd\n```\n"
    )
  }

  @Test func recordsFiguresAndRemovesThoseThatAreGone() throws {
    let lesson = "```swift\n//| label: fig-a\n```\n"
    let acceptance = try accept(
      lesson,
      [try TestLesson.figure([1, 2])],
      files: ["fig-b.json": "{}"]
    ).acceptance
    #expect(acceptance.writes == ["fig-a.json": try TestLesson.recording([1, 2])])
    #expect(acceptance.removals == ["fig-b.json"])
    #expect(acceptance.lesson == nil)
  }

  @Test func acceptsTheOutputsOfOneCellAlone() throws {
    let lesson = "```swift\nf()\n```\n\n```swift\n//| label: b\ng()\n```\n"
    let (text, acceptance) = try accept(lesson, printed("1\n"), printed("2\n"), cellName: "b")
    #expect(text == lesson + "```output\n2\n```\n")
    #expect(acceptance.accepted.map(\.cellName) == ["b"])
  }

  @Test func leavesWhatNoRecordingCanMend() throws {
    var result = TestLesson.result("```swift ignore\nf()\n```\n```output\n1\n```\n")
    result.results[0].status = .skipped
    let acceptance = try Acceptance(
      of: TestLesson.verdict(result),
      result,
      bytes: [],
      recorded: RecordedLesson()
    )
    #expect(acceptance.isEmpty)
    #expect(acceptance.refused.map(\.kind) == [.stale])
  }
}
