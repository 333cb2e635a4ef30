internal import LessonCheck
internal import NotebookModel

extension MarkdownEdit.Problem {
  /// The sentence that people read, with the place in the lesson.
  func sentence(for notebook: Notebook) -> String {
    func place(_ cell: Int) -> String { notebook.place(of: notebook.cells[cell].range.start) }
    return switch self {
    case .noCell(let cell): "there is no cell \(cell + 1) to record"
    case .includedFile(let cell, let file):
      "\(place(cell)): the output of \(notebook.cellName(cell)) cannot be recorded, because the included file \(file) cannot be read"
    case .differentOutputs(let cell, let other, let file):
      "\(place(cell)): the output of \(notebook.cellName(cell)) cannot be recorded, because \(file) is included more than once and the cell gives something else as \(notebook.cellName(other)); include it once, or copy the cell into the lesson"
    case .openFence(let cell):
      "\(place(cell)): the output of \(notebook.cellName(cell)) cannot be recorded, because its fence is not closed"
    case .controlCharacter(let cell):
      "\(place(cell)): the output of \(notebook.cellName(cell)) cannot be recorded, because it holds a carriage return or NUL; print lines that end in \\n"
    }
  }
}
