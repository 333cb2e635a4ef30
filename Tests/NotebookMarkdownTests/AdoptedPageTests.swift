import NotebookMarkdown
import NotebookModel
import Testing

/// Pages that were there before, of which only marked cells run, and cells that nobody sees.
@Suite struct AdoptedPageTests {
  private static let marked = "---\ncheck: {mode: marked}\nsidebar_position: 2\n---\n"

  private func read(_ text: String, project: FrontMatter = FrontMatter()) -> Notebook {
    NotebookReader(project: project).read(text, fileName: "guide.md")
  }

  @Test func runsOnlyMarkedCells() {
    let infos = [
      "swift", #"swift title="A.swift""#, "swift run", "swift no_run", "swift whatever word",
      "{swift}", "{.swift}", "{code-cell} swift", "swift ignore", "{.swift .run}", "Swift", "shell",
    ]
    let notebook = read(Self.marked + infos.map { "```\($0)\nx\n```\n\n" }.joined())
    #expect(NotebookDump.diagnostics(of: notebook) == [])
    #expect(
      notebook.blocks.map(\.kind) == [
        .code(info: "swift", text: "x\n"),
        .code(
          info: #"swift title="A.swift""#,
          text: "x\n",
          heading: CodeHeading(fileName: "A.swift")
        ),
        .cell(0), .cell(1), .code(info: "swift whatever word", text: "x\n"), .cell(2),
        .code(info: "{.swift}", text: "x\n"), .cell(3), .cell(4), .cell(5),
        .code(info: "Swift", text: "x\n"), .code(info: "shell", text: "x\n"),
      ]
    )
    #expect(
      notebook.cells.map(\.mode) == [.run, .compileOnly, .run, .run, .ignore, .run]
    )
  }

  @Test func saysWhatIsNearlyAMark() {
    #expect(
      NotebookDump.diagnostics(
        of: read(Self.marked + "```swift rnu\nx\n```\n\n```swift\n//| echo: false\nx\n```\n")
      ) == [
        "warning 5:10: `rnu` is not a word for a cell, so the code is shown and not run | Did you mean `run`?",
        "warning 10:1: options of a fence that is not marked as a cell are shown as typed | "
          + "Only marked cells run here: write `swift run` after the fence",
      ]
    )
  }

  @Test func leavesOutputsOfShownCodeAlone() {
    let notebook = read(Self.marked + "```swift\nx\n```\n\n```output\n1\n```\n")
    #expect(NotebookDump.diagnostics(of: notebook) == [])
    #expect(notebook.cells.isEmpty)
  }

  @Test(arguments: [
    (
      "check: {mode: some}",
      "error 2:15: `mode` must be all or marked, but is `some` | Write `mode: marked` to run marked cells only"
    ),
    ("check: {mdoe: marked}", "error 2:9: `mdoe` is not a key of `check` | Did you mean `mode`?"),
    (
      "execute: {evla: false}",
      "error 2:11: `evla` is not a key of `execute` | Did you mean `eval`?"
    ),
    (
      "execute: {freeze: auto}",
      "error 2:11: `freeze` is not a key of `execute` | Write `eval: false` for code that is only shown"
    ),
    (
      "excute: {eval: false}",
      "error 2:1: `excute` is not a key of the front matter | Did you mean `execute`?"
    ),
  ])
  func refusesKeysThatMayProtect(_ line: String, _ message: String) {
    #expect(diagnostics("---\n\(line)\n---\nText\n") == [message])
  }

  @Test func understandsTheSwitchesOfQuartoAndMyST() {
    for line in ["execute: {enabled: false}", "execute: {skip: true}"] {
      let notebook = read("---\n\(line)\n---\n```swift\nx\n```\n")
      #expect(notebook.cells.map(\.options.eval) == [false])
      #expect(notebook.diagnostics.isEmpty)
    }
  }

  @Test func takesWhatTheProjectSaysWhereTheLessonSaysNothing() {
    let project = ProjectFileReader(
      contentsOf: Array("check: {mode: marked, rtol: 1e-3}\ntimeout: 5\n".utf8)
    )
    #expect(project.diagnostics.isEmpty)
    let text = "```swift\nx\n```\n\n```swift run\nx\n```\n"
    let cells = read(text, project: project.settings).cells
    #expect(cells.map(\.options.timeout) == [5])
    #expect(cells.map(\.options.relativeTolerance) == [1e-3])
    let own = "---\ncheck: {mode: all}\ntimeout: 7\n---\n"
    let others = read(own + text, project: project.settings).cells
    #expect(others.map(\.options.timeout) == [7, 7])
    #expect(others.map(\.options.relativeTolerance) == [1e-3, 1e-3])
  }

  @Test(arguments: [
    (
      "title: A",
      "error 1:1: `title` is not a key of spikenote.yml | Known keys: `check`, `execute`, `timeout`, `optimize`, `lang`, `budget`, `prompts`, `code-fold`, `code-line-numbers`, `bibliography`"
    ),
    ("check: {mod: marked}", "error 1:9: `mod` is not a key of `check` | Did you mean `mode`?"),
    (
      "check: {normalise: time}",
      "error 1:20: `normalise` is not a key of spikenote.yml | Write `everywhere: [time]` in normalisers.yml"
    ),
    (
      "[a]",
      "error 1:1: spikenote.yml must be keys with values, but is a list | Write for example `check: {mode: marked}`"
    ),
    (
      "a: &b c",
      "error 1:4: `&b` is a YAML anchor or alias, which spikenote.yml cannot use | Write the value itself, or put the text between quotes"
    ),
  ])
  func refusesProjectFilesThatItDoesNotUnderstand(_ text: String, _ message: String) {
    let reader = ProjectFileReader(contentsOf: Array(text.utf8))
    let notebook = Notebook(fileName: "", diagnostics: reader.diagnostics)
    #expect(NotebookDump.diagnostics(of: notebook) == [message])
  }

  @Test func readsCellsInComments() throws {
    let notebook = read(
      """
      - Item

        <!-- swift no_run
        //| timeout: 3
        let a = 1

        let b = 2 -->

      <!--- invisible-code-block: swift
      a
      --->

      ```swift
      b
      ```
      """
    )
    #expect(NotebookDump.diagnostics(of: notebook) == [])
    #expect(notebook.cells.map(\.mode) == [.compileOnly, .run, .run])
    #expect(notebook.cells.map(\.options.include) == [false, false, true])
    #expect(notebook.cells[0].options.timeout == 3)
    #expect(
      notebook.cells[0].lines == [
        .init("let a = 1", at: SourcePosition(line: 5, column: 3)),
        .init("", at: SourcePosition(line: 6, column: 1)),
        .init("let b = 2 ", at: SourcePosition(line: 7, column: 3)),
      ]
    )
    #expect(notebook.cells[1].code == "a\n")
  }

  @Test(arguments: [
    "<!-- swift -->\n", "<!-- swift is fun, is it not?\n-->\n", "<!--\n```swift\nx\n```\n-->\n",
    "<!-- Swift is fun\nx\n-->\n", "<!-- swiftly\nx\n-->\n",
  ])
  func takesOtherCommentsForComments(_ text: String) {
    #expect(read(text).cells.isEmpty)
    #expect(diagnostics(text) == [])
  }

  @Test(arguments: [
    (
      "<!-- swift norun\nx\n-->\n",
      "error 1:12: `norun` is not a word for a cell, and the cell might not be meant to run | Did you mean `no_run`?"
    ),
    ("<!-- swift\nx\n", "error 1:1: comment with a cell is not closed | End it with a line `-->`"),
    (
      "<!-- swift\nx\n--> more\n",
      "warning 3:4: text after `-->` is left out | Put it on a line of its own"
    ),
  ])
  func reportsWhatIsWrongWithACellInAComment(_ text: String, _ message: String) {
    #expect(diagnostics(text) == [message])
  }

  @Test func hidesMarkedLines() throws {
    let notebook = read(
      "> ```swift\n> //| echo: true\n> //# import Foundation\n> let a = \"\"\"\n>   //# text\n>   \"\"\"\n>   //#  if x {\n> a //# b\n> //#\n> //#-c\n> //#if\n> ```\n"
    )
    let cell = try #require(notebook.cells.first)
    #expect(NotebookDump.diagnostics(of: notebook) == [])
    #expect(
      cell.lines.map(\.isHidden) == [true, false, false, false, true, false, true, false, false]
    )
    #expect(cell.lines[0].text == "import Foundation")
    #expect(cell.lines[0].position == SourcePosition(line: 3, column: 7))
    #expect(cell.lines[4].text == " if x {")
    #expect(cell.lines[4].position == SourcePosition(line: 7, column: 9))
    #expect(cell.shownCode == "let a = \"\"\"\n  //# text\n  \"\"\"\na //# b\n//#-c\n//#if\n")
  }
}
