import NotebookEngine
import NotebookModel
import Testing

@Suite struct CompileFailureTests {
  private static let positions = LessonPositions(
    Notebook(fileName: "lesson.md", cells: [cell("let a = b", line: 5, column: 3)])
  )

  private static func failure(_ messages: CompilerMessage...) -> CompileFailure {
    CompileFailure(messages, in: 0, at: positions)
  }

  private static func message(
    _ severity: Diagnostic.Severity,
    at position: UnitPosition?,
    _ text: String
  ) -> CompilerMessage {
    compilerMessage(severity, at: position, text, in: positions)
  }

  @Test func showsTheMessagesAtTheirPlacesInTheLesson() {
    let failure = Self.failure(
      Self.message(.error, at: unit(5, 9), "cannot find 'b' in scope"),
      Self.message(.note, at: nil, "found this candidate"),
      Self.message(.error, at: nil, "expected '}'")
    )
    let diagnostics = [
      Diagnostic(.error, "cannot find 'b' in scope", at: at(5, 11)),
      Diagnostic(.note, "found this candidate"),
      Diagnostic(.error, "expected '}'", at: at(5, 12)),
    ]
    #expect(failure.diagnostics == diagnostics)
    #expect(failure.cellFailure == CellFailure(.compileError, diagnostics))
  }

  @Test func explainsACircularReference() {
    let failure = Self.failure(
      Self.message(.error, at: unit(5, 1), "circular reference"),
      Self.message(.note, at: unit(5, 5), "through reference here")
    )
    #expect(
      failure.diagnostics.map(\.help) == [
        "a declaration can use the value that its name had in an earlier cell, but not a library's: choose another name",
        nil,
      ]
    )
  }
}
