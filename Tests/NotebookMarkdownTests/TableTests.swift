import NotebookMarkdown
import NotebookModel
import Testing

@Suite struct TableTests {
  @Test(arguments: [
    "| a |\n|---|\n| 1 |\n\nTable: A *b* {#tbl-a}\n", "Table: A *b*\n\n| a |\n|---|\n| 1 |\n",
    "Table: A *b*\n| a |\n|---|\n| 1 |\n", "> Table: A *b*\n>\n> | a |\n> |---|\n> | 1 |\n",
  ])
  func takesThePandocWordForACaption(_ text: String) {
    let notebook = NotebookReader().read(text, fileName: "lesson.md")
    #expect(notebook.diagnostics == [])
    var blocks = notebook.blocks
    if case .quote(let inner)? = blocks.first?.kind { blocks = inner }
    guard blocks.count == 1, case .table(let table) = blocks[0].kind else {
      Issue.record("no single table")
      return
    }
    #expect(table.caption == [.text("A "), .emphasis([.text("b")])])
    #expect(blocks[0].label == (text.contains("#") ? "tbl-a" : nil))
  }

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

  @Test(
    arguments: [
      ("`a | b`", Inline.code("a | b")), ("``a | ` | b``", .code("a | ` | b")),
      ("`a \\| b`", .code("a | b")), ("\\`a", .text("`a")), ("`a", .text("`a")),
      (
        "[l][name]",
        .link(destination: "u", title: "", [.text("l")], at: SourcePosition(line: 3, column: 1))
      ),
    ]
  )
  func keepsCodeAndLinksOfACellTogether(_ cell: String, _ inline: Inline) {
    let notebook = NotebookReader().read(
      "|a|b|\n|-|-|\n| \(cell) | x |\n\n[name]: u\n",
      fileName: "lesson.md"
    )
    #expect(notebook.diagnostics.isEmpty)
    guard case .table(let table) = notebook.blocks.first?.kind else {
      Issue.record("no table")
      return
    }
    #expect(table.rows == [[[inline], [.text("x")]]])
  }

  @Test func warnsOfCellsThatAreLeftOut() {
    #expect(
      diagnostics("> |a|\n> |-|\n> |b|\n> |c|d|e|\n") == [
        "warning 4:3: row has 3 cells, more than the 1 of the table's head | What is more is not shown; write `\\|` for a pipe that divides no cells"
      ]
    )
  }

  @Test func takesALabelWithoutACaption() {
    let notebook = NotebookReader().read("| a |\n| - |\n\n: {#tbl-a}\n\n@tbl-a\n", fileName: "l.md")
    #expect(notebook.diagnostics.isEmpty)
    #expect(notebook.blocks.first?.label == "tbl-a")
    #expect(notebook.blocks.count == 2)
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
    #expect(!dump(text).contains("header"))
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
