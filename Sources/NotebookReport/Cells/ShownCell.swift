import NotebookModel

/// What of a cell its readers see, in whatever form they read it: the cell's options decide.
struct ShownCell {
  /// The code without hidden lines; `nil` where it is not shown.
  let code: String?
  /// What is said of a cell that did more, or less, than run.
  let remark: String?
  /// In the order in which the cell made them.
  ///
  /// A failure that nobody asked for is among them even where the options hide the cell: without it nobody would know why
  /// the lesson is incomplete.
  let outputs: [CellOutput]
  /// What the lesson records of a cell that was not to run.
  let recording: String?
  /// Whether failures are what the author wanted to show.
  let isExpectedFailure: Bool
  /// The figure to which the author's caption and alternative text belong.
  let lastFigure: Int?
  /// The value of the cell.
  let lastValue: Int?

  init(_ cell: Cell, _ result: CellResult, in notebook: Notebook) {
    let options = cell.options
    code = Self.code(of: cell)
    remark = options.include ? Self.remark(cell, result, notebook) : nil
    let showsAll = options.include && options.output
    outputs = showsAll ? result.outputs : Self.unexpectedFailures(result)
    recording = showsAll && result.status == .skipped ? cell.recording?.shownText : nil
    isExpectedFailure = result.status == .succeeded
    lastFigure = outputs.lastIndex { $0.isFigure }
    lastValue = outputs.lastIndex { $0.isValue }
  }

  /// The code that readers see; `nil` where it is not shown.
  static func code(of cell: Cell) -> String? {
    let isHidden = !cell.lines.isEmpty && cell.lines.allSatisfy(\.isHidden)
    return cell.options.include && cell.options.echo && !isHidden ? cell.shownCode : nil
  }

  private static func unexpectedFailures(_ result: CellResult) -> [CellOutput] {
    guard result.status == .failed else { return [] }
    return result.outputs.filter { if case .failure = $0 { true } else { false } }
  }

  private static func remark(
    _ cell: Cell,
    _ result: CellResult,
    _ notebook: Notebook
  ) -> String? {
    if result.status == .notRun {
      return "not run: \(notebook.hasErrors ? "the lesson has errors" : "an earlier cell failed")"
    }
    return switch cell.mode {
    case .run, .ignore: nil
    case .compileOnly: "compiled, not run"
    case .compileFail: "meant not to compile"
    case .shouldPanic: "meant to stop"
    }
  }
}

extension CellOutput {
  /// Whether the output is a value that is shown as text.
  var isValue: Bool {
    guard case .display = self else { return false }
    return !isFigure
  }
}

extension CellFailure {
  /// What is said first of a failure; `isExpected` when the author asked for it.
  func headline(isExpected: Bool) -> String {
    let headline =
      switch cause {
      case .compileError: "Did not compile"
      case .trap: "Stopped by a run-time error"
      case .thrownError: "Stopped by an error that nothing caught"
      case .timeout: "Stopped: out of time"
      case .exit: "Ended the process"
      case .unexpectedSuccess: "Did not fail, though it should"
      case .internalError: "Did not run"
      }
    return isExpected ? "\(headline), as expected" : headline
  }
}
