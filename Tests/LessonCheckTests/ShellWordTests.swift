import NotebookModel
import Testing

@Suite struct ShellWordTests {
  @Test(arguments: [
    ("first.md", "first.md"), ("part/größe-1.md", "part/größe-1.md"), ("a b.md", "'a b.md'"),
    ("it's.md", "'it'\\''s.md'"), ("$x.md", "'$x.md'"), ("-dash.md", "./-dash.md"),
    ("-a b.md", "'./-a b.md'"), ("a&b.md", "'a&b.md'"), ("(1).md", "'(1).md'"),
    ("~a.md", "'~a.md'"),
    ("a\tb.md", "'a\tb.md'"), ("", "''"),
  ])
  func writesPathsThatCanBePasted(_ path: String, _ word: String) {
    #expect(ShellWord.path(path) == word)
  }
}
