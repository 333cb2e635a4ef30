import NotebookMarkdown
import NotebookModel
import Testing

@Suite struct TableTests {
  @Test func readsMarkdownInCells() {
    #expect(
      dump("text\n| a | *b* $|x|$ | `c \\| d` |\n|:--|:-:|--:|\n| `{swift} n` | [l](u) |\n") == """
        paragraph @1:1-1:4
          text "text"
        table left center right @2:1-4:24
          header
            cell
              text "a"
            cell
              emphasis
                text "b"
              text " "
              math "|x|"
            cell
              code "c | d"
          row
            cell
              value of cell 0
            cell
              link "u" ""
                text "l"
            cell
        """
    )
  }

  @Test(arguments: ["\n: A *note* {#tbl-a}\n", "\n\n: A *note* {#tbl-a}\n"])
  func takesALineWithAColonAsCaption(_ caption: String) {
    let notebook = NotebookReader().read("| a |\n| - |\n| # 1 |" + caption, fileName: "lesson.md")
    #expect(notebook.blocks.count == 1)
    #expect(notebook.blocks.first?.label == "tbl-a")
    guard case .table(let table) = notebook.blocks.first?.kind else {
      Issue.record("no table")
      return
    }
    #expect(table.caption == [.text("A "), .emphasis([.text("note")])])
    #expect(table.rows == [[[.text("# 1")]]])
  }

  @Test func readsTablesInContainers() {
    #expect(
      dump("> a | b\n> :- | -\n> c | d\n") == """
        quote @1:1-3:7
          table left default @1:3-3:7
            header
              cell
                text "a"
              cell
                text "b"
            row
              cell
                text "c"
              cell
                text "d"
        """
    )
  }

  @Test(arguments: ["| a |\n| - | - |\n", "| a |\n| -x |\n", "a\n|\n", "| a |\n\n| - |\n"])
  func leavesWhatOnlyLooksLikeATable(_ text: String) {
    #expect(!dump(text).contains("table"))
  }

  /// Rows of any length, against the rule that a row has as many cells as the head.
  @Test func cutsAndFillsRows() {
    for cells in 0...5 {
      let row = "|" + String(repeating: " x |", count: cells)
      let notebook = NotebookReader().read("|a|b|c|\n|-|-|-|\n\(row)\n", fileName: "lesson.md")
      guard case .table(let table) = notebook.blocks.first?.kind else {
        Issue.record("no table")
        return
      }
      let expected = (0..<3).map { $0 < cells ? [Inline.text("x")] : [] }
      #expect(table.rows == [expected])
    }
  }
}
