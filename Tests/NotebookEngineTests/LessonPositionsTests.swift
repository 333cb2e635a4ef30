import NotebookEngine
import NotebookModel
import Testing

@Suite struct LessonPositionsTests {
  /// Lines 2 and 3 at the margin, lines 7 to 9 in a list, and a fence with nothing in it from line 12 on.
  private static let positions: LessonPositions = {
    var empty = cell("", line: 13)
    empty.lines = []
    return LessonPositions(
      Notebook(
        fileName: "lesson.md",
        cells: [
          cell("let é = f(\n  1)", line: 2),
          cell("func f() {\n\t g()\n}", line: 7, column: 5), empty,
        ]
      )
    )
  }()

  @Test(arguments: [
    (at(2, 1), 0, at(2, 1)), (at(2, 6), 0, at(2, 6)), (at(3, 3), 0, at(3, 3)),
    (at(7, 1), 1, at(7, 5)), (at(8, 3), 1, at(8, 7)),
  ])
  func addsTheIndentationOfTheCell(unit: SourcePosition, cell: Int, lesson: SourcePosition) {
    let message = compilerMessage(.error, at: unit, "x")
    #expect(Self.positions.place(of: message, in: cell) == lesson)
  }

  private static let outside: [(unit: SourcePosition?, cell: Int, lesson: SourcePosition)] = [
    (at(4, 1), 0, at(3, 5)), (at(10, 7), 1, at(9, 6)), (at(1, 2), 0, at(3, 5)),
    (nil, 0, at(3, 5)), (nil, 1, at(9, 6)),
  ]

  @Test(arguments: outside)
  func putsWhatIsNotInTheCellBehindItsEnd(
    unit: SourcePosition?,
    cell: Int,
    lesson: SourcePosition
  ) {
    let message = compilerMessage(.error, at: unit, "x")
    #expect(Self.positions.place(of: message, in: cell) == lesson)
  }

  @Test(arguments: [Diagnostic.Severity.note, .warning])
  func knowsNoPlaceOfNotesAboutOtherCode(severity: Diagnostic.Severity) {
    let message = compilerMessage(severity, at: nil, "x")
    #expect(Self.positions.place(of: message, in: 0) == nil)
  }

  @Test(arguments: [at(13, 1), nil])
  func namesTheFenceOfACellWithoutLines(unit: SourcePosition?) {
    let message = compilerMessage(.error, at: unit, "x")
    #expect(Self.positions.place(of: message, in: 2) == at(12, 1))
  }

  @Test(arguments: [
    (at(2, 9), at(2, 9)), (at(8, 3), at(8, 7)), (at(5, 1), at(3, 5)), (at(11, 1), at(9, 6)),
  ])
  func findsTheCellOfACrash(unit: SourcePosition, lesson: SourcePosition) {
    #expect(Self.positions.place(ofCrash: unit) == lesson)
  }

  @Test(arguments: [(at(3, 0), at(3, 3)), (at(7, 0), at(7, 5)), (at(8, 0), at(8, 7))])
  func namesTheFirstWordOfALineWithoutAColumn(unit: SourcePosition, lesson: SourcePosition) {
    #expect(Self.positions.place(ofCrash: unit) == lesson)
  }

  @Test func keepsThePlaceOfACrashBeforeTheFirstCell() {
    let positions = LessonPositions(Notebook(fileName: "lesson.md", cells: [cell("a", line: 20)]))
    #expect(positions.place(ofCrash: at(5, 2)) == at(5, 2))
  }
}

/// A place in a lesson or a unit.
func at(_ line: Int, _ column: Int) -> SourcePosition { SourcePosition(line: line, column: column) }

/// A message as the frontend prints it; without a place it is about generated code.
func compilerMessage(
  _ severity: Diagnostic.Severity,
  at position: SourcePosition?,
  _ text: String
) -> CompilerMessage {
  let place = position.map { "lesson.md:\($0)" } ?? "main.swift:1:1"
  let output = "\(place): \(severity.rawValue): \(text)"
  return CompilerMessage.parse(output, sourceName: "lesson.md")[0]
}
