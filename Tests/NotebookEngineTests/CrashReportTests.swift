import NotebookEngine
import NotebookModel
import Testing

@Suite struct CrashReportTests {
  private struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var standardError = ""
    var backtrace = ""
    var status: NotebookEngine.ExitStatus?
    var reason: String
    var position: UnitPosition?
    var rest = ""
  }

  private static func backtrace(_ headline: String, _ frames: String...) -> String {
    "*** \(headline) ***\n\nPlatform: x86_64 Linux (Debian GNU/Linux 12 (bookworm))\n\nThread 0 \"prog\" crashed:\n\n"
      + frames.joined(separator: "\n") + "\n...\n\nBacktrace took 0.01s\n\n"
  }

  private static let cases = [
    Case(
      testDescription: "index",
      standardError: """
        mine
        Swift/ContiguousArrayBuffer.swift:692: Fatal error: Index out of range

        *** Signal 4: Backtracing from 0x7f75fdb6df7f... done ***


        """,
      backtrace: backtrace(
        "Program crashed: Illegal instruction at 0x00007f75fdb6df7f",
        "  0      0x00007f closure #1 in closure #1 in _assertionFailure(_:_:file:line:flags:) + 623 in libswiftCore.so",
        "  2 [ra] 0x00007f specialized Array.subscript.getter + 84 in libswiftSwiftOnoneSupport.so",
        "  3 [ra] 0x000055 pick(_:_:) + 47 in libLesson.so at /spikenote-lesson/lesson.md:12:4",
        "  4 [ra] 0x000055 main + 665 in libLesson.so at /spikenote-lesson/lesson.md:16:21"
      ),
      reason: "Index out of range",
      position: UnitPosition(line: 12, column: 4),
      rest: "mine\n"
    ),
    Case(
      testDescription: "overflow",
      standardError: "\n*** Signal 4: Backtracing from 0x55a798e2e5a9... done ***\n\n",
      backtrace: backtrace(
        "Swift runtime failure: arithmetic overflow",
        "  0 [inlined] [system] 0x000055 Swift runtime failure: arithmetic overflow in prog at //<compiler-generated>",
        "  1                    0x000055 main + 3529 in prog at /spikenote-lesson/lesson.md:18:57"
      ),
      reason: "Arithmetic overflow",
      position: UnitPosition(line: 18, column: 57)
    ),
    Case(
      testDescription: "several lines",
      standardError:
        "prog/lesson.md:24: Assertion failed: two\nlines\n\n*** Signal 4: Backtracing from 0x7f...",
      reason: "two\nlines"
    ),
    Case(
      testDescription: "threads that don't stop",
      standardError: """
        mine
        Swift/ContiguousArrayBuffer.swift:692: Fatal error: Index out of range
        swift-runtime: failed to suspend thread 16533 while processing a crash; backtraces will be missing information
        swift-runtime: failed to suspend thread 16534 while processing a crash; backtraces will be missing information

        *** Signal 4: Backtracing from 0x7f75fdb6df7f... done ***

        """,
      reason: "Index out of range",
      rest: "mine\n"
    ),
    Case(
      testDescription: "no message",
      standardError: "a\nprog/lesson.md:23: Precondition failed\n",
      reason: "Precondition failed",
      rest: "a\n"
    ),
    Case(
      testDescription: "cast",
      standardError: """
        Could not cast value of type 'Swift.Int' (0x7f90ce5da698) to 'Swift.String' (0x7f90ce5d7ca0).

        *** Signal 6: Backtracing from 0x7f90cdc98eec... done ***

        """,
      backtrace: backtrace("Program crashed: Aborted at 0x0000000000001535"),
      reason: "Could not cast value of type 'Swift.Int' to 'Swift.String'"
    ),
    Case(
      testDescription: "exclusivity",
      standardError: """
        mine
        Simultaneous accesses to 0x7f1, but modification requires exclusive access.
        Previous access (a modification) started at libU.so`main + 58 (0x7f2).
        Fatal access conflict detected.

        *** Signal 6: Backtracing from 0x7f97cdc98eec... done ***

        """,
      reason: "Overlapping accesses to the same variable, of which one changes it",
      rest: "mine\n"
    ),
    Case(
      testDescription: "memory",
      standardError: "Fatal error: failed to allocate 64 bytes of memory with alignment 0\n",
      reason: "Out of memory: 64 bytes more cannot be had"
    ),
    Case(
      testDescription: "abort",
      backtrace: backtrace("Program crashed: Aborted at 0x000000000000152f"),
      status: .signalled(6),
      reason: "Aborted"
    ),
    Case(
      testDescription: "stack",
      backtrace: backtrace(
        "Program crashed: Bad pointer dereference at 0x00007ffc47f69ff8",
        "     0      0x000055 deep(_:) + 23 in prog at /spikenote-lesson/lesson.md:10",
        "     1 [ra] 0x000055 deep(_:) + 58 in prog at /spikenote-lesson/lesson.md:10:30",
        "     2 [ra] 0x000055 deep(_:) + 58 in prog at /spikenote-lesson/lesson.md:10:30",
        "174609 [ra] 0x000055 main + 297 in prog at /spikenote-lesson/lesson.md:15:20"
      ),
      reason: "Stack overflow",
      position: UnitPosition(line: 10, column: 30)
    ),
    Case(
      testDescription: "stack of two functions, ended in a third",
      backtrace: backtrace(
        "Program crashed: Bad pointer dereference at 0x00007ffc47f69ff8",
        "     0      0x000055 swift_retain + 23 in libswiftCore.so",
        "     1 [ra] 0x000055 label.getter + 23 in prog at /spikenote-lesson/lesson.md:4:23",
        "     2 [ra] 0x000055 odd(_:) + 58 in prog at /spikenote-lesson/lesson.md:12:30",
        "     3 [ra] 0x000055 even(_:) + 58 in prog at /spikenote-lesson/lesson.md:10:30",
        "     4 [ra] 0x000055 odd(_:) + 58 in prog at /spikenote-lesson/lesson.md:12:30",
        "     5 [ra] 0x000055 even(_:) + 58 in prog at /spikenote-lesson/lesson.md:10:30",
        "     6 [ra] 0x000055 odd(_:) + 58 in prog at /spikenote-lesson/lesson.md:12:30",
        "174609 [ra] 0x000055 main + 297 in prog at /spikenote-lesson/lesson.md:15:20"
      ),
      reason: "Stack overflow",
      position: UnitPosition(line: 10, column: 30)
    ),
    Case(
      testDescription: "pointer",
      backtrace: backtrace(
        "Program crashed: Bad pointer dereference at 0x8",
        "  3 [ra] 0x0 f() in prog"
      ),
      reason: "Bad pointer dereference"
    ),
    Case(
      testDescription: "signal",
      status: .signalled(9),
      reason: "The process was ended by signal 9"
    ),
    Case(testDescription: "code", status: .exited(5), reason: "The process ended with exit code 5"),
    Case(testDescription: "nothing", reason: "The process ended without a message"),
  ]

  @Test(arguments: cases)
  private func saysWhyAndWhereAProcessEnded(_ crash: Case) {
    var text = crash.standardError
    let report = CrashReport(
      cutFrom: &text,
      backtrace: crash.backtrace,
      status: crash.status,
      sourceName: "lesson.md"
    )
    #expect(report.reason == crash.reason)
    #expect(report.position == crash.position)
    #expect(text == crash.rest)
  }
}
