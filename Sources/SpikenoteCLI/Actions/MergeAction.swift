internal import Foundation
internal import LessonCheck

/// Joins the results of several checks into one.
struct MergeAction: Sendable {
  var paths: [String]
  var reports: VerdictReports
  var isQuiet: Bool

  /// Reads the results and reports on all of their lessons.
  ///
  /// - Returns: Whether everything is as recorded and no shard is missing.
  /// - Throws: `UsageError` for what cannot be read or does not belong together.
  func perform() throws(UsageError) -> Bool {
    let terminal = Terminal()
    try ReportPaths.check(reports, inputs: paths)
    var results: [VerdictList.Named] = []
    for path in paths { results.append((path, try Self.read(path))) }
    let list: VerdictList
    do { list = try VerdictList.merged(results) } catch {
      throw UsageError("\(error).")
    }
    let missing = list.shards?.missing ?? []
    let printer = VerdictPrinter(
      terminal,
      count: list.lessons.count,
      isQuiet: isQuiet,
      reports: reports
    )
    for (index, verdict) in list.lessons.enumerated() { printer.print(verdict, at: index) }
    for shard in missing { terminal.printError("the results of \(shard) are missing") }
    printer.printTotal(of: list.lessons)
    let problems = reports.write(list, missing: missing, isQuiet: isQuiet)
    for problem in problems { terminal.printError(problem) }
    return problems.isEmpty && missing.isEmpty && list.lessons.allSatisfy(\.passes)
  }

  private static func read(_ path: String) throws(UsageError) -> VerdictList {
    let kind = FileKind(of: path)
    // A pipe gives its bytes as well as a file does.
    if let problem = kind.problem, !kind.isStream {
      throw UsageError("\(path): cannot be read: \(problem).")
    }
    let data: Data
    do { data = try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
      throw UsageError("\(path): cannot be read: \(error.localizedDescription)")
    }
    do { return try VerdictList(json: String(decoding: data, as: UTF8.self)) } catch {
      throw UsageError("\(path): cannot be read: \(error).")
    }
  }
}
