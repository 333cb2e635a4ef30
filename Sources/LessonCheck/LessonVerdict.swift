/// What a check found in one lesson.
package struct LessonVerdict: Hashable, Sendable, Codable {
  /// The lesson's path as it was given.
  package var lesson: String
  /// The outputs that were compared with a recording, or lack one: texts, then figures, then values.
  package var compared: [ComparedOutput]
  /// Everything that is not as recorded, in the order of the lesson; empty for a lesson that passes.
  package var findings: [Finding]
  /// What normalisers masked, in the order of the lesson.
  package var masked: [MaskedOutput]
  /// How long the lesson took to run and compare.
  package var seconds: Double

  /// Makes a verdict.
  package init(
    lesson: String,
    compared: [ComparedOutput] = [],
    findings: [Finding] = [],
    masked: [MaskedOutput] = [],
    seconds: Double = 0
  ) {
    self.lesson = lesson
    self.compared = compared
    self.findings = findings
    self.masked = masked
    self.seconds = seconds
  }

  /// How many outputs were compared with a recording, or lack one.
  package var outputs: Int { compared.count }

  /// Whether everything is as recorded.
  package var passes: Bool { findings.isEmpty }

  /// Adds what differs from run to run; of each output the first difference is enough.
  package mutating func addUnsteady(_ found: [Finding]) {
    for finding in found {
      let isKnown = findings.contains { known in
        known.kind == finding.kind && known.subject == finding.subject && known.cell == finding.cell
          && known.recording == finding.recording && known.savedFile == finding.savedFile
          && known.savedFile == finding.savedFile
      }
      if !isKnown { findings.append(finding) }
    }
  }
}

/// An output that was compared with its recording; reports count and name those that pass, too.
package struct ComparedOutput: Hashable, Sendable, Codable {
  /// The kind of output.
  package var subject: Finding.Subject
  /// The cell's index in `Notebook.cells`.
  package var cell: Int
  /// The cell as people call it: its label, or `cell 3`.
  package var cellName: String
  /// The file in the lesson's folder of recordings, or the one that a cell saved; `nil` for a text, which stands in the lesson.
  package var recording: String?
  /// Where the cell stands; `nil` in results of versions that did not say it.
  package var place: SourcePlace?

  /// Makes the name of an output.
  package init(
    _ subject: Finding.Subject,
    cell: Int,
    cellName: String,
    recording: String? = nil,
    place: SourcePlace? = nil
  ) {
    self.place = place
    self.subject = subject
    self.cell = cell
    self.cellName = cellName
    self.recording = recording
  }
}

/// How often a normaliser masked something in the output of a cell.
package struct MaskedOutput: Hashable, Sendable, Codable {
  /// The place of the output: that of its recording, or of its cell.
  package var place: SourcePlace
  /// The normaliser's name.
  package var normaliser: String
  /// How often, in the text where it found more.
  package var count: Int

  /// Makes a report.
  package init(place: SourcePlace, normaliser: String, count: Int) {
    self.place = place
    self.normaliser = normaliser
    self.count = count
  }
}
