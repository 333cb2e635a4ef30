import NotebookMarkdown
import NotebookModel
import Testing

@Suite struct CellPositionTests {
  /// A cell and its recording in a container; `│` stands before the first character of each code line.
  struct Placement: CustomTestStringConvertible {
    var name: String
    var lines: [String]
    var testDescription: String { name }
  }

  static let placements = [
    Placement(
      name: "plain",
      lines: [
        "Text", "", "```swift", "│let a = 1", "│", "│  print(a)", "```", "", "```output", "1",
        "```",
      ]
    ),
    Placement(
      name: "indented fence",
      lines: [
        "Text", "", "  ```swift", "  │let a = 1", " │", "  │  print(a)", "  ```", "", " ```output",
        " 1", "```",
      ]
    ),
    Placement(
      name: "list",
      lines: [
        "1. é", "", "   ```swift", "   │let a = 1", "│", "   │  print(a)", "   ```", "",
        "   ```output", "   1",
        "   ```",
      ]
    ),
    Placement(
      name: "quote",
      lines: [
        "> é", ">", "> ```swift", "> │let a = 1", ">│", "> │  print(a)", "> ```", ">",
        "> ```output",
        "> 1",
        "> ```",
      ]
    ),
    Placement(
      name: "list in a quote",
      lines: [
        "> - a", ">", ">   ```swift", ">   │let a = 1", ">│", ">   │  print(a)", ">   ```", ">",
        ">   ```output",
        ">   1", ">   ```",
      ]
    ),
    Placement(
      name: "quote in a list",
      lines: [
        "* a", "", "  > ```swift", "  > │let a = 1", "  >│", "  > │  print(a)", "  > ```", "  >",
        "  > ```output", "  > 1", "  > ```",
      ]
    ),
  ]

  @Test(
    arguments: placements,
    ["\n", "\r\n", "\r"]
  )
  func knowsWhereEachLineBegins(_ placement: Placement, _ lineEnd: String) throws {
    for isTerminated in [true, false] {
      let source = placement.lines.joined(separator: lineEnd) + (isTerminated ? lineEnd : "")
      let text = source.replacing("│", with: "")
      let notebook = NotebookReader().read(text, fileName: "lesson.md")
      let cell = try #require(notebook.cells.first)
      let expected = placement.lines.enumerated().compactMap { index, line -> SourcePosition? in
        guard let mark = line.utf8.firstRange(of: "│".utf8) else { return nil }
        let column = line.utf8.distance(from: line.startIndex, to: mark.lowerBound) + 1
        return SourcePosition(line: index + 1, column: column)
      }
      let plain = text.split(omittingEmptySubsequences: false) { $0.isNewline }
      for line in cell.lines {
        let source = plain[line.position.line - 1].utf8.dropFirst(line.position.column - 1)
        #expect(Array(source) == Array(line.text.utf8), "line \(line.position)")
      }
      #expect(cell.lines.map(\.position) == expected)
      #expect(cell.recording?.text == "1\n")
      #expect(cell.recording?.range.start.line == 9)
      #expect(
        cell.recording?.range.end
          == SourcePosition(line: 11, column: placement.lines[10].utf8.count)
      )
      #expect(cell.range.end == SourcePosition(line: 7, column: placement.lines[6].utf8.count))
      #expect(notebook.diagnostics.isEmpty)
      #expect(notebook.sourceLines == placement.lines.map { $0.replacing("│", with: "") })
    }
  }

  /// A list takes a part of a tab; the rest of it belongs to the indentation of the fence.
  @Test func keepsPlacesAcrossTabs() {
    #expect(
      dump("- a\n\n\t```swift\n\tlet a = 1\n\t\tb\n  \tc\n\t```\n") == """
        loose bullet list @1:1-7:4
          item
            paragraph @1:3-1:3
              text "a"
            cell 0 run @3:2-7:4
              4:2 "let a = 1"
              5:2 "\\tb"
              6:4 "c"
        """
    )
  }

  @Test func countsTheFrontMatterAndIgnoresTheByteOrderMark() throws {
    let text = "\u{FEFF}---\ntitle: é\n---\n```swift\nx\n```\n"
    let notebook = NotebookReader().read(text, fileName: "lesson.md")
    #expect(notebook.cells.first?.lines == [Cell.Line("x", at: SourcePosition(line: 5, column: 1))])
    #expect(notebook.frontMatter.title == "é")
    #expect(notebook.sourceLines.first == "---")
    #expect(
      diagnostics("\u{FEFF}---\ntitel: é\n---\nx\n")
        == ["warning 2:1: `titel` is not a key of the front matter | Did you mean `title`?"]
    )
  }
}
