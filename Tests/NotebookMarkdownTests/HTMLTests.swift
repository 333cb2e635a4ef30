import NotebookMarkdown
import NotebookModel
import Testing

@Suite struct HTMLTests {
  @Test func readsHarmlessTags() {
    #expect(
      inlines(
        "Press <kbd>Ctrl *x*</kbd><br>now, H<SUB>2</SUB>O, <abbr title='a &amp; b'>c</abbr>, long<wbr/>word"
      ) == [
        .text("Press "), .styled(TextStyle(.kbd), [.text("Ctrl "), .emphasis([.text("x")])]),
        .lineBreak, .text("now, H"), .styled(TextStyle(.sub), [.text("2")]), .text("O, "),
        .styled(TextStyle(.abbr, title: "a & b"), [.text("c")]), .text(", long"),
        .styled(TextStyle(.wbr), []), .text("word"),
      ]
    )
  }

  @Test(arguments: [
    "<kbd>x", "x</kbd>", "<kbd onclick=\"a()\">x</kbd>", "<kbd style=\"a\">x</kbd>",
    "<a href=\"/\">x</a>",
    "<img src=x>", "<span class=a>x</span>", "<kbd/>", "<br class=x>", "<script>x</script> a",
    "a <b title=\"x\" id=\"y\">c</b>",
  ])
  func keepsOtherTagsRaw(_ text: String) {
    let kinds = "\(NotebookReader().read(text, fileName: "a.md").blocks.map(\.kind))"
    #expect(kinds.contains("html(") && !kinds.contains("styled"))
  }

  @Test func keepsTagsRawThatCrossEmphasis() {
    #expect(
      inlines("*a <kbd>b* c</kbd>") == [
        .emphasis([.text("a "), .html("<kbd>"), .text("b")]), .text(" c"), .html("</kbd>"),
      ]
    )
  }

  @Test func readsFolds() {
    #expect(
      dump(
        "<details>\n<summary>Click <b>here</b> & *there*</summary>\n\n- list\n\n```swift\nlet x = 1\n```\n\n</details>\n\nAfter\n"
      ) == """
        details @1:1-10:10
          summary
            text "Click "
            b
              text "here"
            text " & *there*"
          tight bullet list @4:1-4:6
            item
              paragraph @4:3-4:6
                text "list"
          cell 0 run @6:1-8:3
            7:1 "let x = 1"
        paragraph @12:1-12:5
          text "After"
        """
    )
  }

  @Test func readsAFoldInOneBlock() {
    #expect(
      dump("<details open><summary>A</summary>it's 1 < 2 &amp; <code>x</code></details>\n") == """
        details open @1:1-1:75
          summary
            text "A"
          paragraph @1:1-1:75
            text "it’s 1 < 2 & "
            code
              text "x"
        """
    )
  }

  @Test func readsAHeadingAsTheSummaryOfAFold() {
    #expect(
      dump("<details>\n<summary>\n\n## A\n\n</summary>\n\nB\n\n</details>\n") == """
        details @1:1-10:10
          summary
            text "A"
          paragraph @8:1-8:1
            text "B"
        """
    )
  }

  @Test func readsDefinitionsOfHTML() {
    #expect(
      dump("<dl>\n<dt>T</dt>\n<dd>D</dd>\n<dd>\n\n- x\n\n</dd>\n</dl>\n").hasPrefix(
        "tight definitions @1:1-9:5\n  term\n    text \"T\"\n  definition\n    paragraph"
      )
    )
  }

  @Test(arguments: [
    "<details>\n<summary>A</summary>\n\nB\n", "> <details>\n>\n> B\n\nC\n",
  ])
  func warnsOfFoldsThatAreNotClosed(_ text: String) {
    #expect(diagnostics(text).first?.contains("`<details>` is not closed") == true)
    #expect(dump(text).contains("\"B\""))
  }

  @Test(arguments: [
    "</details>\n", "<details>\n<div>x</div>\n</details>\n", "<summary>x</summary>\n",
    "<dt>x</dt>\n",
    "<dl>text</dl>\n", "<details>\n<kbd>x\n</details>\n", "<details onclick=\"x\">\n</details>\n",
    "<details>\n</dl>\n", "<dl><details></details></dl>\n",
  ])
  func keepsOtherBlocksRaw(_ text: String) {
    #expect(dump(text).contains("html \""))
    #expect(!dump(text).contains("details @"))
  }

  @Test func closesWhatABoxHolds() {
    #expect(
      dump("::: note\n<details>\n\nA\n\n:::\nB\n") == """
        callout note @1:1-6:3
          details @2:1-4:1
            paragraph @4:1-4:1
              text "A"
        paragraph @7:1-7:1
          text "B"
        warning 2:1: `<details>` is not closed | End it with `</details>`, indented as this one
        """
    )
  }
}
