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

  /// Whether nothing but the page is asked for.
  var isOnlyPage: Bool { page != nil && junit == nil && json == nil && !isGitHub }

  /// Makes the folder of the page; what keeps it from being made is the result.
  func prepare() -> [String] {
    guard let page else { return [] }
    return problems { try FileWriter.makeFolder(page, option: "--report") }
  }

  /// Writes them all, and says where the page is unless `isQuiet` or something else has standard output.
  ///
  /// - Returns: What could not be written, each with its path and the system's reason; the others are written all the same.
  func write(_ verdicts: VerdictList, missing: [Shard] = [], isQuiet: Bool) -> [String] {
    var problems: [String] = []
    if let junit {
      problems += self.problems {
        try write(JUnitReport(verdicts.lessons, missing: missing).xml, to: junit)
      }
    }
    if let json { problems += self.problems { try write(verdicts.json(), to: json) } }
    if let page {
      let path = "\(page)/\(DifferenceReport.fileName)"
      let failures = self.problems {
        try FileWriter.makeFolder(page, option: "--report")
        try FileWriter.write(DifferenceReport(verdicts.lessons).html, to: path, option: "--report")
      }
      problems += failures
      if failures.isEmpty, !isQuiet, !takesStandardOutput {
        let isSame = verdicts.lessons.allSatisfy(\.passes)
        print(isSame ? "no differences, as \(path) says" : "differences in \(path)")
      }
    }
    if isGitHub {
      problems += self.problems {
        try StandardOutput.write(GitHubAnnotations.text(of: verdicts.lessons, missing: missing))
      }
    }
    return problems
  }

  private func write(_ text: String, to path: String) throws {
    guard path != Self.standardOutput else { return try StandardOutput.write(text) }
    try FileWriter.write(text, to: path, option: nil)
  }

  private func problems(_ body: () throws -> Void) -> [String] {
    do {
      try body()
      return []
    } catch {
      return ["\(error)"]
    }
  }
}
