import OutputComparison
import Testing

@Suite struct MovedLinesTests {
  private func sentences(_ expected: String, _ actual: String) -> [String] {
    guard case .different(let hunks) = TextComparison(expected: expected, actual: actual).result
    else { return [] }
    return MovedLines(in: hunks).sentences
  }

  @Test(arguments: [
    ("a\nb\nc\n", "c\na\nb\n", ["line 3 has moved to line 1: c"]),
    ("a\nb\nc\nd\n", "c\nd\na\nb\n", ["lines 1 to 2 have moved to lines 3 to 4, from: a"]),
    ("x\na\nb\n", "a\nb\ny\n", []),
    ("a\nb\n\n", "\na\nb\n", []),
    ("a\n1\n1\n", "1\n1\na\n", ["line 1 has moved to line 3: a"]),
  ])
  func tellsAMovedLineAsMoved(_ expected: String, _ actual: String, _ sentences: [String]) {
    #expect(self.sentences(expected, actual) == sentences)
  }
}
