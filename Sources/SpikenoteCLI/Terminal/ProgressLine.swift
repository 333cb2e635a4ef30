internal import DatasetFetching
internal import NotebookEngine
internal import NotebookModel

/// The status line of a run: which lesson is at which cell.
struct ProgressLine: Sendable {
  private let terminal: Terminal
  private let isShown: Bool

  init(_ terminal: Terminal, lessonCount: Int, isQuiet: Bool) {
    self.terminal = terminal
    isShown = terminal.isInteractive && !isQuiet
  }

  func show(_ progress: LessonRunner.Progress, in notebook: Notebook, name: String) {
    guard isShown else { return }
    switch progress {
    case .compiling(let cells):
      terminal.showStatus("\(name): compiling \(cells) cell\(cells == 1 ? "" : "s")")
    case .running(let cell):
      let line = notebook.cells[cell].range.start.line
      let label = notebook.cells[cell].options.label.map { " \($0)" } ?? ""
      terminal.showStatus("\(name): cell \(cell + 1) of \(notebook.cells.count)\(label) (line \(line))")
    case .finished: break
    }
  }

  func show(_ progress: FetchProgress) {
    guard isShown else { return }
    let total = progress.expected.map { " of \($0 >> 10)" } ?? ""
    terminal.showStatus("\(progress.file): \(progress.received >> 10)\(total) KiB")
  }

  func end() { terminal.clearStatus() }
}
