package import NotebookModel
internal import OutputComparison

/// What has to be written so that a lesson's recordings are what its cells gave.
package struct Acceptance: Hashable, Sendable {
  /// The lesson's new bytes; `nil` where its text stays as it is.
  package private(set) var lesson: [UInt8]?
  /// New bytes of files that the lesson includes, by their paths relative to its folder.
  package private(set) var includedFiles: [String: [UInt8]] = [:]
  /// New texts of files in the folder of recordings, by name.
  package private(set) var writes: [String: String] = [:]
  /// Files of that folder that go.
  package private(set) var removals: Set<String> = []
  /// The findings that this takes care of.
  package private(set) var accepted: [Finding] = []
  /// The findings that no recording can take care of.
  package private(set) var refused: [Finding] = []

  /// Whether there is nothing to write.
  package var isEmpty: Bool {
    lesson == nil && includedFiles.isEmpty && writes.isEmpty && removals.isEmpty
  }

  /// Accepts the findings of `verdict`.
  ///
  /// - Parameters:
  ///   - verdict: What a check of `result` found.
  ///   - result: What the lesson gave.
  ///   - bytes: The lesson as it was read for that run.
  ///   - included: The files that it includes, by their paths relative to its folder.
  ///   - recorded: The files beside the lesson.
  ///   - settings: How the check compared texts.
  ///   - cellName: The name of the only cell whose outputs are accepted; `nil` for all.
  /// - Throws: `MarkdownEdit.Problem` where an `output` fence cannot be written.
  package init(
    of verdict: LessonVerdict,
    _ result: LessonResult,
    bytes: [UInt8],
    included: [String: [UInt8]] = [:],
    recorded: RecordedLesson,
    settings: CheckSettings = CheckSettings(),
    cellName: String? = nil
  ) throws(MarkdownEdit.Problem) {
    var changes: [Int: MarkdownEdit.Change] = [:]
    var hasValues = false
    var files: [Finding] = []
    for finding in verdict.findings where cellName == nil || finding.cellName == cellName {
      switch (finding.kind, finding.subject) {
      case (.missing, .text), (.changed, .text):
        guard let cell = finding.cell else { continue }
        let cellSettings = settings.textSettings(for: result.notebook.cells[cell].options)
        changes[cell] = .record(Self.text(of: finding, cellSettings))
      case (.stale, .text):
        guard let cell = finding.cell, result.results[cell].status == .succeeded else {
          refused.append(finding)
          continue
        }
        changes[cell] = .remove
      case (.stale, .figure): if let name = finding.recording { removals.insert(name) }
      case (.unreadable, .figure) where finding.recording == RecordedCells.fileName: break
      case (_, .figure):
        guard let name = finding.recording, let json = finding.actual else {
          refused.append(finding)
          continue
        }
        writes[name] = json
      case (_, .value): hasValues = true
      case (_, .file): files.append(finding)
      default:
        refused.append(finding)
        continue
      }
      accepted.append(finding)
    }
    if !files.isEmpty { acceptFiles(files, of: result, recorded, settings) }
    if hasValues { acceptValues(of: result, recorded, settings) }
    acceptCells(of: result, recorded)
    if !changes.isEmpty {
      let edit = MarkdownEdit(bytes, of: result.notebook, included: included)
      for (file, edited) in try edit.edited(changes) {
        if file == result.notebook.fileName {
          if edited != bytes { lesson = edited }
        } else if edited != included[file] {
          includedFiles[file] = edited
        }
      }
    }
  }

  /// Keeps which cells without a label the figures belong to that are recorded then.
  private mutating func acceptCells(of result: LessonResult, _ recorded: RecordedLesson) {
    let name = RecordedCells.fileName
    let files = Set(recorded.files.keys).subtracting(removals).union(writes.keys)
    let cells = FigureFiles(result, files: recorded.files).cells(keeping: files)
    if !cells.cells.isEmpty {
      if recorded.files[name] != cells.json { writes[name] = cells.json }
    } else if recorded.files[name] != nil {
      removals.insert(name)
    }
  }

  /// The values of this run; those that count as equal keep the digits that are recorded.
  private mutating func acceptValues(
    of result: LessonResult,
    _ recorded: RecordedLesson,
    _ settings: CheckSettings
  ) {
    var values = RecordedValues(of: result, settings)
    let given = RecordedValues(of: result).values
    let cells = result.notebook.cells.filter(\.isInline)
    let name = RecordedValues.fileName
    let old = recorded.files[name].flatMap { try? RecordedValues(json: $0) } ?? RecordedValues()
    let alignment = CodeAlignment(old: old.values.map(\.code), new: given.map(\.code))
    for (index, value) in given.enumerated() {
      guard let before = alignment.older[index].map({ old.values[$0] }) else { continue }
      let comparison = TextComparison(
        expected: before.text,
        actual: value.text,
        settings: settings.valueSettings(for: cells[index].options)
      )
      if before.code == value.code, comparison.isEqual { values.values[index] = before }
    }
    if values.values.isEmpty {
      removals.insert(name)
    } else if recorded.files[name] != values.json {
      writes[name] = values.json
    }
  }

  /// The files of the findings as this run gave them; all of them where the recording cannot be read.
  private mutating func acceptFiles(
    _ findings: [Finding],
    of result: LessonResult,
    _ recorded: RecordedLesson,
    _ settings: CheckSettings
  ) {
    let name = RecordedFiles.fileName
    var files = RecordedFiles()
    let isRead = findings.allSatisfy { $0.kind != .unreadable }
    if isRead, let json = recorded.files[name] {
      files = (try? RecordedFiles(json: json)) ?? RecordedFiles()
    }
    let paths = Set(findings.compactMap(\.savedFile))
    files.files.removeAll { paths.contains($0.path) }
    for file in result.savedFiles where !isRead || paths.contains(file.path) {
      let options = result.notebook.cells[file.cell].options
      files.set(.init(path: file.path, content: file.content(settings.textSettings(for: options))))
    }
    if files.files.isEmpty { removals.insert(name) } else { writes[name] = files.json }
  }

  /// The text to record: the recorded one with the lines that differ exchanged, so that lines which count as equal stay.
  ///
  /// Dots of the new lines stand for themselves; those that an author wrote in the others stay what they are.
  private static func text(of finding: Finding, _ settings: TextSettings) -> String {
    let actual = RecordedDots.escaped(finding.actual ?? "")
    guard let expected = finding.expected, !finding.hunks.isEmpty else { return actual }
    var lines = expected.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for hunk in finding.hunks.reversed() {
      let start = hunk.position.line - 1
      guard start + hunk.expected.count <= lines.count else { return actual }
      lines.replaceSubrange(
        start..<start + hunk.expected.count,
        with: hunk.actual.map { Substring(RecordedDots.escaped($0.map(\.text).joined())) }
      )
    }
    let text = lines.map { $0 + "\n" }.joined()
    let comparison = TextComparison(
      expected: text,
      actual: finding.actual ?? "",
      settings: settings
    )
    return comparison.isEqual ? text : actual
  }
}
