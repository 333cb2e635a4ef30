import NotebookEngine
import NotebookModel
import Testing

@Suite struct StopReasonTests {
  private static let wordings:
    [(reason: StopReason, cause: CellFailure.Cause, message: String, help: String?)] = [
      (.thrown("Oops()"), .thrownError, "Error thrown: Oops()", nil),
      (
        .exit(status: 3), .exit, "The cell ended the process with exit(3)",
        "let the cell run to its end; what it printed is kept"
      ),
      (
        .timeout(seconds: 0.5), .timeout, "The cell ran longer than its 0.5 s",
        "give it more time with `//| timeout: SECONDS` or `--timeout SECONDS`"
      ),
      (
        .timeout(seconds: 60), .timeout, "The cell ran longer than its 60 s",
        "give it more time with `//| timeout: SECONDS` or `--timeout SECONDS`"
      ),
      (
        .timeout(seconds: 1e300), .timeout, "The cell ran longer than its 1e+300 s",
        "give it more time with `//| timeout: SECONDS` or `--timeout SECONDS`"
      ),
      (
        .crash(reason: "Index out of range", help: nil), .trap, "Index out of range", nil
      ),
      (
        .crash(reason: "Stack overflow", help: "recurse less"), .trap, "Stack overflow",
        "recurse less"
      ),
      (
        .crashBefore(reason: "Aborted"), .trap, "The process ended before this cell began: Aborted",
        "look at what the cells before leave running"
      ),
      (
        .notLoaded(reason: "undefined symbol: f"), .trap,
        "The cells could not be loaded: undefined symbol: f", nil
      ),
      (
        .missingValue("y", stoppedIn: 9), .trap,
        "`y` cannot be used: the cell that declares it stopped before it had its values",
        "declare `y` in a cell before the one that stops, which it does in line 9"
      ),
      (
        .missingValue("y", stoppedIn: nil), .trap,
        "`y` cannot be used: the cell that declares it stopped before it had its values",
        "declare `y` in a cell before the one that stops"
      ),
      (
        .compiled, .unexpectedSuccess, "The cell compiles, but is marked `compile_fail`", nil
      ),
      (
        .ranToEnd, .unexpectedSuccess, "The cell ran to its end, but is marked `should_panic`", nil
      ),
      (
        .unexplainedEnd, .internalError,
        "Internal error: the run ended before this cell without a reason",
        "please report it with the lesson: nothing in the lesson explains it"
      ),
    ]

  @Test(arguments: wordings)
  func saysWhyACellStopped(
    reason: StopReason,
    cause: CellFailure.Cause,
    message: String,
    help: String?
  ) {
    #expect(
      reason.failure(at: at(4, 2))
        == CellFailure(cause, [Diagnostic(.error, message, at: at(4, 2), help: help)])
    )
  }

  private static let stops: [StopReason] = [
    .thrown("x"), .exit(status: 0), .crash(reason: "x", help: nil), .crashBefore(reason: "x"),
    .notLoaded(reason: "x"), .missingValue("x", stoppedIn: nil),
  ]

  @Test(arguments: stops)
  func letsACellStopThatMayOrMust(reason: StopReason) {
    #expect(!reason.isAllowed(in: cell("x")))
    #expect(reason.isAllowed(in: cell("x", error: true)))
    #expect(reason.isAllowed(in: cell("x", mode: .shouldPanic)))
  }

  @Test func takesNoTimeoutForAPanic() {
    let reason = StopReason.timeout(seconds: 1)
    #expect(!reason.isAllowed(in: cell("x")))
    #expect(reason.isAllowed(in: cell("x", error: true)))
    #expect(!reason.isAllowed(in: cell("x", mode: .shouldPanic)))
  }

  @Test(arguments: [StopReason.compiled, .ranToEnd, .unexplainedEnd])
  func allowsNeitherForbiddenSuccessNorMistakesOfTheRunner(reason: StopReason) {
    #expect(!reason.isAllowed(in: cell("x", mode: .shouldPanic, error: true)))
    #expect(!reason.isAllowed(in: cell("x", mode: .compileFail, error: true)))
  }
}
