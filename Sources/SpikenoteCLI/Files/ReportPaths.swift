internal import Foundation
internal import NotebookMarkdown

/// Refuses reports that would take the place of what people have written, or of each other.
enum ReportPaths {
  /// Compares the paths of `reports` with those of the files that are read.
  ///
  /// - Throws: `UsageError` for a lesson, a recording, a file of settings, or an input, whatever way leads to it.
  static func check(_ reports: VerdictReports, inputs: [String]) throws(UsageError) {
    let known = Set(inputs.map(canonicalPath))
    var taken: [String: String] = [:]
    for (option, path) in named(reports) where path != VerdictReports.standardOutput {
      // An empty name, as of a variable that is not set, would be the root of all folders.
      if path.isEmpty { throw UsageError("\(option) names no file; write \(option) FILE.") }
      let file = canonicalPath(path)
      if let reason = reason(against: file, known) {
        throw UsageError("\(option) would write to \(path), which \(reason); name another file.")
      }
      if let other = taken[file] {
        throw UsageError("\(other) and \(option) both write to \(path); name different files.")
      }
      taken[file] = option
    }
  }

  private static func named(_ reports: VerdictReports) -> [(option: String, path: String)] {
    let files = [("--junit", reports.junit), ("--json", reports.json)].compactMap { option, path in
      path.map { (option, $0) }
    }
    guard let page = reports.page else { return files }
    return files + [("--report", page), ("--report", "\(page)/index.html")]
  }

  /// Why nothing may be written to a path, as the end of a sentence.
  private static func reason(against file: String, _ inputs: Set<String>) -> String? {
    let name = file.split(separator: "/").last.map { $0.lowercased() } ?? ""
    if inputs.contains(file) { return "is read here" }
    if name.hasSuffix(".md") { return "is the name of a lesson" }
    if file.split(separator: "/").contains(where: { $0.hasSuffix(".golden") }) {
      return "is where the recordings of a lesson are"
    }
    let settings = [NormaliserFileReader.fileName, ProjectFileReader.fileName, "site.yml"]
    return settings.contains(name) ? "is a file of settings" : nil
  }
}
