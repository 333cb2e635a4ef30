import NotebookMarkdown
import NotebookModel
import Testing

@Suite struct CalloutTests {
  @Test func readsBoxesInEachOther() {
    #expect(
      dump(
        "text\n::: {.callout-tip title=\"Take *care*\" collapse=\"true\"}\nA\n- b\n::::: {.callout-note collapse=false}\n## T\nC\n:::\n:::\nD\n"
      ) == """
        paragraph @1:1-1:4
          text "text"
        callout tip closed @2:1-9:3
          title
            text "Take "
            emphasis
              text "care"
          paragraph @3:1-3:1
            text "A"
          tight bullet list @4:1-4:3
            item
              paragraph @4:3-4:3
                text "b"
          callout note open @5:1-8:3
            title
              text "T"
            paragraph @7:1-7:1
              text "C"
        paragraph @10:1-10:1
          text "D"
        """
    )
  }

  @Test func readsBoxesInQuotesAndLists() {
    #expect(
      dump(
        "> ::: {.callout-warning}\n> ```swift\n> let x = 1\n> ```\n> :::\n\n- ::: {.callout-note}\n"
      ) == """
        quote @1:1-5:5
          callout warning @1:3-5:5
            cell 0 run @2:3-4:5
              3:3 "let x = 1"
        tight bullet list @7:1-7:21
          item
            paragraph @7:3-7:21
              text "::: {.callout-note}"
        """
    )
  }

  @Test(arguments: [
    (
      "::: {.callout-note}\na\n",
      "error 1:1: box is not closed | End it with a line `:::`, indented as this one"
    ),
    (
      "a\n\n:::\n",
      "warning 3:1: `:::` closes nothing here | Open a box before it, in the same list or quote: `::: {.callout-note}`"
    ),
    (
      "::: {.callout-tpi}\na\n:::\n",
      "warning 1:1: `callout-tpi` is not a box that is known, so its text is shown without one | Did you mean `callout-tip`?"
    ),
  ])
  func reportsBoxesThatDoNotFit(_ text: String, _ message: String) {
    #expect(diagnostics(text) == [message])
  }

  @Test func showsTheTextOfUnknownBoxes() {
    #expect(
      NotebookReader().read("::: {.column}\na\n:::\n", fileName: "lesson.md").blocks.map(\.kind)
        == [.paragraph([.text("a")])]
    )
  }

  @Test(arguments: ["```\n::: {.callout-note}\n```\n", "::: note\n", "`::: {.callout-note}`\n"])
  func leavesOtherColonsAlone(_ text: String) {
    #expect(!dump(text).contains("callout note"))
    #expect(diagnostics(text).isEmpty)
  }
}
