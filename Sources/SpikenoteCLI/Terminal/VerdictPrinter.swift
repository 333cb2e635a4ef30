internal import LessonCheck
internal import Synchronization

/// Prints verdicts in the order of the lessons, however they end.
final class VerdictPrinter: Sendable {
  private struct State {
    var waiting: [LessonVerdict?]
    var next = 0
    /// Findings in files that several lessons share, which are said once.
    var shared: Set<Finding> = []
  }

  private let terminal: Terminal
  private let isQuiet: Bool
  /// Whether standard output belongs to a report; results then go where messages go.
  private let isOutputTaken: Bool
  /// Whether a runner of GitHub Actions reads what is printed.
  private let isGitHub: Bool
  private let state: Mutex<State>

  init(_ terminal: Terminal, count: Int, isQuiet: Bool, reports: VerdictReports) {
    self.terminal = terminal
    self.isQuiet = isQuiet
    isOutputTaken = reports.takesStandardOutput
    isGitHub = reports.isGitHub
    state = Mutex(State(waiting: Array(repeating: nil, count: count)))
  }

  /// Prints the verdict on the lesson at `index` as soon as those on all lessons before it are printed.
  func print(_ verdict: LessonVerdict, at index: Int) {
    state.withLock { state in
      state.waiting[index] = verdict
      while state.next < state.waiting.count, let verdict = state.waiting[state.next] {
        let findings = verdict.findings.filter { finding in
          finding.place.file == verdict.lesson || state.shared.insert(finding).inserted
        }
        print(verdict, findings)
        state.next += 1
      }
    }
  }

  private func print(_ verdict: LessonVerdict, _ findings: [Finding]) {
    let text = FindingText(terminal: terminal)
    for finding in findings { printLine(text.text(of: finding)) }
    guard !isQuiet else { return }
    for line in VerdictSummary.masked(in: verdict) { printLine(line) }
    printResult(VerdictSummary.line(for: verdict))
  }

  /// Prints the line on all lessons, where there are several.
  func printTotal(of verdicts: [LessonVerdict]) {
    if let total = VerdictSummary.total(verdicts) { printResult(total) }
  }

  /// Prints a line of result.
  func printResult(_ line: String) {
    guard !isQuiet else { return }
    if isOutputTaken { printLine(line) } else { Swift.print(harmless(line)) }
  }

  private func printLine(_ line: String) { terminal.printLine(harmless(line)) }

  private func harmless(_ line: String) -> String {
    isGitHub ? GitHubAnnotations.harmless(line) : line
  }
}
