import NotebookMarkdown
import NotebookModel
import Testing

/// What an author wrote and nothing would read: each says so at its line.
@Suite struct LostCellTests {
  @Test func warnsAboutOptionsInTheWrongPlace() {
    #expect(
      diagnostics(
        """
        ```swift
        let q = 3
        //| label: fig-late
        //| fig-cap: Comes after code
        plt.plot([1, 2])
        ```

        ```swift
        // | fig-cap: One space too many
        plt.plot([2, 1])
        ```

        A value: `{swift q}`, and `{swift}q`, `{Swift} q`.
        """
      ) == [
        "warning 3:1: `//| label: fig-late` is no option here, after code | Move it to the first lines of the cell",
        "warning 4:1: `//| fig-cap: Comes after code` is no option here, after code | Move it to the first lines of the cell",
        "warning 9:1: `// | fig-cap: One space too many` is no option as it is written | Write `//| fig-cap: One space too many` in the first lines of the cell",
        "warning 13:10: code span is no value as it is written | Write `{swift} q` between backticks",
        "warning 13:27: code span is no value as it is written | Write `{swift} q` between backticks",
        "warning 13:39: code span is no value as it is written | Write `{swift} q` between backticks",
      ]
    )
  }

  @Test(arguments: [
    ("<!-- TODO: later\n\n# Lost\n\n```swift\nx\n```\n", "1:1"),
    ("Text.\n\n<!--\n", "3:1"),
    ("- <!-- in a list\n\n  ```swift\n  x\n  ```\n", "1:3"),
    ("> <!-- in a quote\n> x\n\nAfter.\n", "1:3"),
    ("::: note\n<!-- in a box\n:::\n\nAfter.\n", "2:1"),
  ])
  func refusesACommentThatSwallowsWhatFollows(_ text: String, _ place: String) {
    #expect(
      diagnostics(text).contains(
        "error \(place): comment is not closed, so that nothing of what follows it is shown or run | End it with `-->`"
      )
    )
  }

  @Test(arguments: [
    "<!-- a -->\n\nText.\n", "<!--\n\n# Not shown\n\n-->\n\nText.\n", "<!-- a --> b <!-- c\n",
    "Text <!-- that never closes\n",
  ])
  func letsCommentsPass(_ text: String) {
    #expect(!diagnostics(text).contains { $0.contains("comment is not closed") })
  }

  @Test(arguments: [
    (
      "\n//| echo: false",
      "warning 3:1: `//| echo: false` is no option here, after an empty line or a comment | Move it to the first lines of the cell"
    ),
    (
      "/// | echo: false",
      "warning 2:1: `/// | echo: false` is no option as it is written | Write `//| echo: false` in the first lines of the cell"
    ),
    (
      "x\n  //| eval: false",
      "error 3:3: `//| eval: false` is no option here, after code | Move it to the first lines of the cell"
    ),
    (
      "#| echo: false",
      "error 2:1: `#| echo: false` is no option as it is written | Write `//| echo: false` in the first lines of the cell"
    ),
    (
      "// | eval: false",
      "error 2:1: `// | eval: false` is no option as it is written | Write `//| eval: false` in the first lines of the cell"
    ),
    ("//| evla: false", "error 2:5: `evla` is not an option of a cell | Did you mean `eval`?"),
  ])
  func namesWhatAnOptionShouldBe(_ body: String, _ message: String) {
    #expect(diagnostics("```swift\n\(body)\nx\n```\n") == [message])
  }

  @Test(arguments: [
    "let text = \"\"\"\n//| echo: false\n\"\"\"", "// a | b: c", "// | or: a comment",
    "x // | echo: 1",
    "let a = b | echo",
  ])
  func takesNothingElseForAnOption(_ body: String) {
    #expect(diagnostics("```swift\n\(body)\n```\n") == [])
  }

  @Test func saysOnceAtTheFenceThatItIsNotClosed() {
    let text = """
      # Fences

      ```swift
      let a = 1

      More words about a.

      ```swift
      print(a)
      ```

      The end, see @fig-b and @fig-c.

      ```swift
      //| label: fig-b
      plt.plot([1, 2])

      ```swift
      //| label: fig-c
      ```

      """
    let help =
      "End it with a line ```; where the other fence belongs to its text, make this one longer: ````"
    #expect(
      diagnostics(text) == [
        "error 3:1: the fence opened in line 3 is not closed before line 8 opens another | \(help)",
        "error 14:1: the fence opened in line 14 is not closed before line 18 opens another | \(help)",
      ]
    )
  }

  @Test(arguments: [
    "````markdown\n```swift\nlet a = 1\n```\n````\n", "~~~text\n```swift\n~~~\n",
    "```text\n```\n\n```swift\n```\n", "```text\n    ```swift\n```\n", "```text\n``` a `b`\n```\n",
  ])
  func takesFencesThatAreMeantForText(_ text: String) {
    #expect(diagnostics(text) == [])
  }

  @Test func warnsWhereNoSwiftIsLost() {
    #expect(
      diagnostics("```text\n```python\n```\n") == [
        "warning 1:1: the fence opened in line 1 is not closed before line 2 opens another | "
          + "End it with a line ```; where the other fence belongs to its text, make this one longer: ````"
      ]
    )
  }

  @Test func warnsAboutFencesThatCommonMarkTakesForSomethingElse() {
    #expect(
      diagnostics(
        "=== \"Swift\"\n\n    ```swift\n    x\n    ```\n\n<details>\n```swift\nx\n```\n</details>\n"
      ) == [
        "warning 1:1: the tab is shown as it is written | Write a heading for each of the tabs",
        "warning 3:5: fence is indented by four columns or more, so it is shown as typed and not run | "
          + "Indent it by less; tabs and boxes of other tools, `=== \"Swift\"` and `!!! note`, are not read here",
        "warning 8:1: fence stands in HTML, so it is shown as typed and not run | Put an empty line before it",
      ]
    )
  }

  @Test(arguments: [
    "<!-- skip: next -->", "<!--phmdoctest-skip-->", "<!--pytest.mark.skip-->",
    "<!-- $MDX skip -->",
  ])
  func refusesToRunWhatAnotherToolSkips(_ comment: String) {
    #expect(
      diagnostics("\(comment)\n```swift\nx\n```\n") == [
        "error 1:1: comment is another tool's order to skip the next cell, which would run here | "
          + "Write `swift ignore` after the fence, and take the comment out if no other tool reads it"
      ]
    )
    #expect(diagnostics("\(comment)\n```swift ignore\nx\n```\n") == [])
  }

  @Test func saysThatTOMLIsNotRead() {
    let notebook = NotebookReader().read("+++\ntitle = \"A\"\n+++\n# B\n", fileName: "lesson.md")
    #expect(
      NotebookDump.diagnostics(of: notebook) == [
        "warning 1:1: front matter in TOML is not read | Write it in YAML, between lines `---`"
      ]
    )
    #expect(notebook.blocks.map(\.range.start) == [SourcePosition(line: 4, column: 1)])
  }

  @Test(arguments: [
    (
      "<pre>\na\n\n# B\n",
      "error 1:1: `<pre>` is not closed, so that all that follows it is shown as it is written | End it with `</pre>`"
    ),
    (
      "<STYLE type=\"x\">\na\n\n```swift\n1\n```\n",
      "error 1:1: `<style>` is not closed, so that all that follows it is shown as it is written | End it with `</style>`"
    ),
    (
      "<!-- Swift\nlet a = 1\n-->\n",
      "warning 1:6: `Swift` is not the name of a cell's language, so the comment is no cell | Did you mean `swift`?"
    ),
    (
      "<!--SWIFT no_run\nlet a = 1\n-->\n",
      "warning 1:5: `SWIFT` is not the name of a cell's language, so the comment is no cell | Did you mean `swift`?"
    ),
  ])
  func namesWhatSwallowsTheRestAndCommentsThatAreNearlyCells(_ text: String, _ message: String) {
    #expect(diagnostics(text) == [message])
  }

  @Test(arguments: ["<pre>\na\n\nb</pre>\n", "<!-- Swift is the language here\nof all cells -->\n"])
  func saysNothingOfOtherHTML(_ text: String) {
    #expect(diagnostics(text) == [])
  }
}
