internal import NotebookModel
internal import OutputComparison

extension LessonChecker {
  /// Compares the values in running text with their recordings.
  mutating func checkValues() {
    let cells = notebook.cells.indices.filter { notebook.cells[$0].isInline }
    let text = recorded.files[RecordedValues.fileName]
    guard !cells.isEmpty || text != nil else { return }
    guard cells.allSatisfy({ result.results[$0].status == .succeeded }) else { return }
    let actual = RecordedValues(of: result)
    var expected = RecordedValues()
    if let text {
      do { expected = try RecordedValues(json: text) } catch {
        var finding = valuesFinding(
          .unreadable,
          "the recording \(RecordedValues.fileName) cannot be read: \(error)"
        )
        finding.help = "record the values again with `spikenote accept \(ShellWord.path(path))`"
        return add(finding)
      }
    }
    let alignment = CodeAlignment(
      old: expected.values.map(\.code),
      new: actual.values.map(\.code)
    )
    for (place, index) in cells.enumerated() {
      countOutput(.value, of: index, recording: RecordedValues.fileName)
      check(actual.values[place], of: index, alignment.older[place].map { expected.values[$0] })
    }
    let removed = alignment.removed.map { expected.values[$0] }
    guard !removed.isEmpty else { return }
    let message =
      removed.count == 1
      ? "1 value is recorded that the text has"
      : "\(removed.count) values are recorded that the text has"
    var finding = valuesFinding(.stale, message + " no more")
    finding.details = removed.map { "`\($0.code)`: \($0.text)" }
    finding.help = "remove them with `spikenote accept \(ShellWord.path(path))`"
    add(finding)
  }

  /// Compares a value with what is recorded for it.
  private mutating func check(
    _ value: RecordedValues.Value,
    of index: Int,
    _ recorded: RecordedValues.Value?
  ) {
    guard let before = recorded else {
      var finding = finding(
        .missing,
        .value,
        index,
        "the value of \(name(index)) is not recorded"
      )
      finding.help = "record it with `spikenote accept \(ShellWord.path(path))`"
      complete(&finding, nil, maskedText(value.text, of: index))
      return add(finding)
    }
    if before.code != value.code {
      var finding = finding(
        .changed,
        .value,
        index,
        "\(name(index)) stands where the value of `\(before.code)` is recorded"
      )
      complete(&finding, before.text, maskedText(value.text, of: index))
      return add(finding)
    }
    let comparison = TextComparison(
      expected: before.text,
      actual: value.text,
      settings: settings.valueSettings(for: notebook.cells[index].options)
    )
    addMasked(comparison.masked, at: notebook.cells[index].range.start)
    guard case .different(let hunks) = comparison.result else { return }
    var finding = finding(
      .changed,
      .value,
      index,
      "the value of \(name(index)) in the text is not as recorded"
    )
    finding.hunks = hunks
    complete(&finding, comparison.editable, comparison.actual)
    add(finding)
  }

  /// A finding about the file of values as a whole.
  private func valuesFinding(_ kind: Finding.Kind, _ message: String) -> Finding {
    var finding = Finding(kind, .value, at: place(of: nil), message)
    let actual = RecordedValues(of: result, settings)
    complete(&finding, recorded.files[RecordedValues.fileName], actual.json)
    return finding
  }

  private func complete(_ finding: inout Finding, _ expected: String?, _ actual: String) {
    finding.recording = RecordedValues.fileName
    (finding.expected, finding.actual) = (expected, actual)
  }
}
