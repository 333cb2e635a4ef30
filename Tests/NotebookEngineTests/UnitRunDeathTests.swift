import NotebookEngine
import NotebookModel
import NotebookWire
import Testing

@Suite struct UnitRunDeathTests {
  /// Lines 2 and 3 of a lesson, and a list's lines 7 and 8.
  private static let notebook: Notebook = {
    var slow = cell("func f() {\n  g() }", line: 7, column: 3)
    slow.options.timeout = 0.5
    return Notebook(fileName: "lesson.md", cells: [cell("a\nb", line: 2), slow])
  }()

  private static let backtrace = """
    *** Program crashed: Aborted at 0x000000000000152f ***

      1 [ra] 0x000055 f() + 665 in libLesson.so at /spikenote-lesson/lesson.md:8:5

    """

  /// What is said of a process that died after these events.
  private static func stop(
    after events: [WorkerEvent],
    backtrace: String = "",
    _ status: NotebookEngine.ExitStatus? = nil
  ) -> CellStop {
    var run = UnitRun(cells: [0, 1], filesLink: "lesson_files")
    for event in events { _ = run.take(event) }
    var stop = run.stop(
      byDeathWith: status,
      backtrace: backtrace,
      in: notebook,
      at: LessonPositions(notebook)
    )
    stop.seconds = 0
    return stop
  }

  private static let inSecondCell: [WorkerEvent] = [
    .message(.cellBegan(0)), .message(.cellEnded(0)), .message(.cellBegan(1)),
    .message(.reached(line: 7, column: 3)),
  ]

  @Test func namesThePlaceOfTheBacktrace() {
    #expect(
      Self.stop(after: Self.inSecondCell, backtrace: Self.backtrace)
        == CellStop(.crash(reason: "Aborted", help: nil), in: 1, at: at(8, 7))
    )
  }

  @Test func namesTheStatementThatWasReachedWithoutABacktrace() {
    #expect(
      Self.stop(after: Self.inSecondCell, .signalled(9))
        == CellStop(
          .crash(reason: "The process was ended by signal 9", help: nil),
          in: 1,
          at: at(7, 3)
        )
    )
  }

  @Test func cutsTheRuntimesMessageOffTheText() {
    let text = "mine\nlesson.md:8: Fatal error: my reason\n"
    #expect(
      Self.stop(after: Self.inSecondCell + [.text(.standardError, Array(text.utf8))])
        == CellStop(
          .crash(reason: "my reason", help: nil),
          in: 1,
          at: at(7, 3),
          outputs: [.text(.standardError, "mine\n")]
        )
    )
  }

  @Test func keepsTheHelpOfACrash() {
    let text = "Fatal error: failed to allocate 64 bytes of memory with alignment 0\n"
    #expect(
      Self.stop(after: Self.inSecondCell + [.text(.standardError, Array(text.utf8))]).reason
        == .crash(
          reason: "Out of memory: 64 bytes more cannot be had",
          help: "use smaller tensors, or fewer at a time; cells get 8 GiB, "
            + "or three quarters of a smaller machine"
        )
    )
  }

  @Test func namesTheLineWhereTheTimeWasUp() {
    #expect(
      Self.stop(after: Self.inSecondCell + [.timedOut], backtrace: Self.backtrace)
        == CellStop(.timeout(seconds: 0.5), in: 1, at: at(8, 5))
    )
  }

  @Test func namesTheStatementWhereTheTimeWasUpWithoutABacktrace() {
    #expect(
      Self.stop(after: Self.inSecondCell + [.timedOut])
        == CellStop(.timeout(seconds: 0.5), in: 1, at: at(7, 3))
    )
  }

  @Test func takesAnExitForTheCellsWill() {
    #expect(
      Self.stop(
        after: Self.inSecondCell + [.message(.exited(status: 3))],
        backtrace: Self.backtrace,
        .exited(3)
      ) == CellStop(.exit(status: 3), in: 1, at: at(7, 3))
    )
  }

  @Test func takesTimeThatIsUpForMoreThanAnExitThatFollows() {
    #expect(
      Self.stop(
        after: Self.inSecondCell + [.timedOut, .message(.exited(status: 3))],
        .exited(3)
      ).reason == .timeout(seconds: 0.5)
    )
  }

  @Test func knowsNoPlaceOfACrashBetweenTwoCells() {
    #expect(
      Self.stop(
        after: [.message(.cellBegan(0)), .message(.cellEnded(0))],
        backtrace: Self.backtrace
      ) == CellStop(.crashBefore(reason: "Aborted"), in: nil, at: nil)
    )
  }
}
