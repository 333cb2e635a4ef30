import NotebookEngine
import NotebookModel
import Testing

@Suite struct CompilerCrashTests {
  @Test func namesTheCellThatTheCompilerCrashesAt() throws {
    let output =
      "warning: x\nAssertion failed: (ok), function f.\nStack dump:\n0. Program arguments"
    let crash = try #require(CompilerCrash(output))
    let message = crash.message(in: 1)
    #expect(
      message.text == "the Swift compiler crashes at this cell: Assertion failed: (ok), function f."
    )
    #expect(message.position == CodePosition(cell: 1, .firstWord(line: 1)))
    #expect(message.severity == .error)
  }

  @Test func knowsACrashWithoutAReason() {
    #expect(
      CompilerCrash("Stack dump:\n0.")?.message(in: 0).text
        == "the Swift compiler crashes at this cell"
    )
    #expect(CompilerCrash("error: unknown argument: '-x'") == nil)
  }
}
