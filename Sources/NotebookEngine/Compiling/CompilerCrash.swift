internal import CellSyntax
internal import NotebookModel

/// A crash of the compiler itself.
package struct CompilerCrash {
  /// What it says of itself, in one line.
  private let reason: String?

  /// Reads what the frontend printed; `nil` where it did not crash.
  package init?(_ output: String) {
    guard output.contains("Stack dump:") else { return nil }
    reason = output.split(separator: "\n").first {
      $0.contains("Assertion failed: ") || $0.hasPrefix("Fatal error")
    }
    .map(String.init)
  }

  /// The error at the first line of the cell that it crashes at.
  package func message(in cell: Int) -> CompilerMessage {
    CompilerMessage(
      severity: .error,
      position: CodePosition(cell: cell, .firstWord(line: 1)),
      text: "the Swift compiler crashes at this cell" + (reason.map { ": \($0)" } ?? ""),
      help: "It is a mistake of the compiler: write the cell in other words, or divide it"
    )
  }
}
