import LessonCheck
import NotebookModel
import Testing

/// Whatever a cell prints and wherever it stands: what is accepted is green, and any change of what a reader sees is found.
@Suite struct RoundTripTests {
  @Test(arguments: LessonPlace.allCases)
  func recordsWhatMatchesItselfAlone(_ place: LessonPlace) throws {
    var (texts, changes) = (0, 0)
    for number in 0..<500 {
      let output = GeneratedOutput.text(number)
      let files = place.files(number)
      let first = files.result(printing: output)
      try #require(first.notebook.cells.count == 1 && first.notebook.diagnostics.isEmpty)
      let accepted = try files.accepting(first)
      let again = accepted.result(printing: output)
      let shown =
        "\(number): \(output.debugDescription.prefix(300)) in \(place) gave "
        + "\(String(decoding: accepted.lesson, as: UTF8.self).debugDescription.prefix(600))"
      #expect(again.notebook.cells.map(\.code) == [LessonPlace.code], "\(shown)")
      #expect(TestLesson.lines(TestLesson.verdict(again)) == [], "\(shown)")
      texts += 1
      for change in GeneratedOutput.changes(of: output, number) where !isSame(change, output) {
        let verdict = TestLesson.verdict(accepted.result(printing: change))
        #expect(!verdict.passes, "\(change.debugDescription.prefix(300)) passes; \(shown)")
        changes += 1
      }
    }
    #expect(texts == 500)
    #expect(changes > 3000)
  }

  /// Whether a page shows the same of both texts, byte for byte.
  private func isSame(_ one: String, _ other: String) -> Bool {
    TerminalText.plain(one).utf8.elementsEqual(TerminalText.plain(other).utf8)
  }
}
