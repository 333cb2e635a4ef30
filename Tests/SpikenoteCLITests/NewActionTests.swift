import SpikenoteCLI
import Testing

@Suite struct NewActionTests {
  @Test(arguments: ["", "/", "part/", ".md", "part/.md"])
  func refusesWhatIsNoName(_ name: String) {
    let error = #expect(throws: UsageError.self) {
      try NewAction(name: name, replaces: true).perform()
    }
    #expect(
      error?.message
        == "`\(name)` is no name for a lesson; write for example: spikenote new first"
    )
  }

  @Test(arguments: [
    ("first.md", "first.md"), ("part/größe-1.md", "part/größe-1.md"), ("a b.md", "'a b.md'"),
    ("it's.md", "'it'\\''s.md'"), ("$x.md", "'$x.md'"),
  ])
  func quotesPathsForTheShell(_ path: String, _ quoted: String) {
    #expect(NewAction.quoted(path) == quoted)
  }
}
