import NotebookMarkdown
import NotebookModel
import Testing

@Suite struct ReferenceTests {
  @Test func findsReferencesInText() {
    #expect(
      dump(
        "# Codes {#sec-codes}\n\nSee (@sec-codes), *@eq-rate.* me@sec-codes `@fig-x` \\@fig-y @todo\n\n$$\na\n$$ {#eq-rate}\nand\n"
      ) == """
        heading 1 @1:1-1:20 #sec-codes
          text "Codes"
        paragraph @3:1-3:65
          text "See ("
          reference sec-codes @3:6
          text "), "
          emphasis
            reference eq-rate @3:20
            text "."
          text " me@sec-codes "
          code "@fig-x"
          text " @fig-y @todo"
        math "a" @5:1-7:2 #eq-rate
        paragraph @7:4-8:3
          text "and"
        """
    )
  }

  @Test func knowsTheLabelsOfCells() {
    #expect(diagnostics("@fig-a\n\n```swift\n//| label: fig-a\n1\n```\n").isEmpty)
  }

  @Test(arguments: [
    (
      "@fig-x\n",
      "error 1:1: nothing is labelled `fig-x` | Label the cell of the figure: `//| label: fig-x`"
    ),
    (
      "# A {#sec-codes}\n@sec-code\n",
      "error 2:1: nothing is labelled `sec-code` | Did you mean `@sec-codes`?"
    ),
    (
      "# A {#sec-a}\n# B {#sec-a}\n",
      "error 2:1: label `sec-a` is already used in line 1 | Give each of them a label of its own"
    ),
  ])
  func reportsLabelsThatDoNotFit(_ text: String, _ message: String) {
    #expect(diagnostics(text) == [message])
  }

  @Test(arguments: ["a {#x} b\n", "{#}\n", "*a {#x}*\n", "{# x}\n", "a {#x\n"])
  func leavesOtherBracesAlone(_ text: String) {
    let notebook = NotebookReader().read(text, fileName: "lesson.md")
    #expect(dump(text).contains("{#"))
    #expect(notebook.blocks.allSatisfy { $0.label == nil })
  }

  @Test func tellsWhereLinksAndImagesStand() {
    let notebook = NotebookReader().read(
      "$x$ [a](b)\n  ![c](d) <https://e.org>\n",
      fileName: "lesson.md"
    )
    guard case .paragraph(let text) = notebook.blocks.first?.kind else {
      Issue.record("no text")
      return
    }
    let places = text.compactMap { inline -> SourcePosition? in
      switch inline {
      case .link(_, _, _, let place), .image(_, _, _, let place, _): place
      default: nil
      }
    }
    #expect(places.map(\.description) == ["1:5", "2:3", "2:11"])
  }
}
