package import OutputComparison

/// A place in a file as people see it; lines and columns count from 1.
package struct SourcePlace: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The file's path as it was given, or beside the lesson that was.
  package var file: String
  /// From 1.
  package var line: Int
  /// In UTF-8 bytes, from 1.
  package var column: Int

  /// Makes a place.
  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `lesson.md:12:5`.
  package var description: String { "\(file):\(line):\(column)" }
}

/// One thing that is not as recorded.
package struct Finding: Hashable, Sendable, Codable {
  /// What is wrong; the raw value is its name in reports.
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// The lesson's text has an error or a warning.
    case lesson
    /// A cell failed that may not, or did not fail although it must.
    case failure
    /// Cells did not run, because one before them failed.
    case notRun = "not-run"
    /// An output has no recording.
    case missing
    /// An output is not what was recorded.
    case changed
    /// A recording belongs to no output any more.
    case stale
    /// A recording cannot be read.
    case unreadable
    /// An output differs from run to run.
    case unsteady
    /// The page in the output folder is not what the lesson gives.
    case page
  }

  /// The kind of output that the finding is about.
  package enum Subject: String, Hashable, Sendable, Codable {
    case text, figure, value, page
    /// A file that a cell saved.
    case file
  }

  /// What is wrong.
  package var kind: Kind
  /// What it is about; `nil` for the lesson and cells as a whole.
  package var subject: Subject?
  /// The cell's index in `Notebook.cells`; `nil` for the lesson as a whole.
  package var cell: Int?
  /// The cell as people call it: its label, or `cell 3`.
  package var cellName: String
  /// Where, as exactly as it is known.
  package var place: SourcePlace
  /// One sentence without a full stop.
  package var message: String
  /// What to do about it, a sentence without a full stop.
  package var help: String?
  /// How it differs, a sentence each.
  package var details: [String] = []
  /// The lines that differ.
  package var hunks: [TextHunk] = []
  /// The file in the lesson's folder of recordings; `nil` for what stands in the lesson.
  package var recording: String?
  /// The path of the file that it is about, which a cell saved.
  package var savedFile: String?
  /// The recorded text, or the recording's JSON; `nil` where there is none.
  package var expected: String?
  /// The text of this run, or its recording's JSON; `nil` where there is none.
  package var actual: String?

  /// Makes a finding; what is left out is empty.
  package init(
    _ kind: Kind,
    _ subject: Subject? = nil,
    cell: Int? = nil,
    cellName: String = "",
    at place: SourcePlace,
    _ message: String,
    help: String? = nil
  ) {
    self.kind = kind
    self.subject = subject
    self.cell = cell
    self.cellName = cellName
    self.place = place
    self.message = message
    self.help = help
  }
}
