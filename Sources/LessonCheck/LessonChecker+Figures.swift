internal import NotebookModel
internal import RecordedFigures
internal import OutputComparison

extension LessonChecker {
  /// Compares every figure with its recording, and finds recordings without a figure.
  mutating func checkFigures() {
    let figures = FigureFiles(result, files: recorded.files)
    if let problem = figures.problem {
      var finding = unreadable(
        RecordedCells.fileName,
        .figure,
        because: problem,
        "write it again"
      )
      finding.actual = RecordedCells().json
      add(finding)
    }
    for shown in figures.shown { check(shown) }
    // Cells that did not get to their figures say nothing about recordings.
    guard hasAllOutputs else { return }
    let names = Set(figures.shown.map(\.file))
      .union([RecordedValues.fileName, RecordedCells.fileName, RecordedFiles.fileName])
    for name in recorded.files.keys.sorted() where !names.contains(name) {
      addStale(name, figures)
    }
  }

  private mutating func addStale(_ name: String, _ figures: FigureFiles) {
    let known = figures.owner(of: name)
    let owner =
      known?.cell
      ?? notebook.cells.firstIndex { cell in
        cell.options.label.map {
          RecordingName.belongs(name, toStem: RecordingName.stem(ofLabel: $0))
        } ?? false
      }
    var finding = Finding(
      .stale,
      .figure,
      cell: owner,
      cellName: owner.map { self.name($0) } ?? "",
      at: place(of: owner.map { notebook.cells[$0].range.start }),
      "the recording \(name) belongs to no figure any more"
    )
    finding.help = "remove it with `spikenote accept \(ShellWord.path(path))`"
    // Of a cell that is gone, its code is all that people know.
    if let known, known.cell == nil {
      finding.details = ["its cell, which is gone, was \(Self.shown(known.code))"]
    }
    finding.recording = name
    finding.expected = recorded.files[name]
    add(finding)
  }

  /// The first line of a cell, as a message names it.
  private static func shown(_ code: String) -> String {
    let lines = code.split(separator: "\n").map { $0.drop { $0 == " " || $0 == "\t" } }
    guard let first = lines.first else { return "an empty cell" }
    return "`\(first.prefix(60))\(first.count > 60 || lines.count > 1 ? " …" : "")`"
  }

  private mutating func check(_ shown: FigureFiles.Shown) {
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
      missing.help = "record it with `spikenote accept \(ShellWord.path(path))`"
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
      unreadable.help = "record the figure again with `spikenote accept \(ShellWord.path(path))`"
      add(unreadable)
    }
  }

  /// Masks the texts in a figure and in its recording, as the cell's normalisers say.
  private mutating func mask(_ shown: inout FigureFiles.Shown, _ expected: inout String?) {
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
