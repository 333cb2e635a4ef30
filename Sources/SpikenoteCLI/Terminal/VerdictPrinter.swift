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
  private let state: Mutex<State>

  init(_ terminal: Terminal, count: Int, isQuiet: Bool) {
    self.terminal = terminal
    self.isQuiet = isQuiet
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
    for finding in findings { terminal.printLine(text.text(of: finding)) }
    guard !isQuiet else { return }
    for line in VerdictSummary.masked(in: verdict) { terminal.printLine(line) }
    Swift.print(VerdictSummary.line(for: verdict))
  }
}
