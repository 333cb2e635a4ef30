internal import Foundation
internal import LessonCheck
internal import NotebookEngine
internal import NotebookModel
internal import Synchronization

/// Records what lessons give today.
struct AcceptAction: Sendable {
  var paths: [String]
  var cellName: String?
  var isDryRun: Bool
  var execution: ExecutionSettings
  var isQuiet: Bool

  /// Runs every lesson and records its outputs.
  ///
  /// - Returns: Whether nothing is left that differs from its recording.
  /// - Throws: `UsageError` before anything has run.
  func perform() async throws(UsageError) -> Bool {
    let terminal = Terminal()
    var sources: [LessonSource] = []
    for path in try LessonFolder.expanded(paths, isQuiet: isQuiet) {
      sources.append(try LessonSource(reading: path))
    }
    if let cellName { try checkName(cellName, in: sources) }
    let batch = LessonBatch(sources, execution, on: terminal, isQuiet: isQuiet)
    return await Interruption.ending(on: terminal) {
      let run = try await CheckRun(of: batch)
      defer { run.end() }
      return await batch.succeeds({ try await run.outcome(of: $1, number: $0) }) { _, outcome in
        try accept(outcome, terminal)
      }
    }
  }

  private func checkName(_ name: String, in sources: [LessonSource]) throws(UsageError) {
    let names = sources.flatMap { source in
      source.notebook.cells.indices.map { source.notebook.cellName($0) }
    }
    guard !names.contains(name) else { return }
    let labels = sources.flatMap { $0.notebook.cells.compactMap(\.options.label) }
    throw UsageError(
      "--cell \(name): there is no such cell; "
        + (labels.isEmpty
          ? "cells without a label are called `cell 1`, `cell 2` …"
          : "labels are \(labels.joined(separator: ", ")), and `cell 1`, `cell 2` … name cells without one.")
    )
  }

  // MARK: - One lesson

  private func accept(_ outcome: CheckRun.Outcome, _ terminal: Terminal) throws -> Bool {
    let path = outcome.source.path
    let acceptance: Acceptance
    do {
      acceptance = try Acceptance(
        of: outcome.verdict,
        outcome.result,
        bytes: outcome.source.bytes,
        included: outcome.source.included,
        recorded: outcome.recorded,
        settings: outcome.settings,
        cellName: cellName
      )
    } catch {
      throw FileFailure(description: error.sentence(for: outcome.source.notebook))
    }
    let text = FindingText(terminal: terminal)
    // What fails is not recorded in parts: a lesson that broke half-way would lose its other recordings.
    let isRead =
      !outcome.result.notebook.hasErrors && outcome.settings.normalisers.diagnostics.isEmpty
    let isStopped = !outcome.settings.normalisers.stopped.isEmpty
    let broken = outcome.verdict.findings.filter {
      $0.kind == .failure || $0.kind == .notRun || !isRead || isStopped && $0.kind == .lesson
    }
    guard broken.isEmpty else {
      for finding in broken { terminal.printLine(text.text(of: finding)) }
      let reason =
        isRead ? isStopped ? "a normaliser was stopped" : "cells failed" : "nothing was run"
      terminal.printError("\(path): nothing is recorded, because \(reason)")
      return false
    }
    let normalisers = outcome.settings.normalisers
    let advice = LessonAdvice(outcome.source.notebook) { Set(normalisers.names(for: $0)) }
    for warning in advice.warnings {
      terminal.printDiagnostic(warning, path: path, notebook: outcome.source.notebook)
    }
    if !isDryRun { try write(acceptance, outcome.source) }
    if !isQuiet {
      for finding in acceptance.accepted { print(Self.line(for: finding, isDryRun: isDryRun)) }
      for line in VerdictSummary.masked(in: outcome.verdict) { terminal.printLine(line) }
      if acceptance.accepted.isEmpty, acceptance.refused.isEmpty {
        print("\(path): everything is as recorded")
      }
    }
    for finding in acceptance.refused { terminal.printLine(text.text(of: finding)) }
    return acceptance.refused.isEmpty
  }

  /// Writes recordings first and the lesson last: a lesson never speaks of recordings that are not there.
  private func write(_ acceptance: Acceptance, _ source: LessonSource) throws {
    // Lessons that are accepted at the same time may include one file.
    try Self.writing.withLock { _ in
      guard LessonFile.bytes(of: source.path) == source.bytes else {
        throw FileFailure(
          description: "the file has changed since the run; nothing is recorded, run accept again"
        )
      }
      var included: [(path: String, bytes: [UInt8])] = []
      for (file, bytes) in acceptance.includedFiles.sorted(by: { $0.key < $1.key }) {
        let path = file.hasPrefix("/") ? file : "\(source.folder)/\(file)"
        let now = LessonFile.bytes(of: path)
        // Another lesson may have recorded the same.
        if now == bytes { continue }
        guard now == source.included[file] else {
          throw FileFailure(
            description:
              "the included file \(file) has changed since the run, or gives something else in "
              + "another lesson that includes it; nothing is recorded, run accept again"
          )
        }
        included.append((path, bytes))
      }
      try RecordingFolder(ofLesson: source.path).apply(acceptance)
      for (path, bytes) in included { try LessonFile.replace(path, with: bytes) }
      if let lesson = acceptance.lesson { try LessonFile.replace(source.path, with: lesson) }
    }
  }

  private static let writing = Mutex(())

  /// `lesson.md:12:1: recorded the output of cell 3`.
  private static func line(for finding: Finding, isDryRun: Bool) -> String {
    let verb =
      switch (finding.kind, isDryRun) {
      case (.stale, false): "removed"
      case (.stale, true): "would remove"
      case (_, false): "recorded"
      case (_, true): "would record"
      }
    let subject =
      switch finding.subject {
      case .text: "the output of \(finding.cellName)"
      case .figure:
        finding.cellName.isEmpty ? "the recording" : "the figure of \(finding.cellName)"
      case .value:
        finding.cellName.isEmpty ? "values of the text" : "the value of \(finding.cellName)"
      case .file:
        finding.savedFile.map { file in
          "the file \(file)" + (finding.cellName.isEmpty ? "" : " of \(finding.cellName)")
        } ?? "the files of cells"
      case .page, nil: ""
      }
    let file = finding.recording.map { finding.subject == .figure ? " (\($0))" : "" } ?? ""
    // What goes is named, since nobody can look at it any more.
    let details = finding.kind == .stale ? finding.details : []
    return (["\(finding.place): \(verb) \(subject)\(file)"] + details.map { "  \($0)" })
      .joined(separator: "\n")
  }
}
