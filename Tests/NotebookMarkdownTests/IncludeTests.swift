import NotebookMarkdown
import NotebookModel
import Testing

@Suite struct IncludeTests {
  private func read(_ text: String, _ files: [String: String]) -> Notebook {
    NotebookReader { path in
      files[path].map { .success(Array($0.utf8)) } ?? .failure(.init("there is no such file"))
    }.read(text, fileName: "lesson.md")
  }

  @Test func readsOtherFilesInPlace() {
    let notebook = read(
      "---\ntitle: T\n---\n# A\n{{< include parts/b.md >}}\n\n# D\n",
      [
        "parts/b.md": "---\ntitle: B\n---\n\n# B\n\n{{< include ./../c.md >}}\n# E\n",
        "c.md": "# C\n",
      ]
    )
    #expect(notebook.diagnostics.isEmpty)
    let places = notebook.blocks.map { notebook.place(of: $0.range.start) }
    #expect(
      places == ["lesson.md:4:1", "parts/b.md:5:1", "c.md:1:1", "parts/b.md:8:1", "lesson.md:7:1"]
    )
    #expect(notebook.sourceLines.count == 11)
    #expect(notebook.frontMatter.title == "T")
  }

  @Test(arguments: ["\"a b.md\"", "'a b.md'", "./plain.md"])
  func takesNamesBetweenQuotes(_ name: String) {
    let notebook = read("{{< include \(name) >}}\n", ["a b.md": "text\n", "plain.md": "text\n"])
    #expect(notebook.diagnostics.isEmpty)
    #expect(notebook.blocks.map(\.kind) == [.paragraph([.text("text")])])
  }

  @Test func showsTheLineThatIncludesNothing() {
    let notebook = read("a\n\n{{< include x.md >}}\n", [:])
    #expect(notebook.sourceLines == ["a", "", "{{< include x.md >}}"])
  }

  @Test(arguments: [
    (
      "a\n\n {{< include x.md >}}\n",
      "error 3:2: `x.md` cannot be included: there is no such file | Paths are relative to the file that includes"
    ),
    (
      "{{< include lesson.md >}}\n",
      "error 1:1: `lesson.md` includes itself | Take out one of the includes"
    ),
    ("{{< include b.md >}}\n", "error 1:1: `b.md` includes itself | Take out one of the includes"),
    (
      "{{< include n.md >}}\n",
      "error 1:1: `n.md` cannot be included: the file holds a NUL byte and is not text | Give the path of a Markdown file saved as UTF-8"
    ),
  ])
  func reportsWhatCannotBeIncluded(_ text: String, _ message: String) {
    let notebook = read(text, ["b.md": "{{< include b.md >}}\n", "n.md": "a\0"])
    #expect(NotebookDump.diagnostics(of: notebook).first == message)
  }

  @Test(arguments: [
    "```\n{{< include b.md >}}\n```\n", "    {{< include b.md >}}\n",
  ])
  func leavesCodeAndTextAlone(_ text: String) {
    let notebook = read(text, [:])
    #expect(notebook.diagnostics.isEmpty)
    #expect(notebook.sourceMap == SourceMap())
  }
}
