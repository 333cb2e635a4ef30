package import NotebookModel
internal import RecordedFigures
internal import OutputComparison

/// Compares what the cells of a lesson gave with what is recorded.
package struct LessonChecker {
  let result: LessonResult
  let path: String
  let recorded: RecordedLesson
  let settings: CheckSettings
  var verdict: LessonVerdict

  var notebook: Notebook { result.notebook }

  /// Compares `result` with what is recorded.
  ///
  /// - Parameters:
  ///   - result: What the lesson gave in a run with recordings.
  ///   - path: The lesson's path as people gave it.
  ///   - recorded: The files beside the lesson.
  ///   - settings: How texts are compared.
  /// - Returns: The verdict, with its findings in the order of the lesson.
  package static func verdict(
    on result: LessonResult,
    path: String,
    recorded: RecordedLesson,
    settings: CheckSettings = CheckSettings()
  ) -> LessonVerdict {
    var checker = LessonChecker(result, path, recorded, settings)
    checker.checkSettings()
    checker.checkLesson()
    guard !result.notebook.hasErrors, settings.normalisers.diagnostics.isEmpty else {
      return checker.verdict
    }
    checker.checkCells()
    checker.checkFigures()
    checker.checkValues()
    checker.checkFiles()
    checker.checkPatterns()
    checker.verdict.findings = Self.inOrder(checker.verdict.findings, of: path, place: \.place)
    // What one output's normalisers masked stays in their order.
    checker.verdict.masked = Self.inOrder(checker.verdict.masked, of: path, place: \.place)
    return checker.verdict
  }

  /// By file, the lesson's own first, then by line and column; what stands at one place keeps its order.
  private static func inOrder<Element>(
    _ elements: [Element],
    of path: String,
    place: (Element) -> SourcePlace
  ) -> [Element] {
    elements.enumerated().sorted { left, right in
      let (a, b) = (place(left.element), place(right.element))
      if a.file != b.file {
        if a.file == path || b.file == path { return a.file == path }
        return a.file.utf8.lexicographicallyPrecedes(b.file.utf8)
      }
      return (a.line, a.column, left.offset) < (b.line, b.column, right.offset)
    }.map(\.element)
  }

  private init(
    _ result: LessonResult,
    _ path: String,
    _ recorded: RecordedLesson,
    _ settings: CheckSettings
  ) {
    self.result = result
    self.path = path
    self.recorded = recorded
    self.settings = settings
    verdict = LessonVerdict(lesson: path)
  }

  // MARK: - The lesson

  private mutating func checkSettings() {
    addFindings(of: settings.normalisers.diagnostics)
  }

  /// Names the patterns that were stopped while outputs were compared.
  private mutating func checkPatterns() { addFindings(of: settings.normalisers.stopped) }

  /// Adds what is wrong in the file of normalisers.
  private mutating func addFindings(of diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      let position = diagnostic.position ?? SourcePosition(line: 1, column: 1)
      let place = SourcePlace(
        file: settings.file ?? path,
        line: position.line,
        column: position.column
      )
      add(Finding(.lesson, at: place, diagnostic.message, help: diagnostic.help))
    }
  }

  private mutating func checkLesson() {
    for diagnostic in notebook.diagnostics where diagnostic.severity != .note {
      let place = place(of: diagnostic.position)
      // All findings are shown as errors.
      let word = diagnostic.severity == .error ? "" : "\(diagnostic.severity.rawValue): "
      add(Finding(.lesson, at: place, word + diagnostic.message, help: diagnostic.help))
    }
  }
}
