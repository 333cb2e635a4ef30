internal import LessonCheck
internal import Wording

/// What is said of lessons at the end of a check.
enum VerdictSummary {
  /// `lesson.md: 42 outputs as recorded in 0.50 s`.
  static func line(for verdict: LessonVerdict) -> String {
    let count = verdict.findings.count
    let outputs = counted(verdict.outputs, "output")
    let time = "in \(secondsText(verdict.seconds)) s"
    if verdict.passes { return "\(verdict.lesson): \(outputs) as recorded \(time)" }
    return "\(verdict.lesson): \(counted(count, "finding")) in \(outputs) \(time)"
  }

  /// `12 lessons, 1 not as recorded`; `nil` for a single lesson.
  static func total(_ verdicts: [LessonVerdict]) -> String? {
    guard verdicts.count > 1 else { return nil }
    let failed = verdicts.count { !$0.passes }
    return "\(verdicts.count) lessons, "
      + (failed == 0 ? "all as recorded" : "\(failed) not as recorded")
  }

  /// The lines on what was masked, which nobody should have to guess.
  static func masked(in verdict: LessonVerdict) -> [String] {
    verdict.masked.map { masked in
      "\(masked.place): note: normaliser `\(masked.normaliser)` masked \(counted(masked.count, "place"))"
    }
  }
}
