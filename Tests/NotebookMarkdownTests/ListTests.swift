import NotebookMarkdown
import NotebookModel
import Testing

@Suite struct ListTests {
  @Test func readsTasks() {
    #expect(
      dump(
        "- [ ] open *x*\n- [x] done\n- [X] ~~y~~\n- [ ]\n- \\[ ] text\n- none\n\n1. [x] a\n\n   b\n"
      ) == """
        tight bullet list @1:1-6:6
          item to do
            paragraph @1:3-1:14
              text "open "
              emphasis
                text "x"
          item done
            paragraph @2:3-2:10
              text "done"
          item done
            paragraph @3:3-3:11
              del
                text "y"
          item
            paragraph @4:3-4:5
              text "[ ]"
          item
            paragraph @5:3-5:11
              text "[ ] text"
          item
            paragraph @6:3-6:6
              text "none"
        loose ordered list from 1 @8:1-10:4
          item done
            paragraph @8:4-8:8
              text "a"
            paragraph @10:4-10:4
              text "b"
        """
    )
  }

  @Test func readsDefinitions() {
    #expect(
      dump("Term *x*\n: One\n  goes on\n: Two\n\nOther\n: Three\n\n- item\n") == """
        tight definitions @1:1-7:7
          term
            text "Term "
            emphasis
              text "x"
          definition
            paragraph @2:3-3:9
              text "One"
              soft break
              text "goes on"
          definition
            paragraph @4:3-4:5
              text "Two"
          term
            text "Other"
          definition
            paragraph @7:3-7:7
              text "Three"
        tight bullet list @9:1-9:6
          item
            paragraph @9:3-9:6
              text "item"
        """
    )
  }

  @Test func readsBlocksInDefinitions() {
    #expect(
      dump("> Term\n>\n> :   A\n>\n>     ```swift\n>     let x = 1\n>     ```\n>\n> :   B\n") == """
        quote @1:1-9:7
          loose definitions @1:3-9:7
            term
              text "Term"
            definition
              paragraph @3:7-3:7
                text "A"
              cell 0 run @5:7-7:9
                6:7 "let x = 1"
            definition
              paragraph @9:7-9:7
                text "B"
        """
    )
  }

  @Test(arguments: [
    ("a\nb\n: c\n", 3), (": c\n", 1), ("a\n\n\n: c\n", 4), ("# H\n\n: c\n", 3),
  ])
  func warnsOfDefinitionsWithoutATerm(_ text: String, _ line: Int) {
    #expect(!dump(text).contains("definitions"))
    #expect(
      diagnostics(text) == [
        "warning \(line):1: the line after `:` defines nothing and is shown as it is written | Write the term in one line, with a blank line before it, and the definition right below"
      ]
    )
  }

  @Test func takesALineBeforeATableForNoDefinition() {
    #expect(!dump("Text\n\n: Caption\n\n| a |\n|---|\n| b |\n").contains("definitions"))
  }

  @Test func leavesColonsInCodeAlone() {
    #expect(!dump("```\nTerm\n: x\n```\n\n    Term\n    : x\n").contains("definitions"))
  }

  @Test(arguments: [
    ("> [!NOTE]\n> A *note*.\n>\n> - x\n", "callout note"),
    ("> [!warning]\n> A\n", "callout warning"),
    ("> [!TIP] Title\n> A\n", "callout tip"), ("> [!info]-\n> A\n", "callout note closed"),
    ("> [!CAUTION]+ A\n", "callout caution open"),
  ])
  func readsAlerts(_ text: String, _ start: String) {
    #expect(dump(text).hasPrefix(start + " @1:1-"))
  }

  @Test func readsTheTextOfAnAlert() {
    #expect(
      dump("> [!TIP] Take *care*\n> A\n>\n> B\n") == """
        callout tip @1:1-4:3
          title
            text "Take "
            emphasis
              text "care"
          paragraph @1:3-2:3
            text "A"
          paragraph @4:3-4:3
            text "B"
        """
    )
  }

  @Test(arguments: [
    "> \\[!NOTE]\n> A\n", "> a [!NOTE]\n", "[!NOTE]\n", "> [!NOTE][a]\n> x\n\n[a]: /u\n",
  ])
  func leavesOtherBracketsAlone(_ text: String) { #expect(!dump(text).contains("callout")) }

  @Test func namesAnUnknownAlert() {
    #expect(
      diagnostics("> [!NOTICE]\n> A\n") == [
        "warning 1:3: `[!NOTICE]` is not a box that is known, so it stays a quote | Did you mean `NOTE`?"
      ]
    )
  }

  @Test func setsLineBlocksAsTheyAreDivided() {
    #expect(
      dump("| One *x*\n|   two\n|\n| three\n") == """
        paragraph @1:1-4:7
          text "One "
          emphasis
            text "x"
          line break
          text "\u{A0}\u{A0}two"
          line break
          line break
          text "three"
        """
    )
  }
}
