import NotebookMarkdown
import NotebookModel
import Testing

@Suite struct ImageAttributeTests {
  private static func read(_ text: String) -> Notebook {
    NotebookReader().read(text, fileName: "lesson.md")
  }

  private static func attributes(of text: String) -> ImageAttributes? {
    guard case .paragraph(let content) = read(text).blocks.first?.kind else { return nil }
    for case .image(_, _, _, _, let attributes) in content { return attributes }
    return nil
  }

  @Test(
    arguments: [
      ("width=50", "50px"), ("width=50%", "50%"), ("width=\"4.5cm\"", "4.5cm"),
      ("width='2in'", "2in"),
      ("#fig-a width=3rem", "3rem"), ("width=12pt height=1mm", "12pt"),
    ]
  )
  func readsLengths(text: String, width: String) throws {
    let attributes = try #require(Self.attributes(of: "A ![b](c.png){\(text)}\n"))
    #expect(attributes.width?.css == width)
  }

  @Test func readsAFigureWithItsLabel() throws {
    let notebook = Self.read(
      "See @fig-a.\n\n![A *b*](c.png){#fig-a width=50% fig-alt=\"A red square\"}\n"
    )
    #expect(notebook.diagnostics == [])
    let block = try #require(notebook.blocks.last)
    #expect(block.label == "fig-a")
    #expect(block.figure()?.caption == [.text("A "), .emphasis([.text("b")])])
    guard case .image(_, _, _, _, let attributes) = block.figure()?.image else {
      Issue.record("no image")
      return
    }
    #expect(attributes.alternative == "A red square")
  }

  @Test(
    arguments: [
      ("![a](b.png){width=-1}", "1:12: warning: `width` must be a length above 0, but is `-1`"),
      ("![a](b.png){width=}", "1:12: warning: `width` must be a length above 0, but is ``"),
      ("![a](b.png){width=5km}", "1:12: warning: `width` must be a length above 0, but is `5km`"),
      ("![a](b.png){widht=5}", "1:12: warning: `widht` is not an attribute of an image"),
      ("![a](b.png){.big}", "1:12: warning: the class `.big` changes nothing about an image"),
      ("[a](https://b.org){target=_blank}", "1:19: warning: attributes of a link change nothing"),
      (
        "In a text ![a](b.png){#fig-a}",
        "1:11: warning: `{#fig-a}` labels nothing: an image is a figure where it is all of its paragraph"
      ),
    ]
  )
  func warnsOfWhatChangesNothing(text: String, message: String) {
    let found = Self.read(text + "\n").diagnostics.map {
      "\($0.position?.description ?? ""): \($0.severity.rawValue): \($0.message)"
    }
    #expect(found == [message])
  }

  @Test(
    arguments: [
      "f(x){y}", "![a](b.png) {width}", "`![a](b)`{width=5}",
    ]
  )
  func leavesOtherBracesAsTheyAre(text: String) {
    let notebook = Self.read(text + "\n")
    #expect(notebook.diagnostics == [])
    guard case .paragraph(let content) = notebook.blocks.first?.kind else {
      Issue.record("no paragraph")
      return
    }
    let braces = text[text.lastIndex(of: "{")!...]
    #expect(
      content.last == .text(String(text[text.startIndex...])) || "\(content)".contains(braces)
    )
  }

  @Test func keepsTheLabelOfAHeadingThatEndsWithABracket() {
    let notebook = Self.read("## The call f(x){#sec-call}\n\nSee @sec-call.\n")
    #expect(notebook.diagnostics == [])
    #expect(notebook.blocks.first?.label == "sec-call")
  }
}

@Suite struct UndefinedReferenceTests {
  private static func messages(_ text: String) -> [String] {
    NotebookReader().read(text, fileName: "lesson.md").diagnostics.map {
      "\($0.position?.description ?? ""): \($0.message) (\($0.help ?? ""))"
    }
  }

  @Test(
    arguments: [
      (
        "A [b][nope] c.\n",
        "1:3: nothing defines `[nope]`, so that the link is shown as it is typed (Define it in a line of its own: `[nope]: address`)"
      ),
      (
        "A\n![b][nope] c.\n",
        "2:2: nothing defines `[nope]`, so that the link is shown as it is typed (Define it in a line of its own: `[nope]: address`)"
      ),
      (
        "> - A [*b*][nop]\n\n[nope]: x.md\n",
        "1:7: nothing defines `[nop]`, so that the link is shown as it is typed (Did you mean `[nope]`?)"
      ),
      (
        "| a |\n|---|\n| [x][] |\n",
        "3:3: nothing defines `[x]`, so that the link is shown as it is typed (Define it in a line of its own: `[x]: address`)"
      ),
    ]
  )
  func warnsWithItsLine(text: String, message: String) {
    #expect(Self.messages(text) == [message])
  }

  @Test(
    arguments: [
      "`[a][b]`\n", "\\[a\\][b]\n", "[a]\\[b\\]\n", "x[0][1] and m[i][j]\n",
      "[a][b]\n\n[b]: c.md\n",
      "[a][B  c]\n\n[b c]:\n  d.md\n", "```\n[a][b]\n```\n", "- [x] done\n", "a [b] c\n",
      "[a][]\n\n[a]: b.md\n",
    ]
  )
  func saysNothingWhereAllIsWell(text: String) {
    #expect(Self.messages(text) == [])
  }
}
