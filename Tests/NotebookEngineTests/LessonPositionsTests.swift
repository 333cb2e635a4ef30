import CellSyntax
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
    (unit(2, 1), 0, at(2, 1)), (unit(2, 6), 0, at(2, 6)), (unit(3, 3), 0, at(3, 3)),
    (unit(7, 1), 1, at(7, 5)), (unit(8, 3), 1, at(8, 7)),
  ])
  func addsTheIndentationOfTheCell(unit: UnitPosition, cell: Int, lesson: SourcePosition) {
    let message = compilerMessage(.error, at: unit, "x", in: Self.positions)
    #expect(Self.positions.place(of: message, in: cell) == lesson)
  }

  private static let outside: [(unit: UnitPosition?, cell: Int, lesson: SourcePosition)] = [
    (unit(4, 1), 0, at(3, 5)), (unit(10, 7), 1, at(9, 6)), (unit(1, 2), 0, at(3, 5)),
    (nil, 0, at(3, 5)), (nil, 1, at(9, 6)),
  ]

  @Test(arguments: outside)
  func putsWhatIsNotInTheCellBehindItsEnd(
    unit: UnitPosition?,
    cell: Int,
    lesson: SourcePosition
  ) {
    let message = compilerMessage(.error, at: unit, "x", in: Self.positions)
    #expect(Self.positions.place(of: message, in: cell) == lesson)
  }

  @Test(arguments: [Diagnostic.Severity.note, .warning])
  func knowsNoPlaceOfNotesAboutOtherCode(severity: Diagnostic.Severity) {
    let message = compilerMessage(severity, at: nil, "x", in: Self.positions)
    #expect(Self.positions.place(of: message, in: 0) == nil)
  }

  @Test(arguments: [unit(13, 1), nil])
  func namesTheFenceOfACellWithoutLines(unit: UnitPosition?) {
    let message = compilerMessage(.error, at: unit, "x", in: Self.positions)
    #expect(Self.positions.place(of: message, in: 2) == at(12, 1))
  }

  @Test(arguments: [
    (unit(2, 9), at(2, 9)), (unit(8, 3), at(8, 7)), (unit(5, 1), at(3, 5)),
    (unit(11, 1), at(9, 6)),
  ])
  func findsTheCellOfACrash(unit: UnitPosition, lesson: SourcePosition) {
    #expect(Self.positions.place(ofCrash: unit) == lesson)
  }

  @Test(arguments: [(unit(3, nil), at(3, 3)), (unit(7, nil), at(7, 5)), (unit(8, nil), at(8, 7))])
  func namesTheFirstWordOfALineWithoutAColumn(unit: UnitPosition, lesson: SourcePosition) {
    #expect(Self.positions.place(ofCrash: unit) == lesson)
  }

  /// What stands behind a cell of a unit belongs to that cell, though the lesson has another one there.
  @Test func looksForTheCellInTheUnitOnly() {
    let notebook = Notebook(
      fileName: "lesson.md",
      cells: [cell("a", line: 2), cell("b", line: 5), cell("c", line: 8)]
    )
    let positions = LessonPositions(notebook, cells: [0, 2])
    let lines = [2, 5, 8, 9].map { positions.code(at: unit($0, 1)) }
    #expect(
      lines == [
        CodePosition(cell: 0, .code(CodePlace(line: 1, column: 1))),
        CodePosition(cell: 0, .endOfCell),
        CodePosition(cell: 2, .code(CodePlace(line: 1, column: 1))),
        CodePosition(cell: 2, .endOfCell),
      ]
    )
    #expect(positions.code(at: unit(0, 1)) == nil)
  }

  @Test func keepsThePlaceOfACrashBeforeTheFirstCell() {
    let positions = LessonPositions(Notebook(fileName: "lesson.md", cells: [cell("a", line: 20)]))
    #expect(positions.place(ofCrash: unit(5, 2)) == at(5, 2))
  }
}

/// A place in a lesson.
func at(_ line: Int, _ column: Int) -> SourcePosition { SourcePosition(line: line, column: column) }

/// A place in a unit.
func unit(_ line: Int, _ column: Int?) -> UnitPosition { UnitPosition(line: line, column: column) }

/// A message as the frontend prints it; without a place it is about generated code.
func compilerMessage(
  _ severity: Diagnostic.Severity,
  at position: UnitPosition?,
  _ text: String,
  in positions: LessonPositions
) -> CompilerMessage {
  let place = position.map { "lesson.md:\($0.line):\($0.column ?? 0)" } ?? "main.swift:1:1"
  let output = "\(place): \(severity.rawValue): \(text)"
  return CompilerMessage.parse(output, sourceName: "lesson.md", at: positions)[0]
}
