package import NotebookModel
internal import OutputComparison

/// What differs between two runs of one lesson.
package enum Steadiness {
  /// Compares a run with the first one, digit by digit: what normalisers mask may differ, and nothing else.
  ///
  /// - Parameters:
  ///   - run: The later run.
  ///   - first: The run to which it is compared.
  ///   - path: The lesson's path as people gave it.
  ///   - circumstances: What was different in the later run, as the end of a sentence.
  ///   - settings: What is masked in every cell.
  /// - Returns: The differences, in the order of the lesson.
  package static func findings(
    in run: LessonResult,
    comparedWith first: LessonResult,
    path: String,
    circumstances: String,
    settings: CheckSettings
  ) -> [Finding] {
    let run = expecting(first, of: run)
    let verdict = LessonChecker.verdict(
      on: run,
      path: path,
      recorded: recordings(of: first, path: path),
      settings: settings
    )
    return verdict.findings.compactMap { found in
      var finding = found
      switch found.kind {
      case .lesson, .notRun, .page: return nil
      case .failure: finding.message += " \(circumstances)"
      case .missing, .changed, .stale, .unreadable, .unsteady:
        finding.kind = .unsteady
        finding.message = "\(subject(of: found)) differs from run to run: \(circumstances)"
        let options = found.cell.map { run.notebook.cells[$0].options } ?? CellOptions()
        var textSettings = settings.textSettings(for: options)
        textSettings.hasWildcards = found.subject == .text
        finding.help = help(for: found, textSettings)
      }
      return finding
    }
  }

  /// `run` with the texts of `first` as recordings, to be compared exactly.
  private static func expecting(_ first: LessonResult, of run: LessonResult) -> LessonResult {
    var result = run
    for index in result.notebook.cells.indices {
      let text = RecordedText(of: first.results[index], cell: index, in: first.notebook).text
      let cell = result.notebook.cells[index]
      let range = cell.recording?.range ?? SourceRange(cell.range.start, cell.range.start)
      result.notebook.cells[index].recording =
        text.isEmpty ? nil : Cell.Recording(text: RecordedDots.escaped(text), range: range)
      result.notebook.cells[index].options.relativeTolerance = 0
      result.notebook.cells[index].options.absoluteTolerance = 0
    }
    return result
  }

  /// The files that an acceptance of `first` would write.
  private static func recordings(of first: LessonResult, path: String) -> RecordedLesson {
    var unrecorded = first
    for index in unrecorded.notebook.cells.indices {
      unrecorded.notebook.cells[index].recording = nil
    }
    let verdict = LessonChecker.verdict(on: unrecorded, path: path, recorded: RecordedLesson())
    var files: [String: String] = [:]
    for finding in verdict.findings where finding.subject == .figure {
      if let name = finding.recording { files[name] = finding.actual }
    }
    let values = RecordedValues(of: first)
    if !values.values.isEmpty { files[RecordedValues.fileName] = values.json }
    var saved = RecordedFiles()
    for file in first.savedFiles {
      saved.set(.init(path: file.path, content: file.content(TextSettings())))
    }
    if !saved.files.isEmpty { files[RecordedFiles.fileName] = saved.json }
    return RecordedLesson(files: files)
  }

  private static func subject(of finding: Finding) -> String {
    switch finding.subject {
    case .figure: "the figure of \(finding.cellName)"
    case .value: "the value of \(finding.cellName)"
    case .file: "the file \(finding.savedFile ?? "") of \(finding.cellName)"
    case .text, .page, nil: "the output of \(finding.cellName)"
    }
  }

  private static func help(for finding: Finding, _ settings: TextSettings) -> String {
    let advice =
      "sort what comes in no order, and leave out what depends on the machine or the time"
    guard finding.subject != .figure, let before = finding.expected, let after = finding.actual
    else { return advice }
    let names = Normaliser.helpful(for: before, after, settings: settings)
    guard !names.isEmpty else { return advice + "; a line `...` stands for what may differ" }
    let list = names.count == 1 ? names[0] : "[" + names.joined(separator: ", ") + "]"
    // A value in the text has no options of its own.
    if finding.subject == .value {
      return "mask it with `check: {normalise: \(list)}` in the front matter"
    }
    return "mask it with `//| normalise: \(list)`"
  }
}
