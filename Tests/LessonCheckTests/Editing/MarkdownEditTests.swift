import NotebookMarkdown
import NotebookModel
import LessonCheck
import Testing

@Suite struct MarkdownEditTests {
  private func read(_ text: String) -> Notebook {
    NotebookReader().read(text, fileName: "lesson.md")
  }

  private func edit(_ text: String, _ changes: [Int: MarkdownEdit.Change]) throws -> String {
    let edit = MarkdownEdit(Array(text.utf8), of: read(text))
    return String(decoding: try edit.applying(changes), as: UTF8.self)
  }

  @Test(arguments: [
    ("```swift\n1\n```\ntext\n", "2", "```swift\n1\n```\n```output\n2\n```\ntext\n"),
    ("```swift\n1\n```", "2", "```swift\n1\n```\n```output\n2\n```"),
    (
      "```swift\r\n1\r\n```\r\n", "2\n3\n", "```swift\r\n1\r\n```\r\n```output\r\n2\r\n3\r\n```\r\n"
    ),
    (
      "- ```swift\n  1\n  ```\n- b\n", "2\n\n3",
      "- ```swift\n  1\n  ```\n  ```output\n  2\n\n  3\n  ```\n- b\n"
    ),
    (">```swift\n>1\n>```\n", " 2\n\n", ">```swift\n>1\n>```\n> ```output\n>  2\n>\n> ```\n"),
    ("```swift\n```\n", "```\n````", "```swift\n```\n`````output\n```\n````\n`````\n"),
    ("   ```swift\n ```\n", " 1", "   ```swift\n ```\n ```output\n  1\n ```\n"),
    ("```swift\n```\n", "", "```swift\n```\n```output\n```\n"),
    (
      "```swift\n```\n\n~~~ output x \n1\n~~~~ \nend", "2",
      "```swift\n```\n\n~~~ output x \n2\n~~~~ \nend"
    ),
    (
      "```swift\n```\n\n```output\n1\n```\nend", "```",
      "```swift\n```\n\n````output\n```\n````\nend"
    ),
    ("```swift\n```\n```output\n1", "2", "```swift\n```\n```output\n2\n```"),
  ])
  func recordsAText(_ lesson: String, _ text: String, _ edited: String) throws {
    #expect(try edit(lesson, [0: .record(text)]) == edited)
  }

  @Test func removesAFence() throws {
    let lesson = "a\n```swift\n```\n\n```output\n1\n```\nb\n"
    #expect(try edit(lesson, [0: .remove]) == "a\n```swift\n```\n\nb\n")
    #expect(try edit("```swift\n```\n", [0: .remove]) == "```swift\n```\n")
  }

  @Test func refusesWhatALessonCannotHold() throws {
    let lesson = "`{swift} 1` \n\n```swift\n1\n"
    #expect(throws: MarkdownEdit.Problem.noCell(7)) { try edit(lesson, [7: .remove]) }
    #expect(throws: MarkdownEdit.Problem.noCell(0)) { try edit(lesson, [0: .remove]) }
    #expect(throws: MarkdownEdit.Problem.openFence(cell: 1)) {
      try edit(lesson, [1: .record("1")])
    }
    #expect(throws: MarkdownEdit.Problem.controlCharacter(cell: 0)) {
      try edit("```swift\n```\n", [0: .record("1\r2")])
    }
  }

  @Test func writesIntoIncludedFiles() throws {
    let part = "---\ntitle: p\n---\n```swift\n1\n```\n"
    let reader = NotebookReader { _ in .success(Array(part.utf8)) }
    let text = "{{< include part.md >}}\n\n```swift\n2\n```\n"
    let notebook = reader.read(text, fileName: "lesson.md")
    let blind = MarkdownEdit(Array(text.utf8), of: notebook)
    #expect(throws: MarkdownEdit.Problem.includedFile(cell: 0, file: "part.md")) {
      try blind.applying([0: .record("1")])
    }
    let edit = MarkdownEdit(Array(text.utf8), of: notebook, included: ["part.md": Array(part.utf8)])
    let edited = try edit.edited([0: .record("1"), 1: .record("2")])
      .mapValues { String(decoding: $0, as: UTF8.self) }
    #expect(
      edited == [
        "part.md": part + "```output\n1\n```\n", "lesson.md": text + "```output\n2\n```\n",
      ]
    )
  }

  @Test func refusesTwoOutputsOfOneIncludedCell() throws {
    let part = "```swift\nn += 1\n```\n"
    let reader = NotebookReader { _ in .success(Array(part.utf8)) }
    let text = "{{< include part.md >}}\n\n{{< include part.md >}}\n"
    let edit = MarkdownEdit(
      Array(text.utf8),
      of: reader.read(text, fileName: "lesson.md"),
      included: ["part.md": Array(part.utf8)]
    )
    #expect(throws: MarkdownEdit.Problem.differentOutputs(cell: 0, other: 1, file: "part.md")) {
      try edit.edited([0: .record("1"), 1: .record("2")])
    }
    #expect(throws: MarkdownEdit.Problem.differentOutputs(cell: 1, other: 0, file: "part.md")) {
      try edit.edited([1: .record("2")])
    }
    let same = try edit.edited([0: .record("1"), 1: .record("1")])
    #expect(same == ["part.md": Array((part + "```output\n1\n```\n").utf8)])
  }

  /// Every lesson with every text, in one container and line end after the other.
  @Test(arguments: [
    "", "\u{FEFF}", "---\ntitle: a\n---\n", "# Heading\n\ntext[^1]\n\n[^1]: note\n\n",
  ])
  func changesNothingButTheRecordings(_ head: String) throws {
    let texts = [
      "1\n", "", "\n", " 1\n\n  2\t\n", "```\n````swift\n", "> - a\n", "\t1\n", "~~~\n", "ä ∑\n",
    ]
    let bodies = [
      "```swift\nprint(1)\n```\n", "~~~~swift\n1\n ~~~~\n",
      "```swift\n1\n```\n\n```output\nold\n```\n", "```swift\n1\n```\n  ~~~ output\n  old\n~~~\n",
    ]
    let containers = [
      ("", ""), ("- ", "  "), ("> ", "> "), (">", ">"), ("10. ", "    "), ("> - ", ">   "),
    ]
    var count = 0
    for (first, next) in containers {
      for body in bodies {
        let lines = body.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        let inner = lines.enumerated().map { ($0 == 0 ? first : next) + $1 + "\n" }.joined()
        for end in ["\n", "\r\n"] {
          let lesson = (head + inner + "\nafter\n\n```swift\n2\n```")
            .replacing("\n", with: end)
          let before = read(lesson)
          try #require(before.cells.count == 2, "\(lesson)")
          for text in texts {
            let edited = try edit(lesson, [0: .record(text), 1: .record("x\n")])
            let after = read(edited)
            let shown = "\(edited.debugDescription) from \(lesson.debugDescription)"
            #expect(after.cells.map(\.recording?.text) == [text, "x\n"], "\(shown)")
            #expect(after.cells.map(\.code) == before.cells.map(\.code), "\(shown)")
            #expect(after.blocks.map(outline) == before.blocks.map(outline), "\(shown)")
            #expect(after.diagnostics.isEmpty, "\(shown)")
            #expect(try edit(edited, [0: .record(text)]) == edited, "\(shown)")
            count += 1
          }
        }
      }
    }
    #expect(count == 6 * 4 * 2 * 9)
  }

  /// What kinds of blocks are inside of which.
  private func outline(_ block: Block) -> String {
    switch block.kind {
    case .cell(let index): "cell \(index)"
    case .paragraph: "paragraph"
    case .heading: "heading"
    case .quote(let blocks): "quote(\(blocks.map(outline)))"
    case .list(let list): "list(\(list.isTight) \(list.items.map { $0.map(outline) }))"
    default: "other"
    }
  }
}
