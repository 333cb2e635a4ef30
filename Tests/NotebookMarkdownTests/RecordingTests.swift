import NotebookMarkdown
import NotebookModel
import Testing

@Suite struct RecordingTests {
  @Test func takesTheOutputFenceAfterACell() {
    #expect(
      dump("```swift\nprint(1)\n```\n\n\n~~~~ output\n1\n```\n~~~~\nnext\n") == """
        cell 0 run @1:1-3:3
          2:1 "print(1)"
          recording "1\\n```\\n" @6:1-9:4
        paragraph @10:1-10:4
          text "next"
        """
    )
  }

  @Test(arguments: [
    ("```output\n1\n```\n", "1:1"),
    ("```swift\n```\n\ntext\n\n```output\n1\n```\n", "6:1"),
    ("```swift\n```\n[a]: /b\n\n```output\n1\n```\n", "5:1"),
    ("- ```swift\n  ```\n\n```output\n1\n```\n", "4:1"),
    ("```text\n```\n```output\n1\n```\n", "3:1"),
  ])
  func showsAnOutputFenceElsewhere(_ text: String, _ position: String) {
    let notebook = NotebookReader().read(text, fileName: "lesson.md")
    #expect(notebook.blocks.last?.kind == .code(info: "output", text: "1\n"))
    #expect(notebook.cells.allSatisfy { $0.recording == nil })
    #expect(
      NotebookDump.diagnostics(of: notebook) == [
        "warning \(position): `output` fence does not follow a cell | "
          + "Put it right after the cell whose output it records, in the same list or quote"
      ]
    )
  }

  @Test func takesOneRecordingACell() {
    #expect(
      dump("```swift\n```\n```output\n1\n```\n```output\n2\n```\n") == """
        cell 0 run @1:1-2:3
          recording "1\\n" @3:1-5:3
        code "output" "2\\n" @6:1-8:3
        warning 6:1: `output` fence follows a cell that has one already | Keep one `output` fence after a cell
        """
    )
  }

  @Test func saysThatAttributesOfARecordingChangeNothing() {
    #expect(
      dump("```swift\n```\n```output {.wide} title=\"x\"\n1\n```\n") == """
        cell 0 run @1:1-2:3
          recording "1\\n" @3:1-5:3
        warning 3:12: `.wide` behind `output` changes nothing | What a cell shows is said by options of the cell
        warning 3:19: `title="x"` behind `output` changes nothing | What a cell shows is said by options of the cell
        """
    )
  }
}
