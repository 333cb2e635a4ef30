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
    ("@Sec-a", "reference sec-a @1:3"), ("-@sec-a", "short reference sec-a @1:3"),
    ("[-@sec-a]", "short reference sec-a @1:3"), ("(-@Sec-a)", "short reference sec-a @1:4"),
    ("{ref}`sec-a`", "reference sec-a @1:3"), ("{numref}`sec-a`", "reference sec-a @1:3"),
  ])
  func readsOtherSpellings(_ text: String, _ reference: String) {
    let found = dump("A \(text)\n\n# B {#sec-a}\n")
    #expect(found.contains("\n  \(reference)\n"), "\(found)")
    #expect(!found.contains("warning"))
  }

  @Test(arguments: ["a-@sec-a", "[-@sec-a](b)", "\\@sec-a"])
  func leavesOtherSignsAlone(_ text: String) {
    #expect(!dump("A \(text)\n\n# B {#sec-a}\n").contains("\n  short reference"))
  }

  @Test(arguments: [
    (
      "@thm-a",
      "the reference `@thm-a` is shown as it is written | Known references: `@fig-…`, `@eq-…`, `@sec-…`, `@tbl-…`, "
        + "`@lst-…`, `@nte-…`, `@tip-…`, `@wrn-…`, `@imp-…`, `@cau-…`"
    ),
    (
      "@fig:a",
      "the reference `@fig:a` is shown as it is written | Write `@fig-a`, and the label likewise"
    ),
    (
      "@tab-a.",
      "the reference `@tab-a` is shown as it is written | Write `@tbl-a`, and the label likewise"
    ),
  ])
  func namesReferencesOfKindsThatAreNotKnown(_ text: String, _ message: String) {
    #expect(diagnostics("A \(text)\n") == ["warning 1:3: \(message)"])
  }

  @Test(arguments: ["@tab-x/y", "me@tab-x", "`@thm-a`", "@thm-", "\\@thm-a"])
  func saysNothingOfOtherSigns(_ text: String) {
    #expect(diagnostics("A \(text)\n") == [])
  }

  @Test(arguments: [
    ("fig-A b", "fig-A-b"), ("my plot", "my-plot"), ("fig-a.b", "fig-a-b"),
  ])
  func warnsOfALabelThatNoReferenceCanName(_ label: String, _ better: String) {
    #expect(
      diagnostics("```swift\n//| label: \(label)\n1\n```\n") == [
        "warning 2:12: no reference can name the label `\(label)` | "
          + "Write it with letters, digits, `-` and `_`: `\(better)`"
      ]
    )
  }

  @Test(
    arguments: [
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
