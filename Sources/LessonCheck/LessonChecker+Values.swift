internal import NotebookModel
internal import Recordings

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
        finding.help = "record the values again with `spikenote accept \(path)`"
        return add(finding)
      }
    }
    for (place, index) in cells.enumerated() {
      countOutput(.value, of: index, recording: RecordedValues.fileName)
      let value = actual.values[place]
      guard expected.values.indices.contains(place) else {
        var finding = finding(
          .missing,
          .value,
          index,
          "the value of \(name(index)) is not recorded"
        )
        finding.help = "record it with `spikenote accept \(path)`"
        complete(&finding, nil, maskedText(value.text, of: index))
        add(finding)
        continue
      }
      let before = expected.values[place]
      if before.code != value.code {
        var finding = finding(
          .changed,
          .value,
          index,
          "\(name(index)) stands where the value of `\(before.code)` is recorded"
        )
        complete(&finding, before.text, maskedText(value.text, of: index))
        add(finding)
        continue
      }
      let comparison = TextComparison(
        expected: before.text,
        actual: value.text,
        settings: textSettings(of: index)
      )
      addMasked(comparison.masked, at: notebook.cells[index].range.start)
      guard case .different(let hunks) = comparison.result else { continue }
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
    let more = expected.values.count - cells.count
    if more > 0 {
      let message =
        more == 1
        ? "1 value is recorded that the text has" : "\(more) values are recorded that the text has"
      var finding = valuesFinding(.stale, message + " no more")
      finding.help = "remove them with `spikenote accept \(path)`"
      add(finding)
    }
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
