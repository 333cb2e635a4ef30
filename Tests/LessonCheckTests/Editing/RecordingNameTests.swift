import LessonCheck
import Testing

@Suite struct RecordingNameTests {
  @Test func namesTheFolderAfterTheLesson() {
    #expect(RecordingName.folder(ofLesson: "lesson.md") == "lesson.golden")
  }

  @Test func namesFiguresByLabelOrCode() {
    #expect(RecordingName.stem(ofLabel: "fig:ä/b") == "fig%3A%C3%A4%2Fb")
    // FNV-1a's published test vectors.
    #expect(RecordingName.stem(ofCode: "") == "figure-811c9dc5")
    #expect(RecordingName.stem(ofCode: "foobar") == "figure-bf9cf968")
    #expect(RecordingName.file("a", figure: 1) == "a.json")
    #expect(RecordingName.file("a", figure: 2) == "a-2.json")
  }

  @Test(arguments: [
    ("fig-a.json", true), ("fig-a-2.json", true), ("fig-a_.json", true), ("fig-a-2_.json", false),
    ("fig-ab.json", false), ("fig-a-b.json", false), ("fig-a.cells.json", false),
  ])
  func knowsTheFilesOfALabel(_ file: String, _ belongs: Bool) {
    #expect(RecordingName.belongs(file, toStem: "fig-a") == belongs)
  }
}
