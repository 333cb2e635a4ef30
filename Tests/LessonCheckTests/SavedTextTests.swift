import LessonCheck
import NotebookModel
import OutputComparison
import Testing

@Suite struct SavedTextTests {
  private func result(_ text: String) -> LessonResult {
    var result = TestLesson.result("```swift\n//| normalise: time\nf()\n```\n")
    result.savedFiles = [
      SavedFile(path: "a.csv", cell: 0, size: text.utf8.count, digest: "00", text: text)
    ]
    return result
  }

  @Test func comparesTheTextOfAFileAsItComparesOutputs() throws {
    let first = result("a,1.0\ntook 3 s\n")
    let acceptance = try Acceptance(
      of: TestLesson.verdict(first),
      first,
      bytes: Array("```swift\n//| normalise: time\nf()\n```\n".utf8),
      recorded: RecordedLesson()
    )
    #expect(Array(acceptance.writes.keys) == ["saved.files.json"])
    #expect(
      acceptance.writes["saved.files.json"]?.contains(#""text": "a,1.0\ntook <time>\n""#) == true
    )
    // What is masked may differ, and numbers by the tolerance.
    let files = acceptance.writes
    #expect(TestLesson.verdict(result("a,1.0000001\ntook 45 s\n"), files).passes)
    let changed = TestLesson.verdict(result("a,1.0\ntook 3 s, 2\n"), files)
    #expect(
      TestLesson.lines(changed) == ["1:1 changed: the file a.csv of cell 1 is not as recorded"]
    )
    #expect(changed.findings.first?.hunks.count == 1)
    #expect(changed.findings.first?.actual == "a,1.0\ntook <time>, 2\n")
  }
}
