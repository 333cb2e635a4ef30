package import NotebookModel
internal import RecordedFigures
internal import Recordings

/// Compares what the cells of a lesson gave with what is recorded.
package struct LessonChecker {
  let result: LessonResult
  let path: String
  let recorded: RecordedLesson
  let settings: CheckSettings
  private(set) var verdict: LessonVerdict

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

  // MARK: - The lesson and its cells

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

  private mutating func checkCells() {
    var firstNotRun: Int?
    var notRun = 0
    for index in notebook.cells.indices {
      let (cell, result) = (notebook.cells[index], result.results[index])
      switch result.status {
      case .succeeded: if !cell.isInline { checkText(of: index) }
      case .failed: addFailure(of: index)
      case .notRun:
        notRun += 1
        firstNotRun = firstNotRun ?? index
      case .skipped:
        guard let recording = cell.recording else { continue }
        addStale(recording, of: index, "has a recorded output but does not run")
      }
    }
    guard let firstNotRun else { return }
    let count = notRun == 1 ? "1 cell" : "\(notRun) cells"
    add(
      finding(
        .notRun,
        nil,
        firstNotRun,
        "\(count) from here on did not run, because a cell before failed"
      )
    )
  }

  private mutating func addFailure(of index: Int) {
    for case .failure(let failure) in result.results[index].outputs {
      guard let first = failure.diagnostics.first else { continue }
      var finding = finding(.failure, nil, index, first.message, at: first.position)
      finding.help = first.help
      finding.details = failure.diagnostics.dropFirst().map { diagnostic in
        let place = diagnostic.position.map { "\(self.place(of: $0)): " } ?? ""
        return "\(place)\(diagnostic.severity.rawValue): \(diagnostic.message)"
      }
      add(finding)
    }
  }

  // MARK: - Texts

  /// How the numbers and texts of a cell are compared.
  func textSettings(of index: Int) -> TextSettings {
    settings.textSettings(for: notebook.cells[index].options)
  }

  private mutating func checkText(of index: Int) {
    let cell = notebook.cells[index]
    let actual = RecordedText(of: result.results[index], cell: index, in: notebook).text
    let isShown = cell.options.output && cell.options.include
    guard let recording = cell.recording else {
      guard !actual.isEmpty, isShown else { return }
      let text = maskedText(actual, of: index)
      guard !text.isEmpty else { return }
      countOutput(.text, of: index)
      var finding = finding(.missing, .text, index, "the output of \(name(index)) is not recorded")
      finding.help = "record it with `spikenote accept \(ShellWord.path(path))`"
      finding.actual = text
      return add(finding)
    }
    countOutput(.text, of: index)
    let comparison = TextComparison(
      // Recordings that were written by hand may hold what a program printed.
      expected: TerminalText.lines(recording.text),
      actual: actual,
      settings: textSettings(of: index)
    )
    addMasked(comparison.masked, at: recording.range.start)
    guard case .different(let hunks) = comparison.result else { return }
    if comparison.actual.isEmpty {
      return addStale(recording, of: index, "has a recorded output, but prints nothing any more")
    }
    var finding = finding(
      .changed,
      .text,
      index,
      "the output of \(name(index)) is not as recorded",
      at: position(of: hunks.first.flatMap(comparison.recordedPosition), in: recording)
    )
    finding.hunks = hunks
    finding.details = MovedLines(in: hunks).sentences
    (finding.expected, finding.actual) = (comparison.editable, comparison.actual)
    add(finding)
  }

  private mutating func addStale(_ recording: Cell.Recording, of index: Int, _ reason: String) {
    var finding = finding(
      .stale,
      .text,
      index,
      "\(name(index)) \(reason)",
      at: recording.range.start
    )
    finding.help =
      result.results[index].status == .skipped
      ? "remove the `output` fence, or call it `text`"
      : "remove it with `spikenote accept \(ShellWord.path(path))`"
    finding.expected = recording.text
    add(finding)
  }

  /// What is to be recorded of a text that has no recording: the masked one, which is the same in the next run.
  mutating func maskedText(_ text: String, of index: Int) -> String {
    let settings = textSettings(of: index)
    let (masked, counts) = settings.masked(text)
    let reports = zip(settings.normalisers, counts).map { normaliser, count in
      Masked(name: normaliser.name, expected: 0, actual: count)
    }
    addMasked(reports, at: notebook.cells[index].range.start)
    return masked
  }

  mutating func addMasked(_ masked: [Masked], at position: SourcePosition) {
    for masked in masked where max(masked.expected, masked.actual) > 0 {
      let count = max(masked.expected, masked.actual)
      verdict.masked.append(
        MaskedOutput(place: place(of: position), normaliser: masked.name, count: count)
      )
    }
  }

  /// Where a place in a recorded text is in the lesson.
  private func position(of place: SourcePosition?, in recording: Cell.Recording) -> SourcePosition {
    let start = recording.range.start
    guard let place else { return start }
    // Where lines were added at the end, the closing fence is the place.
    let line = min(start.line + place.line, recording.range.end.line)
    return SourcePosition(line: line, column: start.column + place.column - 1)
  }
}

// MARK: - Findings

extension LessonChecker {
  mutating func add(_ finding: Finding) { verdict.findings.append(finding) }

  mutating func countOutput(_ subject: Finding.Subject, of index: Int, recording: String? = nil) {
    verdict.compared.append(
      ComparedOutput(
        subject,
        cell: index,
        cellName: name(index),
        recording: recording,
        place: place(of: notebook.cells[index].range.start)
      )
    )
  }

  func name(_ index: Int) -> String { notebook.cellName(index) }

  /// A finding about a cell, at its opening fence unless another place is known.
  func finding(
    _ kind: Finding.Kind,
    _ subject: Finding.Subject?,
    _ index: Int,
    _ message: String,
    at position: SourcePosition? = nil
  ) -> Finding {
    Finding(
      kind,
      subject,
      cell: index,
      cellName: name(index),
      at: place(of: position ?? notebook.cells[index].range.start),
      message
    )
  }

  /// A place in the lesson, or in a file that it includes.
  func place(of position: SourcePosition?) -> SourcePlace {
    let position = position ?? SourcePosition(line: 1, column: 1)
    let origin = notebook.sourceMap.origin(of: position)
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let isOwn = origin.file == nil || origin.file == notebook.fileName
    let file = origin.file ?? ""
    return SourcePlace(
      file: isOwn ? path : file.hasPrefix("/") ? file : folder + file,
      line: origin.position.line,
      column: origin.position.column
    )
  }
}
