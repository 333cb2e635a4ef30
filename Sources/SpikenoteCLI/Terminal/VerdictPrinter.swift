internal import LessonCheck
internal import Synchronization

/// Prints verdicts in the order of the lessons, however they end.
final class VerdictPrinter: Sendable {
  private struct State {
    var waiting: [LessonVerdict?]
    var next = 0
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
        print(verdict)
        state.next += 1
      }
    }
  }

  private func print(_ verdict: LessonVerdict) {
    let text = FindingText(terminal: terminal)
    for finding in verdict.findings { terminal.printLine(text.text(of: finding)) }
    guard !isQuiet else { return }
    for line in VerdictSummary.masked(in: verdict) { terminal.printLine(line) }
    Swift.print(VerdictSummary.line(for: verdict))
  }
}
