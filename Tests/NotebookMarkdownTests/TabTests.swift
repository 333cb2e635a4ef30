import NotebookMarkdown
import NotebookModel
import Testing

/// Code behind tabs and spaces in lists and quotes.
@Suite struct TabTests {
  /// For each container: what stands before the cell, and the beginnings of a line that reach the same column.
  private static let containers: [(before: String, prefixes: [String])] = [
    ("- a\n\n", ["    ", "\t", " \t", "  \t", "   \t"]),
    ("1. a\n\n", ["    ", "\t", " \t", "   \t"]),
    ("10. a\n\n", ["    ", "\t", "  \t"]),
    ("- a\n\n  - b\n\n", ["      ", "\t  ", "  \t  "]),
    ("- a\n\n\t- b\n\n", ["        ", "\t\t", "    \t", "\t    ", "  \t \t"]),
    ("", [">   ", ">\t", "> \t", ">  \t"]),
    ("> - a\n>\n", [">     ", ">\t  ", "> \t  "]),
    ("- > a\n  >\n", ["  >   ", "  >\t  "]),
  ]

  @Test(arguments: containers.indices) func keepsCodeAsItIsTyped(_ index: Int) {
    let (before, prefixes) = Self.containers[index]
    for opening in prefixes {
      for inner in prefixes {
        for closing in prefixes {
          let lesson =
            before + opening + "```swift\n" + inner + "f()\n" + inner + "\tg()\n" + inner
            + "  h()\n"
            + closing + "```\n" + opening + "```output\n" + inner + "\tx\n" + closing + "```\n"
          let notebook = NotebookReader().read(lesson, fileName: "lesson.md")
          let shown = lesson.debugDescription
          #expect(notebook.cells.map(\.code) == ["f()\n\tg()\n  h()\n"], "\(shown)")
          #expect(notebook.cells.map(\.recording?.text) == ["\tx\n"], "\(shown)")
          #expect(notebook.diagnostics == [], "\(shown)")
          let start = notebook.cells.first?.range.start
          #expect(start?.column == opening.utf8.count + 1, "\(shown)")
        }
      }
    }
  }

  @Test func leavesCodeThatIsNoFenceAlone() {
    let lesson = "- a\n\n\t```text\n\tx\n\t\t```swift\n\t```\n"
    let notebook = NotebookReader().read(lesson, fileName: "lesson.md")
    #expect(notebook.cells.isEmpty)
    guard case .list(let list)? = notebook.blocks.first?.kind, list.items[0].count == 2,
      case .code(_, let text, _) = list.items[0][1].kind
    else {
      Issue.record("there is no code in the list")
      return
    }
    #expect(text == "x\n\t```swift\n")
  }
}
