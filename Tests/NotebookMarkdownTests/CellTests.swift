import NotebookMarkdown
import NotebookModel
import Testing

@Suite struct CellTests {
  private func read(_ text: String) -> Notebook {
    NotebookReader().read(text, fileName: "lesson.md")
  }

  @Test(arguments: [
    ("swift", Cell.Mode.run), ("swift ignore", .ignore), ("swift,ignore", .ignore),
    ("swift, no_run", .compileOnly), ("swift compile_fail", .compileFail),
    ("swift,should_panic,should_panic", .shouldPanic), ("{swift}", .run),
    ("{swift, no_run}", .compileOnly),
    ("   swift\t", .run),
  ])
  func readsTheWordsOfTheInfoString(_ info: String, _ mode: Cell.Mode) {
    for fence in ["```", "~~~~~"] {
      let notebook = read("\(fence)\(info)\nlet a = 1\n\(fence)\n")
      #expect(notebook.cells.map(\.mode) == [mode])
      #expect(notebook.cells.map(\.code) == ["let a = 1\n"])
      #expect(notebook.blocks.map(\.kind) == [.cell(0)])
      #expect(notebook.diagnostics.isEmpty)
    }
  }

  @Test(arguments: ["", "text", "swiftly", "{.swift}", "python swift", "swift-example"])
  func showsOtherFences(_ info: String) {
    let notebook = read("```\(info)\nx\n```\n")
    #expect(notebook.blocks.map(\.kind) == [.code(info: info, text: "x\n")])
    #expect(notebook.cells.isEmpty)
    #expect(notebook.diagnostics.isEmpty)
  }

  @Test func doesNotRunIndentedCode() {
    #expect(
      dump("    ```swift\n    x\n    ```\n") == """
        code "" "```swift\\nx\\n```\\n" @1:5-3:7
        warning 1:5: fence is indented by four columns or more, so it is shown as typed and not run | \
        Indent it by less; tabs and boxes of other tools, `=== "Swift"` and `!!! note`, are not read here
        """
    )
  }

  @Test(arguments: [
    (
      "Swift",
      "warning 1:4: `Swift` is not the name of a cell's language, so the code is not run | Did you mean `swift`?"
    ),
    (
      "{SWIFT}",
      "warning 1:5: `SWIFT` is not the name of a cell's language, so the code is not run | Did you mean `swift`?"
    ),
    (
      "swift, no_rnu",
      "error 1:11: `no_rnu` is not a word for a cell, and the cell might not be meant to run | Did you mean `no_run`?"
    ),
    (
      "swift  hidden",
      "error 1:11: `hidden` is not a word for a cell, and the cell might not be meant to run | "
        + "Known words: `run`, `ignore`, `no_run`, `compile_fail`, `should_panic`; "
        + "options are written `//| key: value` below the fence"
    ),
    ("swift ignore no_run", "error 1:17: `no_run` contradicts `ignore` | Keep one of them"),
  ])
  func reportsWrongWords(_ info: String, _ message: String) {
    #expect(diagnostics("```\(info)\nx\n```\n") == [message])
  }

  @Test func readsEveryOption() throws {
    let notebook = read(
      """
      ```swift
      //| label: fig-raster
      //| fig-cap: "Spikes: one digit"
      //| fig-alt: 12
      //| echo: false
      //|eval: false
      //| output: FALSE
      //| include: false
      //| error: true
      //| filename: Plot.swift
      //| code-fold: show
      //| code-summary: The plot
      //| timeout: 2.5
      //| fig-width: 6
      //| fig-height: 4.0
      //| tags: [a, "b c"]
      //| normalise: [time, run-id]
      //|
      plot()
      ```
      """
    )
    var expected = CellOptions()
    expected.label = "fig-raster"
    expected.figureCaption = [.text("Spikes: one digit")]
    expected.figureAlternative = "12"
    (expected.echo, expected.eval, expected.output, expected.include) = (false, false, false, false)
    expected.error = true
    expected.heading.fileName = "Plot.swift"
    expected.codeFold = .shown
    expected.codeSummary = "The plot"
    expected.timeout = 2.5
    expected.figureWidth = 6
    expected.figureHeight = 4
    expected.tags = ["a", "b c"]
    expected.normalisers = [
      NormaliserName("time", at: SourcePosition(line: 17, column: 17)),
      NormaliserName("run-id", at: SourcePosition(line: 17, column: 23)),
    ]
    let cell = try #require(notebook.cells.first)
    #expect(cell.options == expected)
    #expect(cell.code == "plot()\n")
    #expect(cell.lines.first?.position == SourcePosition(line: 19, column: 1))
    #expect(notebook.diagnostics.isEmpty)
  }

  @Test func readsMarkdownInCaptions() throws {
    let notebook = read(
      """
      ```swift
      //| label: fig-a
      //| fig-cap: "*A* $x$, @fig-b, [b][name] `{swift} n`"
      plot()
      ```

      [name]: u

      """
    )
    let at = { SourcePosition(line: $0, column: $1) }
    let caption = try #require(notebook.cells.first?.options.figureCaption)
    #expect(
      caption == [
        .emphasis([.text("A")]), .text(" "), .math(Formula("x", lineStarts: [at(3, 20)])),
        .text(", "), .reference("fig-b", at: at(3, 24)), .text(", "),
        .link(destination: "u", title: "", [.text("b")], at: at(3, 15)), .text(" "), .value(1),
      ]
    )
    #expect(notebook.cells.last?.lines == [.init("n", at: at(3, 51))])
    #expect(
      NotebookDump.diagnostics(of: notebook) == [
        "error 3:24: nothing is labelled `fig-b` | Did you mean `@fig-a`?"
      ]
    )
  }

  @Test func readsOptionsOverSeveralLines() throws {
    let cell = try #require(
      read("```swift\n//| fig-cap: >-\n//|   one\n//|   two\n//| tags:\n//| - a\n//| - b\n```\n")
        .cells.first
    )
    #expect(cell.options.figureCaption == [.text("one two")])
    #expect(cell.options.tags == ["a", "b"])
    #expect(cell.lines.isEmpty)
  }

  @Test(arguments: [
    (
      "echo: yes",
      "error 2:11: `echo` must be true or false, but is `yes` | Write `echo: true` or `echo: false`"
    ),
    (
      "echo: 'true'",
      "error 2:11: `echo` must be true or false, but is the text `true` | Write `echo: true` or `echo: false`"
    ),
    (
      "eval: [true]",
      "error 2:11: `eval` must be true or false, but is a list | Write `eval: true` or `eval: false`"
    ),
    (
      "output:",
      "error 2:12: `output` must be true or false, but is empty | Write `output: true` or `output: false`"
    ),
    (
      "timeout: 0",
      "error 2:14: `timeout` must be a number of seconds above 0, but is `0` | Write a number, for example `timeout: 60`"
    ),
    (
      "timeout: .inf",
      "error 2:14: `timeout` must be a number of seconds above 0, but is `.inf` | Write a number, for example `timeout: 60`"
    ),
    (
      "fig-width: {a: 1}",
      "error 2:16: `fig-width` must be a number of inches above 0, but is a mapping | Write a number, for example `fig-width: 6`"
    ),
    ("label: ~", "error 2:12: `label` must be a text, but is `~` | Write `label: \"…\"`"),
    (
      "tags: {a: b}",
      "error 2:11: `tags` must be a list of texts, but is a mapping | Write `tags: [a, b]`"
    ),
    (
      "code-fold: open",
      "error 2:16: `code-fold` must be true, false or show, but is `open` | Write `code-fold: true` to hide the code behind a button"
    ),
    (
      "normalise: {a: b}",
      "error 2:16: `normalise` must be a list of names, but is a mapping | Write `normalise: [time, path]`"
    ),
    (
      "normalize: [time, ~]",
      "error 2:23: `normalize` must be a list of names, but is `~` | Write `normalize: [time, path]`"
    ),
    (
      "normlise: time",
      "warning 2:5: `normlise` is not an option of a cell | Did you mean `normalise`?"
    ),
    ("ecoh: true", "warning 2:5: `ecoh` is not an option of a cell | Did you mean `echo`?"),
    (
      "é: true",
      "warning 2:5: `é` is not an option of a cell | Known options: `label`, `fig-cap`, `fig-alt`, `echo`, "
        + "`eval`, `output`, `include`, `error`, `filename`, `lst-cap`, `lst-label`, `code-fold`, `code-summary`, `code-line-numbers`, `timeout`, `fig-width`, `fig-height`, `rtol`, `atol`, `normalise`, `tags`, `show-all`, `optimize`"
    ),
    (
      "filename: [a, b]",
      "error 2:15: `filename` must be a text, but is a list | Write `filename: \"…\"`"
    ),
    ("echo false", "error 2:5: option has no key | Write `//| key: value`"),
    (
      "label: &a x",
      "error 2:12: `&a` is a YAML anchor or alias, which a lesson cannot use | Write the value itself, or put the text between quotes"
    ),
    (
      "label: a: b",
      "error 2:13: option is not valid YAML: mapping values are not allowed in this context | "
        + "Check the indentation, and put text with `:`, `#` or brackets between quotes"
    ),
    (
      "label: [é, \"x",
      "error 2:19: option is not valid YAML: found unexpected end of stream | "
        + "Check the indentation, and put text with `:`, `#` or brackets between quotes"
    ),
  ])
  func reportsWrongOptions(_ option: String, _ message: String) {
    #expect(diagnostics("```swift\n//| \(option)\nx\n```\n") == [message])
  }

  @Test func reportsAnOptionSetTwice() throws {
    let notebook = read("```swift\n//| echo: false\n//| echo: true\n```\n")
    #expect(notebook.cells.first?.options.echo == true)
    #expect(
      NotebookDump.diagnostics(of: notebook)
        == ["error 3:5: `echo` is set twice | Keep one of them"]
    )
  }

  @Test func reportsALabelUsedTwice() {
    #expect(
      diagnostics(
        "```swift\n//| label: a\n```\n> ```swift\n> //| label: b\n> ```\n\n```swift\n//| label: 'a'\n```\n"
      )
        == ["error 9:12: label `a` is already used in line 2 | Give each cell a label of its own"]
    )
  }

  @Test func takesDefaultsFromTheFrontMatter() throws {
    let notebook = read(
      "---\ntimeout: 5\nexecute: {echo: false}\n---\n```swift\n//| timeout: 7\n```\n```swift\n```\n"
    )
    #expect(notebook.cells.map(\.options.timeout) == [7, 5])
    #expect(notebook.cells.map(\.options.echo) == [false, false])
  }

  @Test func addsNormalisersToThoseOfTheFrontMatter() {
    let notebook = read(
      """
      ---
      check: {normalize: [time, uuid]}
      ---
      `{swift} x`[^n]

      > ```swift
      > //| normalize: path
      > ```

      ```swift
      //| normalise:
      //| - "run"
      ```

      [^n]: Text

          ```swift
          //| normalise: [address]
          ```
      """
    )
    #expect(notebook.diagnostics.isEmpty)
    let lesson = ["time 2:21", "uuid 2:27"]
    #expect(
      notebook.cells.map { $0.options.normalisers.map { "\($0.name) \($0.position)" } } == [
        lesson, lesson + ["path 7:18"], lesson + ["run 12:7"], lesson + ["address 18:21"],
      ]
    )
  }

  @Test(arguments: [
    ("```swift\nx\n", "@1:1-2:1", "1:1", "```"),
    ("~~~~ swift\nx\n~~~\n\n", "@1:1-4:1", "1:1", "~~~~"),
    ("> ```swift\n> x\n", "@1:3-2:3", "1:3", "```"), ("```swift", "@1:1-1:8", "1:1", "```"),
  ])
  func reportsAnOpenFence(_ text: String, _ range: String, _ position: String, _ fence: String) {
    let notebook = read(text)
    #expect(notebook.cells.map { "@\($0.range)" } == [range])
    #expect(
      NotebookDump.diagnostics(of: notebook)
        == [
          "error \(position): code fence is not closed | End it with a line \(fence), indented as this one"
        ]
    )
  }

  @Test func doesNotTakeTheFenceOfAnotherBlockAsTheEnd() {
    #expect(
      dump("> ```swift\n> a\n```\nb\n```\n") == """
        quote @1:1-2:3
          cell 0 run @1:3-2:3
            2:3 "a"
        code "" "b\\n" @3:1-5:3
        error 1:3: code fence is not closed | End it with a line ```, indented as this one
        """
    )
  }
}
