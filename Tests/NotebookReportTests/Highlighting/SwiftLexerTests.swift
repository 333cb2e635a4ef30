import NotebookReport
import Testing

@Suite struct SwiftLexerTests {
  private func kinds(_ source: String) -> [SwiftToken] {
    SwiftLexer.tokens(of: source)
  }

  @Test func coloursADeclaration() {
    #expect(
      kinds("@main let x: Float = 1.5e-3 // half") == [
        SwiftToken(.attribute, "@main"), SwiftToken(.plain, " "), SwiftToken(.keyword, "let"),
        SwiftToken(.plain, " x: "), SwiftToken(.type, "Float"), SwiftToken(.plain, " = "),
        SwiftToken(.number, "1.5e-3"), SwiftToken(.plain, " "), SwiftToken(.comment, "// half"),
      ]
    )
  }

  @Test func coloursTheCodeOfAnInterpolation() {
    #expect(
      kinds(#""a\(f("\(1)", (x))) b""#) == [
        SwiftToken(.string, #""a\("#), SwiftToken(.plain, "f("), SwiftToken(.string, #""\("#),
        SwiftToken(.number, "1"), SwiftToken(.string, ")\""), SwiftToken(.plain, ", (x))"),
        SwiftToken(.string, ") b\""),
      ]
    )
  }

  @Test(arguments: [
    "\"\"\"\na \"quoted\" // no comment\n\"\"\"", "#\"raw \\(no) \\ \"\"#", "##\"a\"#b\"##",
    "\"escaped \\\" quote\"", "\"\"", "\"unfinished",
  ])
  func readsOneStringLiteral(_ literal: String) {
    #expect(kinds(literal) == [SwiftToken(.string, literal)])
  }

  @Test(arguments: ["/* a /* nested */ b */", "/* unfinished", "// line", "/**/"])
  func readsOneComment(_ comment: String) {
    #expect(kinds(comment) == [SwiftToken(.comment, comment)])
  }

  @Test(arguments: ["0", "1_000", "0xFF_p2", "0b101", "3.14", "1e10", "2E+5", "0x1.8p-3"])
  func readsOneNumber(_ number: String) {
    #expect(kinds(number) == [SwiftToken(.number, number)])
  }

  @Test func endsANumberBeforeARangeOrAMember() {
    #expect(
      kinds("0..<10") == [
        SwiftToken(.number, "0"), SwiftToken(.plain, "..<"), SwiftToken(.number, "10"),
      ]
    )
    #expect(
      kinds("x.0.max") == [
        SwiftToken(.plain, "x."), SwiftToken(.number, "0"), SwiftToken(.plain, ".max"),
      ]
    )
  }

  @Test(arguments: [".init", "`class`", "in:", "x.default", "letter", "αβγ"])
  func leavesNamesThatOnlyLookLikeKeywords(_ name: String) {
    #expect(kinds(name) == [SwiftToken(.plain, name)])
  }

  @Test(arguments: [
    "let", "default:", "\"\\(", "\"\\(\"\\(", "#", "@", "`", "/*/", "\\", "\u{0}", "#\"\\#(1)\"#",
    "\"a\nlet b", "\"\"\"\n\\(x", "日本 = \"👩‍🔬\"", ")))\"", "1.", "0x", "\"\\",
  ])
  func losesNoCharacter(_ source: String) {
    #expect(kinds(source).map(\.text).joined() == source)
  }
}
