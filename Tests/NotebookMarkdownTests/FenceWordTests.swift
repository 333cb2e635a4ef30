import NotebookMarkdown
import NotebookModel
import Testing

/// The info strings of other tools, and slips in writing ours.
@Suite struct FenceWordTests {
  private func read(_ info: String, _ body: String = "x") -> Notebook {
    NotebookReader().read("```\(info)\n\(body)\n```\n", fileName: "lesson.md")
  }

  @Test(arguments: [
    #"swift title="Example.swift""#, "swift {1,3-5}", "swift{1,3-5}", "swift showLineNumbers",
    "swift:line-numbers {1}", "swift [main.swift]", #"swift hl_lines="1 3" linenums="1""#,
    "swift, nocopy", "swift, highlight=[1, 3], wrap=80", "swift title='It is \"x\"' ins={2} /let/",
    #"swift "marked" del={1-2} frame="none""#, "{swift} title=\"A\"",
    "swift {linenos=table,hl_lines=[8,\"15-17\"],linenostart=199}",
    "swift filename=\"a.swift\" copy",
    "swift editable,noplayground", "swift:title=src/a.swift", "{swift, message=FALSE, warning=F}",
    "swift {numberLines: true}", "swift {\"name\": \"x\"}", "swift {name=hello}",
    "swift noInline live twoslash", "swift #lst-a", "swift showLineNumbers=false",
  ])
  func leavesAttributesOfOtherToolsAlone(_ info: String) {
    let notebook = read(info)
    #expect(notebook.cells.map(\.mode) == [.run])
    #expect(NotebookDump.diagnostics(of: notebook) == [])
  }

  @Test(arguments: [
    ("swift run", Cell.Mode.run), (#"swift title="a, b" no_run"#, .compileOnly),
    ("swift {1} ignore", .ignore), ("{swift} ignore", .ignore), ("{swift .no_run}", .compileOnly),
    ("swift:compile_fail", .compileFail), ("{.swift .should_panic}", .shouldPanic),
    ("{code-cell} swift", .run), ("{#lst-a .swift .run}", .run), ("swift{.ignore}", .ignore),
  ])
  func findsItsWordsAmongThem(_ info: String, _ mode: Cell.Mode) {
    let notebook = read(info)
    #expect(notebook.cells.map(\.mode) == [mode])
    #expect(NotebookDump.diagnostics(of: notebook) == [])
  }

  @Test(arguments: [
    "{.swift}", "{.swift .numberLines}", "{ .swift .no-copy title=\"x\" }", "{{swift}}",
    "{code-block} swift", "{#lst-a .swift}",
  ])
  func showsWhatOtherToolsShow(_ info: String) {
    let notebook = read(info)
    guard case .code(info, "x\n", _)? = notebook.blocks.first?.kind, notebook.blocks.count == 1
    else {
      Issue.record("not shown")
      return
    }
    #expect(NotebookDump.diagnostics(of: notebook) == [])
  }

  @Test(arguments: [
    ("norun", "no_run"), ("no-run", "no_run"), ("NoRun", "no_run"), ("no_runs", "no_run"),
    ("compilefail", "compile_fail"), ("compile-fail", "compile_fail"), ("fail", "compile_fail"),
    ("shouldpanic", "should_panic"), ("should-panic", "should_panic"), ("ingore", "ignore"),
    ("Ignore", "ignore"), ("skip", "ignore"), ("notest", "ignore"), ("no-eval", "ignore"),
    ("throws", "should_panic"), ("compile", "no_run"), ("rnu", "run"),
  ])
  func refusesMisspeltProtectionWords(_ word: String, _ meant: String) {
    let message =
      "`\(word)` is not a word for a cell, and the cell might not be meant to run | Did you mean `\(meant)`?"
    #expect(NotebookDump.diagnostics(of: read("swift \(word)")) == ["error 1:10: \(message)"])
    #expect(NotebookDump.diagnostics(of: read("{swift, \(word)}")) == ["error 1:12: \(message)"])
    #expect(
      NotebookDump.diagnostics(of: read("swift title=\"x\" \(word)")) == ["error 1:20: \(message)"]
    )
  }

  @Test(arguments: [
    (
      "swift run=false",
      "error 1:10: `run=false` is not understood, and the cell might not be meant to run | Write `//| eval: false` "
        + "for code that is only shown, or a word after `swift`: `ignore`, `no_run`, `compile_fail`, `should_panic`"
    ),
    (
      "{swift, evla=FALSE}",
      "error 1:12: `evla=FALSE` is not understood, and the cell might not be meant to run | Did you mean `eval`?"
    ),
    (
      "swift frozen=true",
      "error 1:10: `frozen=true` is not understood, and the cell might not be meant to run | "
        + "Options of a cell are written `//| key: value` below the fence"
    ),
    (
      "swift colour=blue",
      "warning 1:10: `colour=blue` is no attribute that is known, and changes nothing | "
        + "Options of a cell are written `//| key: value` below the fence"
    ),
    (
      "swift \"open",
      "error 1:10: `\"` is not a word for a cell, and the cell might not be meant to run | Known words: `run`, `ignore`, "
        + "`no_run`, `compile_fail`, `should_panic`; options are written `//| key: value` below the fence"
    ),
  ])
  func reportsWhatItDoesNotKnow(_ info: String, _ message: String) {
    #expect(NotebookDump.diagnostics(of: read(info)).first == message)
  }

  @Test func takesOptionsInTheInfoString() throws {
    let notebook = read(
      "{swift, echo=FALSE, eval=F, fig.cap=\"A, b\", fig.width=5, results='hide'}"
    )
    let options = try #require(notebook.cells.first?.options)
    #expect(notebook.diagnostics.isEmpty)
    #expect((options.echo, options.eval, options.output) == (false, false, false))
    #expect(options.figureCaption == [.text("A, b")])
    #expect(options.figureWidth == 5)
    #expect(
      NotebookDump.diagnostics(of: read("swift echo=perhaps")) == [
        "error 1:15: `echo` must be true or false, but is `perhaps` | Write `echo: true` or `echo: false`"
      ]
    )
  }

  @Test func numbersLinesWhereAnAttributeSaysSo() {
    let infos = [
      "swift showLineNumbers", "swift:line-numbers", "{swift .numberLines}", "swift linenums=\"1\"",
      "swift", "swift:no-line-numbers", "swift showLineNumbers=false",
    ]
    #expect(
      infos.map { read($0).cells[0].options.lineNumbers }
        == [true, true, true, true, false, false, false]
    )
  }

  @Test func takesTheOptionsOfADirective() throws {
    let notebook = read(
      "{code-cell} swift",
      ":tags: [hide-input, raises-exception, own]\n:caption: Two words\n:emphasize-lines: 1\nx"
    )
    let cell = try #require(notebook.cells.first)
    #expect(NotebookDump.diagnostics(of: notebook) == [])
    #expect(cell.code == "x\n")
    #expect((cell.options.codeFold, cell.options.error) == (.folded, true))
    #expect(cell.options.tags == ["hide-input", "raises-exception", "own"])
    #expect(cell.options.figureCaption == [.text("Two words")])
    let skipped = read("{code-cell} swift", "---\ntags: skip-execution\n---\nx").cells
    #expect(skipped.map(\.options.eval) == [false])
    #expect(skipped.map(\.lines) == [[.init("x", at: SourcePosition(line: 5, column: 1))]])
  }

  @Test(arguments: [
    (
      "{python}",
      "warning 1:5: `python` in braces is not run, and its code is shown: cells are written in Swift | "
        + "Write `python` without braces for code that is only shown"
    ),
    (
      "{note}",
      "warning 1:4: directive `{note}` is shown as code | Write a box: `::: {.callout-note}`, its text, `:::`"
    ),
    (
      "{figure} a.png",
      "warning 1:4: directive `{figure}` is shown as code | Take it out, or write its text in Markdown"
    ),
    (
      "swfit",
      "warning 1:4: `swfit` is not the name of a cell's language, so the code is not run | Did you mean `swift`?"
    ),
    (
      "swift5",
      "warning 1:4: `swift5` is not the name of a cell's language, so the code is not run | Did you mean `swift`?"
    ),
  ])
  func saysWhatIsShownAndRunElsewhere(_ info: String, _ message: String) {
    let notebook = read(info)
    #expect(notebook.cells.isEmpty)
    #expect(NotebookDump.diagnostics(of: notebook) == [message])
  }

  @Test(arguments: [
    "swiftly", "sift", "swig", "shell", "{.python}", "python title=\"x\"", "switch",
  ])
  func saysNothingOfOtherLanguages(_ info: String) {
    #expect(NotebookDump.diagnostics(of: read(info)) == [])
  }

  @Test func leavesOutTheOptionsOfACodeBlock() {
    let notebook = read("{code-block} swift", ":linenos:\n:filename: A\nlet a = 1")
    let heading = CodeHeading(fileName: "A")
    #expect(
      notebook.blocks.map(\.kind) == [
        .code(info: "{code-block} swift", text: "let a = 1\n", heading: heading)
      ]
    )
  }
}
