import NotebookEngine
import NotebookModel
import Testing

@Suite struct CompilerMessageTests {
  /// A unit of one cell, whose code begins in the first line.
  private static let positions = LessonPositions(
    Notebook(
      fileName: "lesson.md",
      cells: [cell(String(repeating: "code\n", count: 19) + "code", line: 1)]
    )
  )

  @Test func readsWhatTheFrontendPrints() {
    let output = """
      /spikenote-lesson/lesson.md:9:14: error: cannot convert value of type 'String' to specified type 'Int'
      let a: Int = "x"
                   ^
      lesson.md:14:10: error: ambiguous use of 'old()'
      /tmp/spikenote-Ab/Lesson/main.swift:6:1: note: found this candidate\u{20}
      <unknown>:0: error: fatal: something
      a:b: warning: no place
      lesson.md:3:4: warning: variable was never used
      other.md:3:4: note: somewhere else
      """
    #expect(
      CompilerMessage.parse(output, sourceName: "lesson.md", at: Self.positions).map { message in
        "\(message.severity.rawValue) \(place(message) ?? "-") \(message.text)"
      } == [
        "error 9:14 cannot convert value of type 'String' to specified type 'Int'",
        "error 14:10 ambiguous use of 'old()'", "note - found this candidate",
        "error - fatal: something",
        "warning 3:4 variable was never used", "note - somewhere else",
      ]
    )
  }

  @Test func ordersErrorsAtOnePlaceByTheirTexts() {
    let lines = [
      "a.md:2:1: error: z", "a.md:2:1: note: of z", "a.md:2:1: error: b", "a.md:2:1: note: of b",
      "a.md:1:1: error: c", "a.md:2:1: error: a",
    ]
    #expect(
      CompilerMessage.parse(lines.joined(separator: "\n"), sourceName: "a.md", at: Self.positions)
        .map(\.text)
        == ["b", "of b", "z", "of z", "c", "a"]
    )
  }

  private func place(_ message: CompilerMessage) -> String? {
    message.position.map { "\(Self.positions.place(of: $0))" }
  }

  @Test func readsNamesWithColons() {
    let message = CompilerMessage.parse(
      "a:b 1:2.md:3:4: error: x: error: y",
      sourceName: "a:b 1:2.md",
      at: Self.positions
    )
    #expect(message.map(place) == ["3:4"])
    #expect(message.map(\.text) == ["x: error: y"])
  }
}
