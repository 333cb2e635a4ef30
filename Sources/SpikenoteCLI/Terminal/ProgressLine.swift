internal import DatasetFetching
internal import NotebookEngine
internal import NotebookModel
internal import Synchronization
internal import Wording

/// The status line of a run: of the lessons that run at once, the one that was heard of last.
final class ProgressLine: Sendable {
  private let terminal: Terminal
  private let isShown: Bool
  /// Hears what each lesson does, whether a terminal shows it or not.
  private let listener: (@Sendable (_ lesson: String, _ text: String) -> Void)?
  /// What each running lesson does, the latest news last.
  private let news = Mutex<[(lesson: String, text: String)]>([])

  init(
    _ terminal: Terminal,
    isQuiet: Bool,
    listener: (@Sendable (_ lesson: String, _ text: String) -> Void)? = nil
  ) {
    self.listener = listener
    self.terminal = terminal
    isShown = terminal.isInteractive && !isQuiet
  }

  /// Shows what a lesson does now.
  func show(_ progress: LessonRunner.Progress, in notebook: Notebook, name: String) {
    switch progress {
    case .compiling(let cells):
      show("compiling \(counted(cells, "cell"))", of: name)
    case .running(let cell):
      let line = notebook.cells[cell].range.start.line
      let label = notebook.cells[cell].options.label.map { " \($0)" } ?? ""
      show("cell \(cell + 1) of \(notebook.cells.count)\(label) (line \(line))", of: name)
    case .finished: break
    }
  }

  /// Shows how far a lesson's download is.
  func show(_ progress: FetchProgress, name: String) {
    show(progress.text, of: name)
  }

  /// Takes a lesson off the line, which is then clear for what is printed of it.
  func end(name: String) {
    news.withLock { $0.removeAll { $0.lesson == name } }
    terminal.clearStatus()
  }

  /// Shows the lessons that still run again.
  func resume() {
    guard isShown, let latest = news.withLock({ $0.last }) else { return }
    terminal.showStatus("\(latest.lesson): \(latest.text)")
  }

  private func show(_ text: String, of lesson: String) {
    listener?(lesson, text)
    guard isShown else { return }
    news.withLock { news in
      news.removeAll { $0.lesson == lesson }
      news.append((lesson, text))
    }
    terminal.showStatus("\(lesson): \(text)")
  }
}

extension FetchProgress {
  /// How far a download is: `train-images-idx3-ubyte.gz: 512 of 9680 KiB`.
  var text: String {
    let total = expected.map { " of \($0 >> 10)" } ?? ""
    return "\(file): \(received >> 10)\(total) KiB"
  }
}
