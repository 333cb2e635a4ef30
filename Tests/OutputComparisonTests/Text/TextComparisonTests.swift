import NotebookModel
import OutputComparison
import Testing

@Suite struct TextComparisonTests {
  private func compare(
    _ expected: String,
    _ actual: String,
    _ settings: TextSettings = TextSettings()
  ) -> TextComparison { TextComparison(expected: expected, actual: actual, settings: settings) }

  @Test(arguments: [
    ("", ""), ("1\n", "1"), ("tensor([0.1234, 2.])", "tensor([0.123401, 2.000001])"),
    ("1e-5", "0.00001"), ("loss=1.0", "loss=1"), ("-1.5", "-1.500001"), ("NaN", "nan"),
    ("a\n...\nb", "a\nb"), ("a\n...\nb", "a\n1\n2\nb"), ("a...c", "a b\nb c"),
    ("...", "anything\n1"),
    ("epoch...", "epochs 5"), ("x 0.12...", "x 0.1234"), ("[1, [...], 9]", "[1, 2, 3, 9]"),
    ("...ab", "aab"), ("a...b...c", "abbcbc"), ("[1., ..., 3.]", "[1.000001, 2, 3]"),
    ("0\\...5", "0...5"), ("\\...", "..."), ("\\\\\\...", "\\..."), ("\\\\...x", "\\yyx"),
    ("[\\...]", "[...]"), ("a\\...b\n...\nc", "a...b\n1\n2\nc"), ("\\.. \\x", "\\.. \\x"),
    ("x 0.5\\...0.7", "x 0.50000001...0.7"),
    // Numbers, whatever sign or bracket stands before them.
    ("1.0", "1.00"), ("t=0.50", "t=0.5"), ("±0.50", "±0.5"), ("2.50 ms", "2.5 ms"),
    ("1.0-2.0", "1.0-2.00"),
    ("x: -1.50", "x: -1.5"), ("(0.10)", "(0.1)"), ("$1.50", "$1.5"), ("a - 1.50", "a - 1.5"),
    ("conversion: 1.50", "conversion: 1.5"),
    ("a\n...", "a\n"), ("...\nlast 1.0", "first\nlast 2\nlast 1"), ("...a...", "xxa"),
  ])
  func findsTextsEqual(_ expected: String, _ actual: String) {
    #expect(compare(expected, actual).isEqual)
  }

  @Test(arguments: [
    ("", "1"), ("1", "2"), ("10000000", "10000001"), ("1 ", "1"), ("1\n", "1\n\n"),
    ("0.1234", "0.1235"), ("inf", "-inf"), ("nan", "0.0"), ("a...c", "ab"), ("a\n...\nb", "a\nxb"),
    ("a-1", "a1"), ("...ab", "abc"), ("saw 1000000.", "saw 1000001."), ("[1...2]", "[1"),
    ("ab...bc", "abc"), ("v1", "v2"), ("  1", " 1"),
    ("0\\...5", "0...3995"), ("0\\...5", "0\\...5"), ("\\...", "...."), ("[\\...]", "[1]"),
    ("\\...", "\\..."), ("0\\...5", "0...50"), ("a\\...", "a...b"),
    // A version, an address, digits of a hash and of a hexadecimal number are no decimal numbers.
    ("1.2.3", "1.2.30"), ("1.2.3", "1.20.3"), ("127.0.0.1", "127.0.0.10"), ("1.2.3.", "1.2.30."),
    ("v1.2", "v1.20"), ("v1.2", "v1.2.0"), ("python3.1", "python3.10"), ("x_0.5", "x_0.50"),
    ("torch-2.1", "torch-2.10"), ("Swift version 6.2", "Swift version 6.20"),
    ("Version: 1.0", "Version: 1"), ("01.02", "1.2"), ("am 01.02.", "am 1.02."),
    ("0x1.8p3", "0x1.80p3"), ("1_000.5", "1_000.50"), ("2024-01-1", "2024-01-01"), ("007", "7"),
    ("1_000", "1000"), ("0x1F", "0x01F"), ("10.0.0.1", "10.0.0.01"),
    ("ab1e5f", "ab1e05f"), ("0x1e5", "0x1e05"), ("1e400", "1e500"), ("-1e400", "-inf"),
  ])
  func findsTextsDifferent(_ expected: String, _ actual: String) {
    #expect(!compare(expected, actual).isEqual)
  }

  @Test func takesDotsAsTheyAreWhereNobodyWroteThem() {
    var settings = TextSettings()
    settings.hasWildcards = false
    #expect(compare("1...3", "1...3", settings).isEqual)
    #expect(compare("\\...", "\\...", settings).isEqual)
    #expect(!compare("...", "anything", settings).isEqual)
    #expect(!compare("a\n...\nb", "a\nb", settings).isEqual)
  }

  @Test(arguments: [
    "0...5", "...", "\\...", "\\\\....", "[...]", "a\\b..c", "..", "\\", "a...\\...b", "…...",
    "\\.\\...",
  ])
  func readsAnEscapedTextAsTheTextItself(_ text: String) {
    let escaped = RecordedDots.escaped(text)
    #expect(RecordedDots.unescaped(escaped) == text)
    #expect(compare(escaped, text).isEqual)
    #expect(!compare(escaped, text + "x").isEqual)
    #expect(!compare(escaped, "x" + text).isEqual)
  }

  @Test func showsEscapedDotsWithoutTheirBackslash() {
    guard case .different(let hunks) = compare("a\nin 0\\...5 s\n", "a\nin 0...6 s\n").result else {
      Issue.record("the texts are equal")
      return
    }
    #expect(
      hunks == [
        TextHunk(
          position: SourcePosition(line: 2, column: 9),
          actualLine: 2,
          expected: [[.init("in 0...", .same), .init("5", .removed), .init(" s", .same)]],
          actual: [[.init("in 0...", .same), .init("6", .added), .init(" s", .same)]]
        )
      ]
    )
  }

  @Test func saysHowFarNumbersAreApart() {
    guard case .equal(let tally) = compare("1.0 2.0 3", "1.0 2.000001 3").result else {
      Issue.record("the texts differ")
      return
    }
    #expect(tally.count == 1)
    #expect(tally.largest == 2.000001 - 2)
  }

  @Test func takesTheTolerancesOfTheSettings() {
    let exact = TextSettings(absoluteTolerance: 0, relativeTolerance: 0)
    #expect(!compare("0.5", "0.500001", exact).isEqual)
    #expect(compare("0.5", "0.50", exact).isEqual)
    #expect(compare("0.0", "0.25", TextSettings(absoluteTolerance: 0.25)).isEqual)
    #expect(compare("90.0", "100.0", TextSettings(relativeTolerance: 0.1)).isEqual)
    #expect(!compare("110.0", "99.0", TextSettings(relativeTolerance: 0.1)).isEqual)
  }

  @Test func ignoresTrailingSpaceWhenAsked() {
    let settings = TextSettings(ignoresTrailingSpace: true)
    #expect(compare("a\nb", "a  \nb\t\n\n", settings).isEqual)
    #expect(!compare("a\n\nb", "a\nb", settings).isEqual)
    #expect(!compare(" a", "a", settings).isEqual)
  }

  @Test func marksTheWordsThatDiffer() {
    let result = compare("same\nloss 0.5 at 3\nend\n", "same\nloss 0.75 at 3\nend\n").result
    #expect(
      result
        == .different([
          TextHunk(
            position: SourcePosition(line: 2, column: 6),
            actualLine: 2,
            expected: [[.init("loss ", .same), .init("0.5", .removed), .init(" at 3", .same)]],
            actual: [[.init("loss ", .same), .init("0.75", .added), .init(" at 3", .same)]]
          )
        ])
    )
  }

  @Test func reportsLinesThatAreMissingOrMore() {
    let result = compare("a\nb\nc\n", "a\nc\nd\n").result
    #expect(
      result
        == .different([
          TextHunk(
            position: SourcePosition(line: 2, column: 1),
            actualLine: 2,
            expected: [[.init("b", .removed)]],
            actual: []
          ),
          TextHunk(
            position: SourcePosition(line: 4, column: 1),
            actualLine: 3,
            expected: [],
            actual: [[.init("d", .added)]]
          ),
        ])
    )
  }

  @Test func leavesOutWhatDotsCover() {
    guard case .different(let hunks) = compare("a\n...\nb\nx\n", "a\n1\n2\nb\ny\n").result else {
      Issue.record("the texts are equal")
      return
    }
    #expect(hunks.map(\.position) == [SourcePosition(line: 4, column: 1)])
  }

  @Test func endsForDotsThatCouldBeMatchedInManyWays() {
    let expected = String(repeating: "a...", count: 200) + "c"
    #expect(!compare(expected, String(repeating: "a", count: 20_000) + "b").isEqual)
  }

  @Test func masksBothTextsAndSaysHowOften() throws {
    let settings = TextSettings(normalisers: [
      try #require(Normaliser(named: "time")), try #require(Normaliser(named: "address")),
    ])
    let found = compare("took 1.25 s at 0x7f00aa10", "took 3 ms at 0x5500bb20", settings)
    #expect(found.isEqual)
    #expect(
      found.masked == [
        Masked(name: "time", expected: 1, actual: 1),
        Masked(name: "address", expected: 1, actual: 1),
      ]
    )
  }
}

/// Where a text differs around lines of dots.
@Suite struct DotsDifferenceTests {
  private func hunks(_ expected: String, _ actual: String) -> [String] {
    guard case .different(let hunks) = TextComparison(expected: expected, actual: actual).result
    else { return [] }
    return hunks.map { hunk in
      let left = hunk.expected.map { "-" + $0.map(\.text).joined() }
      let right = hunk.actual.map { "+" + $0.map(\.text).joined() }
      return "\(hunk.position.line): " + (left + right).joined(separator: " ")
    }
  }

  @Test func leavesTheDotsOutOfADifference() {
    #expect(hunks("begin\n...\nend\n", "start\na\nb\nend\n") == ["1: -begin +start"])
    #expect(hunks("begin\n...\nend\n", "begin\na\nb\nstop\n") == ["3: -end +stop"])
    #expect(
      hunks("begin\n...\nend\n", "start\na\nstop\n") == ["1: -begin +start", "3: -end +stop"]
    )
    #expect(hunks("a\n...\nb\n...\nc\n", "a\nx\nc\n") == ["3: -b"])
  }
}
