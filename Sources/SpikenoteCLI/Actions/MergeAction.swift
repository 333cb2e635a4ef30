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
      isOutputTaken: reports.takesStandardOutput
    )
    for (index, verdict) in list.lessons.enumerated() { printer.print(verdict, at: index) }
    for shard in missing { terminal.printError("the results of \(shard) are missing") }
    printer.printTotal(of: list.lessons)
    do {
      try reports.prepare()
      try reports.write(list, missing: missing, isQuiet: isQuiet)
    } catch {
      terminal.printError("\(error)")
      return false
    }
    return missing.isEmpty && list.lessons.allSatisfy(\.passes)
  }

  private static func read(_ path: String) throws(UsageError) -> VerdictList {
    let data: Data
    do { data = try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
      throw UsageError("\(path): cannot be read: \(error.localizedDescription)")
    }
    do { return try VerdictList(json: String(decoding: data, as: UTF8.self)) } catch {
      throw UsageError("\(path): cannot be read: \(error).")
    }
  }
}
