package import NotebookModel

/// What the compiler says of a cell, as its author reads it.
package struct CompileFailure: Hashable, Sendable {
  /// The compiler's messages in its order, each at its place in the lesson.
  package let diagnostics: [Diagnostic]

  /// Makes the diagnostics of messages.
  ///
  /// - Parameters:
  ///   - messages: What the compiler printed, each error before its notes.
  ///   - cell: The cell that they are held against.
  ///   - positions: The map to the lesson.
  package init(_ messages: [CompilerMessage], in cell: Int, at positions: LessonPositions) {
    diagnostics = messages.map { message in
      Diagnostic(
        message.severity,
        message.text,
        at: positions.place(of: message, in: cell),
        help: message.help ?? Self.help[message.text]
      )
    }
  }

  /// The failure of a cell that was refused.
  package var cellFailure: CellFailure { CellFailure(.compileError, diagnostics) }

  /// What to do about messages that do not say it themselves.
  private static let help = [
    // `let max = max(1, 2)`: the name is a library's.
    "circular reference":
      "a declaration can use the value that its name had in an earlier cell, but not a library's: choose another name"
  ]
}
