internal import LessonCheck

/// What is said of lessons at the end of a check.
enum VerdictSummary {
  /// `lesson.md: 42 outputs as recorded in 0.50 s`.
  static func line(for verdict: LessonVerdict) -> String {
    let count = verdict.findings.count
    let outputs = "\(verdict.outputs) output\(verdict.outputs == 1 ? "" : "s")"
    let time = "in \(secondsText(verdict.seconds)) s"
    if verdict.passes { return "\(verdict.lesson): \(outputs) as recorded \(time)" }
    return "\(verdict.lesson): \(count) finding\(count == 1 ? "" : "s") in \(outputs) \(time)"
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
      "\(masked.place): note: normaliser `\(masked.normaliser)` masked \(masked.count) place\(masked.count == 1 ? "" : "s")"
    }
  }
}
