/// Verdicts as JUnit XML, in the form that Jenkins' xUnit schema (`junit-10`) describes and pytest writes.
///
/// Each lesson is a suite. Each output that was compared is a test case, and one more, `lesson`, stands for all else: its
/// text, cells that failed, recordings that nothing makes any more. Cases keep their names while a lesson's cells do, and
/// no two of a suite share one, because services know a case from run to run by its class and name. What was compared
/// and differs is a failure; what could not be compared is an error. The report has no clock time, only durations.
package struct JUnitReport {
  /// Nobody reads longer differences in a list of tests.
  private static let mostLines = 200

  private let suites: [JUnitSuite]

  /// The report on `verdicts`, in their order; a suite `shards` has an error for each shard that is missing.
  package init(_ verdicts: [LessonVerdict], missing: [Shard] = []) {
    suites = verdicts.map { JUnitSuite($0) } + (missing.isEmpty ? [] : [JUnitSuite(missing)])
  }

  /// The file's text.
  package var xml: String {
    var lines = [#"<?xml version="1.0" encoding="UTF-8"?>"#]
    lines.append(
      "<testsuites" + XMLEscaping.attribute("name", "spikenote check")
        + Self.totals(suites.flatMap(\.cases), seconds: suites.reduce(0) { $0 + $1.seconds }) + ">"
    )
    for suite in suites {
      lines.append(
        "  <testsuite" + XMLEscaping.attribute("name", suite.name)
          + Self.totals(suite.cases, seconds: suite.seconds) + ">"
      )
      for testCase in suite.cases { lines.append("    " + Self.element(testCase, in: suite)) }
      lines.append("  </testsuite>")
    }
    return (lines + ["</testsuites>", ""]).joined(separator: "\n")
  }

  private static func totals(_ cases: [JUnitSuite.Case], seconds: Double) -> String {
    XMLEscaping.attribute("tests", "\(cases.count)")
      + XMLEscaping.attribute("failures", "\(cases.count { $0.outcome == .failure })")
      + XMLEscaping.attribute("errors", "\(cases.count { $0.outcome == .error })")
      + XMLEscaping.attribute("time", time(seconds))
  }

  private static func element(_ testCase: JUnitSuite.Case, in suite: JUnitSuite) -> String {
    let start =
      "<testcase" + XMLEscaping.attribute("classname", suite.className)
      + XMLEscaping.attribute("name", testCase.name)
      + (testCase.place.map { place in
        XMLEscaping.attribute("file", place.file) + XMLEscaping.attribute("line", "\(place.line)")
      } ?? "")
      + XMLEscaping.attribute("time", time(testCase.seconds))
    guard let outcome = testCase.outcome, let message = testCase.message else {
      return start + "/>"
    }
    let text = testCase.findings.map { $0.plainText(mostLines: mostLines) }
    return start + "><\(outcome.rawValue)" + XMLEscaping.attribute("message", message)
      + XMLEscaping.attribute("type", testCase.type) + ">"
      + XMLEscaping.content(text.isEmpty ? message : text.joined(separator: "\n\n"))
      + "</\(outcome.rawValue)></testcase>"
  }

  /// Seconds with three digits behind the point.
  private static func time(_ seconds: Double) -> String {
    let milliseconds = Int((seconds * 1000).rounded())
    let fraction = String(milliseconds % 1000)
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
  }
}
