import NotebookMarkdown
import NotebookModel
import Testing

@Suite struct BoxTests {
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
            callout note @7:3-7:21
        error 7:3: box is not closed | End it with a line `:::`, indented as this one
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

  @Test(arguments: [
    "```\n::: {.callout-note}\n```\n", "<!--\n::: note\n-->\n", "`::: {.callout-note}`\n",
  ])
  func leavesOtherColonsAlone(_ text: String) {
    #expect(!dump(text).contains("callout note"))
    #expect(diagnostics(text).isEmpty)
  }

  @Test(arguments: [
    ("::: callout-tip", "callout tip"), ("::: {.callout-tip}", "callout tip"),
    (":::{.callout-tip} :::", "callout tip"), ("::: Tip ::::::", "callout tip"),
    (":::tip", "callout tip"), (":::{tip}", "callout tip"), ("::: {.tip}", "callout tip"),
    ("::: details", "details"), (":::{dropdown}", "details"),
  ])
  func readsBoxesInTheSpellingsOfOtherTools(_ line: String, _ kind: String) {
    #expect(
      dump("\(line)\nA\n:::\n") == """
        \(kind) @1:1-3:3
          paragraph @2:1-2:1
            text "A"
        """
    )
  }

  @Test(arguments: [
    (":::note A *B*", "note"), (":::note[A *B*]", "note"), (":::{note} A *B*", "note"),
    (":::note[A *B*]{#x}", "note"), ("::: danger A *B* :::", "caution"),
  ])
  func readsTheTitlesOfOtherTools(_ line: String, _ kind: String) {
    let found = dump("\(line)\n:::\n")
    #expect(found.hasPrefix("callout \(kind) @1:1-2:3"))
    #expect(found.hasSuffix("title\n    text \"A \"\n    emphasis\n      text \"B\""))
  }

  @Test func namesABoxAfterTheWordOfAnotherTool() {
    #expect(
      dump(":::info\n:::\n") == """
        callout note @1:1-2:3
          title
            text "Info"
        """
    )
  }

  @Test(arguments: [
    "::: {.columns}\n\n## Left {#sec-left}\n\nSee @sec-left.\n\n:::\n",
    "::: columns\n\n## Left {#sec-left}\n\nSee @sec-left.\n\n:::\n",
  ])
  func readsLabelsInUnknownBoxesOnce(_ text: String) {
    #expect(
      dump(text) == """
        heading 2 @3:1-3:19 #sec-left
          text "Left"
        paragraph @5:1-5:14
          text "See "
          reference sec-left @5:5
          text "."
        warning 1:1: `columns` is not a box that is known, so its text is shown without one | Known boxes: `callout-note`, `callout-tip`, `callout-warning`, `callout-important`, `callout-caution`
        """
    )
  }

  @Test func endsABoxAroundHTMLAtItsColons() {
    #expect(
      dump("::: {.callout-tip}\n<div>\n\nx\n\n</div>\n:::\n\nAfter.\n") == """
        callout tip @1:1-7:3
          html "<div>\\n" @2:1-2:5
          paragraph @4:1-4:1
            text "x"
          html "</div>\\n" @6:1-6:6
        paragraph @9:1-9:6
          text "After."
        """
    )
  }

  @Test func readsMarkdownRightAfterTheColonsThatEndHTML() {
    #expect(
      dump(
        "<div>\n::: note\nA *b*\n:::\n</div>\n::: tip\n<p>x</p>\n:::\n```text\n:::\n```\n"
      ) == """
        html "<div>\\n" @1:1-1:5
        callout note @2:1-4:3
          paragraph @3:1-3:5
            text "A "
            emphasis
              text "b"
        html "</div>\\n" @5:1-5:6
        callout tip @6:1-8:3
          html "<p>x</p>\\n" @7:1-7:8
        code "text" ":::\\n" @9:1-11:3
        """
    )
  }

  @Test func keepsTheNameOfABox() {
    #expect(
      dump("::: {.callout-note #nte-a}\nA\n:::\n\n::: {#part}\n# B\n:::\n\n@nte-a\n") == """
        callout note @1:1-3:3 #nte-a
          paragraph @2:1-2:1
            text "A"
        division @5:1-7:3 #part
          heading 1 @6:1-6:3
            text "B"
        paragraph @9:1-9:6
          reference nte-a @9:1
        """
    )
  }

  @Test func givesABoxTheLabelOfTheHeadingThatIsItsTitle() {
    #expect(
      dump("::: {.callout-note}\n## A {#sec-a}\n:::\n\n@sec-a\n") == """
        callout note @1:1-3:3 #sec-a
          title
            text "A"
        paragraph @5:1-5:6
          reference sec-a @5:1
        """
    )
  }

  @Test(arguments: [
    (
      "::: {.callout-note icon=false}",
      "`icon` changes nothing of a box | A box takes `title`, `collapse` and `#name`"
    ),
    (
      "::: {.callout-note .wide}",
      "`.wide` changes nothing of a box | A box takes `title`, `collapse` and `#name`"
    ),
    (
      "::: {.callout-note collapse=maybe}",
      "`collapse` is `maybe` | Write `collapse=\"true\"` or `\"false\"`"
    ),
    (
      "::: {layout-ncol=2}",
      "`{layout-ncol=2}` is not a box that is known, so its text is shown without one | Known boxes: `callout-note`, `callout-tip`, `callout-warning`, `callout-important`, `callout-caution`"
    ),
  ])
  func warnsOfWhatChangesNothing(_ line: String, _ message: String) {
    #expect(diagnostics("\(line)\nA\n:::\n") == ["warning 1:1: \(message)"])
  }

  @Test func showsColonsInsideOfAParagraphAsTheyAreWritten() {
    #expect(
      dump("a\n      ::: note\n") == """
        paragraph @1:1-2:14
          text "a"
          soft break
          text "::: note"
        warning 2:7: `::: note` is no mark of a box here and is shown as it is written | Write `::: {.callout-note title="…"}`, indented by three spaces at most
        """
    )
  }
}
