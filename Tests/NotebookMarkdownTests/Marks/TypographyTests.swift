import NotebookMarkdown
import NotebookModel
import Testing

@Suite struct TypographyTests {
  @Test(arguments: [
    (#""Quotes" and 'single'"#, "“Quotes” and ‘single’"), ("it's the '90s", "it’s the ’90s"),
    ("5--10 --- and...", "5–10 — and…"),
    (#"6" pipe"#, "6” pipe"), ("a-b - c", "a-b - c"),
  ])
  func setsQuotesDashesAndEllipses(_ text: String, _ expected: String) {
    #expect(inlines(text) == [.text(expected)])
  }

  @Test func keepsEscapedCharactersStraight() {
    #expect(inlines(#"\"a\" \'b\' \-\- \.\.\."#) == [.text(#""a" 'b' -- ..."#)])
  }

  @Test func leavesCodeFormulasTagsAndAddressesAlone() {
    #expect(
      inlines(#"`"a" -- b...` $"x" -- y$ <kbd title="a--b">"k"</kbd> [l](/a--b "t--u")"#) == [
        .code(#""a" -- b..."#), .text(" "), .math(#""x" -- y"#), .text(" "),
        .styled(TextStyle(.kbd, title: "a--b"), [.text("“k”")]), .text(" "),
        .link(destination: "/a--b", title: "t--u", [.text("l")]),
      ]
    )
  }

  @Test func quotesWhatIsSetApart() {
    #expect(
      inlines(#""*a*" "$x$" "`c`""#) == [
        .text("“"), .emphasis([.text("a")]), .text("” “"), .math("x"), .text("” “"), .code("c"),
        .text("”"),
      ]
    )
  }

  @Test func leavesTheTextAloneWhereTheFrontMatterSaysSo() {
    let text = "---\ntitle: It's\nsmart: false\n---\n\"a\" -- b...\n"
    let notebook = NotebookReader().read(text, fileName: "a.md")
    #expect(notebook.frontMatter.title == "It's")
    #expect(notebook.blocks.map(\.kind) == [.paragraph([.text("\"a\" -- b...")])])
  }

  @Test func setsTheTextsOfTheFrontMatterAlike() {
    let text =
      "---\ntitle: It's *a* \"b\" & c\nauthor: O'Brien\ndescription: a -- b\n---\n# It's *a* \"b\" & c\n"
    let front = NotebookReader().read(text, fileName: "a.md").frontMatter
    #expect(front.title == "It’s *a* “b” & c")
    #expect(front.author == "O’Brien")
    #expect(front.description == "a – b")
  }

  @Test func setsTablesNotesTitlesAndCaptions() {
    #expect(
      dump("| \"a\" |\n|---|\n| it's |\n\n: \"c\"\n\n::: {.callout-note title=\"it's\"}\n:::\n")
        == """
        table default @1:1-3:8
          header
            cell
              text "“a”"
          row
            cell
              text "it’s"
          caption
            text "“c”"
        callout note @7:1-8:3
          title
            text "it’s"
        """
    )
  }

  @Test func refusesASettingThatIsNeitherTrueNorFalse() {
    #expect(diagnostics("---\nsmart: maybe\n---\na\n").first?.hasPrefix("error 2:8: ") == true)
  }
}
