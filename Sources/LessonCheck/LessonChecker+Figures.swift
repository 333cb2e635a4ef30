internal import NotebookModel
internal import RecordedFigures
internal import Recordings

extension LessonChecker {
  /// A figure that a cell gave.
  struct ShownRecording {
    var cell: Int
    /// The name of its file in the folder of recordings.
    var file: String
    /// `nil` for a figure that cannot be recorded.
    var json: String?
  }

  /// The figures of all cells, in the order of the lesson.
  var shownRecordings: [ShownRecording] {
    let figures = result.results.map { result in
      result.outputs.compactMap { output -> DisplayData? in
        guard case .display(let data) = output, data.data(of: "image/svg+xml") != nil else {
          return nil
        }
        return data
      }
    }
    let names = RecordingName.files(of: notebook.cells, figures: figures.map(\.count))
    return figures.indices.flatMap { cell in
      zip(figures[cell], names[cell]).map { data, name in
        ShownRecording(cell: cell, file: name, json: data.text(of: FigureRecording.mediaType))
      }
    }
  }

  /// Compares every figure with its recording, and finds recordings without a figure.
  mutating func checkFigures() {
    let shown = shownRecordings
    for recording in shown { check(recording) }
    // Cells that did not get to their figures say nothing about recordings.
    guard !result.results.contains(where: { $0.status == .failed || $0.status == .notRun }) else {
      return
    }
    let names = Set(shown.map(\.file)).union([RecordedValues.fileName, RecordedFiles.fileName])
    for name in recorded.files.keys.sorted() where !names.contains(name) {
      let owner = notebook.cells.firstIndex { cell in
        cell.options.label.map { name.hasPrefix(RecordingName.stem(ofLabel: $0)) } ?? false
      }
      var finding = Finding(
        .stale,
        .figure,
        cell: owner,
        cellName: owner.map { self.name($0) } ?? "",
        at: place(of: owner.map { notebook.cells[$0].range.start }),
        "the recording \(name) belongs to no figure any more"
      )
      finding.help = "remove it with `spikenote accept \(path)`"
      finding.recording = name
      finding.expected = recorded.files[name]
      add(finding)
    }
  }

  private mutating func check(_ shown: ShownRecording) {
    let options = notebook.cells[shown.cell].options
    var (shown, expected) = (shown, recorded.files[shown.file])
    guard options.output && options.include || expected != nil else { return }
    countOutput(.figure, of: shown.cell, recording: shown.file)
    mask(&shown, &expected)
    let subject = "the figure of \(name(shown.cell))"
    let (json, recorded) = (shown.json, expected)
    func finding(_ kind: Finding.Kind, _ message: String) -> Finding {
      var finding = self.finding(kind, .figure, shown.cell, message)
      finding.recording = shown.file
      (finding.expected, finding.actual) = (recorded, json)
      return finding
    }
    guard let json else {
      return add(
        finding(.unreadable, "\(subject) cannot be recorded: it has more than a recording can hold")
      )
    }
    guard let expected else {
      var missing = finding(.missing, "\(subject) is not recorded")
      missing.help = "record it with `spikenote accept \(path)`"
      return add(missing)
    }
    // The same bytes are the same figure; nothing has to be read.
    guard expected != json else { return }
    do {
      let comparison = FigureComparison(
        try RecordingPair(expected: expected, actual: json),
        tolerance: FigureTolerance(
          absolute: options.absoluteTolerance,
          relative: options.relativeTolerance
        )
      )
      guard !comparison.isEqual else { return }
      var changed = finding(.changed, "\(subject) is not as recorded")
      changed.details = comparison.sentences
      add(changed)
    } catch {
      var unreadable = finding(.unreadable, "the recording \(shown.file) cannot be read: \(error)")
      unreadable.help = "record the figure again with `spikenote accept \(path)`"
      add(unreadable)
    }
  }

  /// Masks the texts in a figure and in its recording, as the cell's normalisers say.
  private mutating func mask(_ shown: inout ShownRecording, _ expected: inout String?) {
    let settings = textSettings(of: shown.cell)
    var (before, now) = (FigureMask(settings), FigureMask(settings))
    expected = expected.map { before.masked($0) }
    shown.json = shown.json.map { now.masked($0) }
    let reports = settings.normalisers.indices.map { index in
      Masked(
        name: settings.normalisers[index].name,
        expected: before.counts[index],
        actual: now.counts[index]
      )
    }
    addMasked(reports, at: notebook.cells[shown.cell].range.start)
  }
}
