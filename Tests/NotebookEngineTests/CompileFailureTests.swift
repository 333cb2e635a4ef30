import NotebookEngine
import NotebookModel
import Testing

@Suite struct CompileFailureTests {
  private static func failure(_ messages: CompilerMessage...) -> CompileFailure {
    let notebook = Notebook(fileName: "lesson.md", cells: [cell("let a = b", line: 5, column: 3)])
    return CompileFailure(messages, in: 0, at: LessonPositions(notebook))
  }

  @Test func showsTheMessagesAtTheirPlacesInTheLesson() {
    let failure = Self.failure(
      compilerMessage(.error, at: at(5, 9), "cannot find 'b' in scope"),
      compilerMessage(.note, at: nil, "found this candidate"),
      compilerMessage(.error, at: nil, "expected '}'")
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
      compilerMessage(.error, at: at(5, 1), "circular reference"),
      compilerMessage(.note, at: at(5, 5), "through reference here")
    )
    #expect(
      failure.diagnostics.map(\.help) == [
        "a declaration can use the value that its name had in an earlier cell, but not a library's: choose another name",
        nil,
      ]
    )
  }
}
