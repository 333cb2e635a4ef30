import NotebookMarkdown
import NotebookModel
import Testing

/// What stands above code: the name of its file, a caption, a label.
@Suite struct CodeHeadingTests {
  private func read(_ info: String, _ body: String = "x") -> Notebook {
    NotebookReader().read("```\(info)\n\(body)\n```\n", fileName: "lesson.md")
  }

  /// The heading and the label of the only block, a cell or code that is only shown.
  private func found(_ notebook: Notebook) -> (heading: CodeHeading, label: String?)? {
    guard notebook.blocks.count == 1, let block = notebook.blocks.first else { return nil }
    switch block.kind {
    case .cell: return notebook.cells.first.map { ($0.options.heading, $0.options.label) }
    case .code(_, _, let heading): return (heading, block.label)
    default: return nil
    }
  }

  @Test(arguments: [
    #"swift title="A b.swift""#, "swift title='A b.swift'", #"{swift, title="A b.swift"}"#,
    #"swift filename="A b.swift" {1,3-5}"#, #"swift file="A b.swift""#,
    #"swift:title="A b.swift""#, #"{.swift .run filename="A b.swift"}"#, "swift [A b.swift]",
    #"swift ignore filePath="A b.swift""#, #"python title="A b.swift""#,
    #"{.python filename="A b.swift"}"#, #"{.swift #lst-a filename="A b.swift"}"#,
    #"title="A b.swift""#, #"{filename="A b.swift"}"#, #"sh {title="A b.swift"}"#,
    #"text tab="A b.swift""#, "js [A b.swift]", #"js {"name": "A b.swift"}"#,
  ])
  func takesTheNameOfAFileFromTheFence(_ info: String) {
    let notebook = read(info)
    #expect(NotebookDump.diagnostics(of: notebook) == [])
    #expect(found(notebook)?.heading == CodeHeading(fileName: "A b.swift"))
  }

  @Test(arguments: ["swift:a/B.swift", "swift:a/B.swift {1}", "{.swift} a/B.swift"])
  func takesAWordThatIsTheNameOfAFile(_ info: String) {
    let notebook = read(info)
    #expect(NotebookDump.diagnostics(of: notebook) == [])
    #expect(found(notebook)?.heading == CodeHeading(fileName: "a/B.swift"))
    #expect(found(read("python:filter.py"))?.heading == CodeHeading(fileName: "filter.py"))
  }

  @Test(arguments: [
    "swift {1,3-5}", "swift [1,3]", #"swift title="""#, #"swift "marked""#, "python {3}",
    #"python title="""#, "sh", "",
  ])
  func findsNoneWhereNothingIsNamed(_ info: String) {
    #expect(found(read(info))?.heading == CodeHeading())
  }

  @Test(arguments: [
    (#"{.swift lst-cap="A *b*" #lst-a}"#, ""), (#"{#lst-a .python caption="A *b*"}"#, ""),
    (#"python lst-cap="A *b*" lst-label="lst-a""#, ""), (#"swift caption="A *b*" #lst-a"#, ""),
    ("{code-block} swift", ":caption: A *b*\n:name: lst-a\n"),
    ("{code-block} python", ":name: lst-a\n:linenos:\n:caption: \"A *b*\"\n"),
    ("swift", "//| label: lst-a\n//| lst-cap: A *b*\n"),
    ("swift ignore", "//| lst-cap: \"A *b*\"\n//| label: lst-a\n"),
  ])
  func readsTheCaptionAndTheLabelOfAListing(_ info: String, _ options: String) {
    let notebook = read(info, options + "x")
    #expect(NotebookDump.diagnostics(of: notebook) == [])
    #expect(found(notebook)?.heading.caption == [.text("A "), .emphasis([.text("b")])])
    #expect(found(notebook)?.label == "lst-a")
    let code = notebook.cells.first?.code
    if let code { #expect(code == "x\n") }
  }

  @Test func tellsTheLabelOfTheCodeFromThatOfTheCell() {
    let notebook = read(
      "swift",
      "//| label: fig-a\n//| fig-cap: F\n//| lst-label: lst-a\n//| lst-cap: L\nx"
    )
    #expect(found(notebook)?.label == "fig-a")
    #expect(found(notebook)?.heading.label == "lst-a")
    #expect(found(notebook)?.heading.caption == [.text("L")])
    #expect(notebook.cells.first?.options.figureCaption == [.text("F")])
  }

  @Test func readsTheOptionsOfACodeCell() {
    let notebook = read("{code-cell} swift", ":filename: A.swift\n:name: lst-a\n:tags: [a]\nx")
    #expect(NotebookDump.diagnostics(of: notebook) == [])
    #expect(found(notebook)?.heading.fileName == "A.swift")
    #expect(found(notebook)?.label == "lst-a")
  }

  @Test(arguments: [
    "```python #lst-a\nx\n```\n", "```{.swift #lst-a}\nx\n```\n", "```swift #lst-a\nx\n```\n",
    "```swift\n//| lst-label: lst-a\nx\n```\n", "- ```{#lst-a .sh}\n  x\n  ```\n",
  ])
  func isWhatAReferenceLeadsTo(_ code: String) {
    let notebook = NotebookReader().read("See @lst-a.\n\n" + code, fileName: "lesson.md")
    #expect(NotebookDump.diagnostics(of: notebook) == [])
    guard case .paragraph(let text) = notebook.blocks.first?.kind else {
      Issue.record("no text")
      return
    }
    #expect(text[1] == .reference("lst-a", at: SourcePosition(line: 1, column: 5)))
  }

  @Test(arguments: [
    (
      "@lst-a\n",
      "error 1:1: nothing is labelled `lst-a` | Label the code: `//| lst-label: lst-a` in a cell, "
        + "`{#lst-a .swift}` after the fence of code that is only shown"
    ),
    (
      "```sh #a\nx\n```\n\n```sh #a\ny\n```\n",
      "error 5:1: label `a` is already used in line 1 | Give each of them a label of its own"
    ),
    (
      "```swift\n//| echo: false\n//| lst-label: lst-a\nx\n```\n",
      "warning 3:16: `lst-a` labels code that the page does not show | "
        + "Take `lst-label` out, or show the code with `//| echo: true`"
    ),
    (
      "```{code-block} sh\n:captoin: A\nx\n```\n",
      "warning 2:2: option `captoin` changes nothing of code that is only shown | "
        + "Take it out; the page leaves it out"
    ),
    (
      "```swift title=\"A\"\n//| filename: B\nx\n```\n",
      "warning 2:5: option `filename` is set twice | Keep one of them; the last one counts"
    ),
    (
      "```python lst-cap=\"See [x][y]\"\nx\n```\n",
      "warning 1:24: nothing defines `[y]`, so that the link is shown as it is typed | "
        + "Define it in a line of its own: `[y]: address`"
    ),
    (
      "```swift\n//| fig-cap: See [x][y]\nx\n```\n",
      "warning 2:18: nothing defines `[y]`, so that the link is shown as it is typed | "
        + "Define it in a line of its own: `[y]: address`"
    ),
  ])
  func saysWhatIsWrong(_ text: String, _ message: String) {
    #expect(diagnostics(text) == [message])
  }
}
