internal import NotebookModel
internal import OutputComparison

extension LessonChecker {
  /// How the numbers and texts of a cell are compared.
  func textSettings(of index: Int) -> TextSettings {
    settings.textSettings(for: notebook.cells[index].options)
  }

  /// Compares what a cell printed, and its value, with its recorded output.
  mutating func checkText(of index: Int) {
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

  /// Says that the recorded output of a cell is none any more, for a reason.
  mutating func addStale(_ recording: Cell.Recording, of index: Int, _ reason: String) {
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
