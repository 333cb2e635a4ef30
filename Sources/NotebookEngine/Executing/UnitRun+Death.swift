package import NotebookModel

extension UnitRun {
  /// Says why the process that ran the unit is gone: a crash, its time, or its own will.
  ///
  /// - Parameters:
  ///   - status: How the process ended, where that is known.
  ///   - backtrace: What `swift-backtrace` wrote.
  ///   - notebook: The lesson.
  ///   - positions: The map to the lesson.
  /// - Returns: The stop of the cell that ran, or of the one that comes next.
  package func stop(
    byDeathWith status: ExitStatus?,
    backtrace: String,
    in notebook: Notebook,
    at positions: LessonPositions
  ) -> CellStop {
    var report: CrashReport?
    var outputs = collector.outputs { text in
      report = CrashReport(
        cutFrom: &text,
        backtrace: backtrace,
        status: status,
        sourceName: UnitSource.sourceName(of: notebook)
      )
    }
    if openFigures > 0 {
      let figures = openFigures == 1 ? "A figure" : "\(openFigures) figures"
      outputs.append(
        .notice(
          "\(figures) that the cell had drawn \(openFigures == 1 ? "is" : "are") not shown: it stopped before its end."
        )
      )
    }
    let reason = reason(report, in: notebook)
    return CellStop(
      reason,
      in: cell,
      at: place(of: reason, report, positions),
      outputs: outputs,
      seconds: seconds
    )
  }

  private func reason(_ report: CrashReport?, in notebook: Notebook) -> StopReason {
    if let exitStatus { return .exit(status: exitStatus) }
    let crash = report?.reason ?? "The cell crashed"
    guard let cell else { return .crashBefore(reason: crash) }
    if hasTimedOut { return .timeout(seconds: notebook.cells[cell].options.timeout) }
    return .crash(reason: crash, help: report?.help)
  }

  private func place(
    of reason: StopReason,
    _ report: CrashReport?,
    _ positions: LessonPositions
  ) -> SourcePosition? {
    switch reason {
    case .exit: return reached
    case .crashBefore: return nil
    default:
      guard var crash = report?.position else { return reached }
      // Where in a line the signal found the cell is chance.
      if hasTimedOut { crash.column = nil }
      return positions.place(ofCrash: crash)
    }
  }
}
