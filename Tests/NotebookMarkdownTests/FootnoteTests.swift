import NotebookMarkdown
import NotebookModel
import Testing

@Suite struct FootnoteTests {
  private func read(_ text: String) -> Notebook {
    NotebookReader().read(text, fileName: "lesson.md")
  }

  @Test func numbersNotesInTheOrderOfTheirMarks() {
    let notebook = read("[^b] [^a]\n\n[^a]: one\n[^b]: two [^c]\nlazy\n\n    more\n[^c]: three\n")
    #expect(notebook.diagnostics.isEmpty)
    #expect(
      notebook.blocks.map(\.kind) == [.paragraph([.footnote(0), .text(" "), .footnote(1)])]
    )
    #expect(notebook.footnotes.map(\.name) == ["b", "a", "c"])
    #expect(notebook.footnotes.map(\.range.description) == ["4:1-7:8", "3:1-3:9", "8:1-8:11"])
    let two: [Block.Kind] = [
      .paragraph([.text("two "), .footnote(2), .softBreak, .text("lazy")]),
      .paragraph([.text("more")]),
    ]
    #expect(notebook.footnotes[0].blocks.map(\.kind) == two)
    #expect(notebook.footnotes[0].blocks.map(\.range.description) == ["4:7-5:4", "7:5-7:8"])
  }

  @Test func knowsTheLinkNamesOfTheLesson() {
    let notebook = read(
      "a[^n]\n\n[^n]: See [b][a  Name] and [A name].\n\n[a name]: u 'T'\n[a name]: v\n"
    )
    guard case .paragraph(let text) = notebook.footnotes.first?.blocks.first?.kind else {
      Issue.record("no text")
      return
    }
    let links = text.compactMap { inline -> String? in
      if case .link(let destination, let title, _, _) = inline { destination + title } else { nil }
    }
    #expect(links == ["uT", "uT"])
  }

  @Test func keepsPlacesInNotes() {
    let notebook = read(
      "[^n]\n\n[^n]: é @sec-a\n    $x$ `{swift} v` [l](u)\n\n    ```swift\n    let y = 1\n    ```\n\n# A {#sec-a}\n"
    )
    #expect(notebook.diagnostics.isEmpty)
    #expect(notebook.footnotes.first?.range.description == "3:1-8:7")
    guard case .paragraph(let text) = notebook.footnotes.first?.blocks.first?.kind else {
      Issue.record("no text")
      return
    }
    let at = { SourcePosition(line: $0, column: $1) }
    #expect(
      text == [
        .text("é "), .reference("sec-a", at: at(3, 10)), .softBreak,
        .math(Formula("x", lineStarts: [at(4, 6)])), .text(" "), .value(0), .text(" "),
        .link(destination: "u", title: "", [.text("l")], at: at(4, 21)),
      ]
    )
    #expect(
      notebook.cells.flatMap(\.lines) == [
        .init("v", at: at(4, 18)), .init("let y = 1", at: at(7, 5)),
      ]
    )
  }

  @Test(arguments: [
    (
      "a[^x]\n",
      "error 1:2: footnote `x` has no text | Write it in a paragraph of its own: `[^x]: …`"
    ),
    (
      "a[^note]\n\n[^nite]: b\n", "error 1:2: footnote `note` has no text | Did you mean `[^nite]`?"
    ),
    (
      "a\n\n[^x]: b\n",
      "warning 3:1: footnote `x` is not marked in the text | Put `[^x]` where it belongs, or take it out; it is not shown"
    ),
    (
      "a[^x]\n\n[^x]: b\n[^x]: c\n",
      "error 4:1: footnote `x` is already defined in line 3 | Give each footnote a name of its own"
    ),
  ])
  func reportsNotesThatDoNotFit(_ text: String, _ message: String) {
    #expect(diagnostics(text).first == message)
  }

  @Test func leavesCodeAlone() {
    #expect(
      dump("`[^x]` \\[^x]\n\n```\n[^x]: a\n```\n") == """
        paragraph @1:1-1:12
          code "[^x]"
          text " [^x]"
        code "" "[^x]: a\\n" @3:1-5:3
        """
    )
  }
}
