import NotebookModel
import NotebookReport
import Testing

@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("plain\n", "plain"),
    ("two\n\n", "two\n"),
    ("\u{1B}[1;31mred\u{1B}[0m and \u{1B}[38;5;12mblue\u{1B}[m", "red and blue"),
    ("\u{1B}]0;title\u{07}after", "after"),
    ("\u{1B}]8;;https://example.org\u{1B}\\link\u{1B}]8;;\u{1B}\\", "link"),
    ("\u{1B}(Bx\u{1B}Mx", "xx"),
    ("10%\r50%\r100%\ndone", "100%\ndone"),
    ("windows\r\nlines\r\n", "windows\nlines"),
    ("kept\r", "kept"),
    ("abç\u{8}\u{8}x", "ax"),
    ("bell\u{7}\u{0}\tend", "bell\tend"),
    ("cut \u{1B}[31", "cut "),
    ("cut \u{1B}", "cut "),
    ("日本 α 🧠", "日本 α 🧠"),
  ])
  func showsWhatATerminalWould(_ printed: String, _ shown: String) {
    #expect(TerminalText.plain(printed) == shown)
    #expect(TerminalText.runs(printed).map(\.text).joined() == shown)
  }

  @Test(arguments: [("a\n", "a\n"), ("a", "a"), ("\r1\r2\n", "2\n"), ("\u{1B}[1m\n\n", "\n\n")])
  func keepsTheLineBreakAtTheEndOfLines(_ printed: String, _ lines: String) {
    #expect(TerminalText.lines(printed) == lines)
  }
}

@Suite struct LinkDestinationTests {
  @Test(arguments: [
    ("https://example.org/a?b=1&c=[2]#d", "https://example.org/a?b=1&c=[2]#d"),
    ("HTTP://example.org", "HTTP://example.org"),
    ("mailto:a@example.org", "mailto:a@example.org"),
    ("other.html#part", "other.html#part"),
    ("#über uns", "#%C3%BCber%20uns"),
    ("a\"b<c>.md", "a%22b%3Cc%3E.md"),
    ("done%20already", "done%20already"),
    ("a/b:c", "a/b:c"),
    ("  spaced.md\n", "spaced.md"),
  ])
  func keepsHarmlessLinks(_ destination: String, _ address: String) {
    #expect(LinkDestination.link(destination) == address)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "\u{1}javascript:x",
    "\tvbscript:x", "data:text/html,<script>", "file:///etc/passwd", "blob:x", "unknown:x",
  ])
  func dropsOtherSchemes(_ destination: String) {
    #expect(LinkDestination.link(destination) == nil)
    #expect(LinkDestination.localImage(destination) == nil)
  }

  @Test func keepsImagesThatNeedNoNetwork() {
    #expect(LinkDestination.localImage("figures/a b.png") == "figures/a%20b.png")
    #expect(
      LinkDestination.localImage("data:image/png;base64,AAAA") == "data:image/png;base64,AAAA"
    )
    #expect(LinkDestination.localImage("https://example.org/a.png") == nil)
    #expect(LinkDestination.localImage("//example.org/a.png") == nil)
    #expect(LinkDestination.localImage("data:image/svg+xml;base64,AAAA") == nil)
    #expect(LinkDestination.localImage("") == nil)
  }

  @Test(arguments: [
    ("figures/raster.svg", "figures/raster.svg"), ("50% of #1?.gif", "50%25%20of%20%231%3F.gif"),
    ("javascript:alert(1)", "javascript%3Aalert%281%29"), ("é/~a_b-c.png", "%C3%A9/~a_b-c.png"),
  ])
  func encodesPathsOfFiles(_ path: String, _ address: String) {
    #expect(LinkDestination.file(path) == address)
  }
}

@Suite struct AnchorRegisterTests {
  @Test(arguments: [
    ("Rate coding", "rate-coding"), ("1. Setting up: the `env`!", "1-setting-up-the-env"),
    ("Größe & Maß_stab", "größe--maß_stab"), ("日本", "日本"), ("a-b", "a-b"), ("?!", "section"),
    ("<\"'>", "section"),
  ])
  func spellsSlugsAsGitHubDoes(_ heading: String, _ slug: String) {
    #expect(AnchorRegister.slug(heading) == slug)
  }

  @Test func numbersRepeatedAnchors() {
    var register = AnchorRegister(reserving: ["lesson"])
    let anchors = ["a", "a", "a-1", "a", "lesson"].map { register.register($0) }
    #expect(anchors == ["a", "a-1", "a-1-1", "a-2", "lesson-1"])
  }
}

@Suite struct CaretLineTests {
  @Test(arguments: [
    ("let x = y", 9, "        ^"),
    ("x", 1, "^"),
    ("αβ = y", 8, "     ^"),
    ("\"日本\" + y", 12, "         ^"),
    ("\t\tx", 3, "\t\t^"),
    ("👩‍🔬 x", 13, "   ^"),
    ("ab", 3, "  ^"),
    ("ab", 99, "  ^"),
    ("日", 2, "^"),
    ("", 1, "^"),
  ])
  func pointsToTheCharacterAtAByteColumn(_ line: String, _ column: Int, _ caret: String) {
    #expect(CaretLine.under(line, column: column) == caret)
  }
}
