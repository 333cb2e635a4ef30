import NotebookMarkdown
import NotebookModel
import Testing

@Suite struct ValueTests {
  @Test func makesCellsOfValuesInTheirOrder() {
    let text =
      "# A `{swift} a`\n\n```swift\nlet b = 1\n```\n\nThe ``{swift} b`` and `{swift}  c +\nd` and `{swift}x`\n"
    let notebook = NotebookReader().read(text, fileName: "lesson.md")
    #expect(
      NotebookDump.diagnostics(of: notebook) == [
        "warning 8:8: code span is no value as it is written | Write `{swift} x` between backticks"
      ]
    )
    #expect(notebook.cells.map(\.isInline) == [true, false, true, true])
    #expect(notebook.cells.map(\.options.echo) == [false, true, false, false])
    #expect(notebook.cells.map(\.code) == ["a\n", "let b = 1\n", "b\n", "c +\nd\n"])
    #expect(
      notebook.cells.map { $0.lines.map(\.position.description) }
        == [["1:14"], ["4:1"], ["7:15"], ["7:33", "8:1"]]
    )
    #expect(notebook.cells[2].range.description == "7:5-7:17")
    #expect(
      notebook.blocks.last?.kind
        == .paragraph([
          .text("The "), .value(2), .text(" and "), .value(3), .text(" and "), .code("{swift}x"),
        ])
    )
  }

  @Test func refusesAnEmptyValue() {
    #expect(
      diagnostics("a `{swift} `\n") == [
        "error 1:3: value in the text is empty | Write an expression: `{swift} spikes.sum()` between backticks"
      ]
    )
  }
}
