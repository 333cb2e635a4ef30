internal import CheckReport
internal import LessonCheck

/// The reports on verdicts that are asked for, beside what the terminal shows.
struct VerdictReports: Sendable {
  /// What stands for standard output in place of a file.
  static let standardOutput = "-"

  /// The file for JUnit XML.
  var junit: String?
  /// The file for JSON.
  var json: String?
  /// The folder for a page that shows all differences.
  var page: String?
  /// Whether findings become annotations of GitHub Actions.
  var isGitHub = false

  /// Whether a report is all that standard output has, so that it can be piped.
  var takesStandardOutput: Bool { [junit, json].contains(Self.standardOutput) }

  /// Makes the folder of the page: nobody wants to learn at the end of a long run that it cannot be written.
  ///
  /// - Throws: `PageFile.Failure` with the path and the system's reason.
  func prepare() throws { if let page { try PageFile.makeFolder(page, option: "--report") } }

  /// Writes them all, and says where the page is unless `isQuiet` or something else has standard output.
  ///
  /// - Throws: `PageFile.Failure` with the path and the system's reason.
  func write(_ verdicts: VerdictList, missing: [Shard] = [], isQuiet: Bool) throws {
    if let junit { try write(JUnitReport(verdicts.lessons, missing: missing).xml, to: junit) }
    if let json { try write(verdicts.json(), to: json) }
    if let page {
      let path = "\(page)/\(DifferenceReport.fileName)"
      try PageFile.write(DifferenceReport(verdicts.lessons).html, to: path, option: "--report")
      if !isQuiet, !takesStandardOutput { print("differences in \(path)") }
    }
    if isGitHub {
      print(GitHubAnnotations.text(of: verdicts.lessons, missing: missing), terminator: "")
    }
  }

  private func write(_ text: String, to path: String) throws {
    guard path != Self.standardOutput else { return print(text, terminator: "") }
    try PageFile.write(text, to: path, option: nil)
  }
}
