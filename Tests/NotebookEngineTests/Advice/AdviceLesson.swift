import NotebookEngine
import NotebookModel

/// Lessons for tests of advice.
enum AdviceLesson {
  /// A lesson whose cells stand ten lines apart, the first in line 11.
  static func notebook(_ cells: [String], _ change: (inout Cell) -> Void = { _ in }) -> Notebook {
    var notebook = Notebook(fileName: "lesson.md", cells: [])
    for (index, code) in cells.enumerated() {
      let first = 10 * (index + 1)
      let lines = code.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
        Cell.Line(String($1), at: SourcePosition(line: first + 1 + $0, column: 1))
      }
      var cell = Cell(
        mode: .run,
        options: CellOptions(),
        lines: lines,
        range: SourceRange(
          SourcePosition(line: first, column: 1),
          SourcePosition(line: first + lines.count + 1, column: 4)
        )
      )
      change(&cell)
      notebook.cells.append(cell)
    }
    return notebook
  }

  static func warnings(_ notebook: Notebook, normalisers: Set<String> = []) -> [String] {
    LessonAdvice(notebook) { normalisers.union($0.normalisers.map(\.name)) }.warnings.map {
      let place = $0.position.map { "\($0.line):\($0.column)" } ?? "-"
      return "\(place) \($0.message) | \($0.help ?? "")"
    }
  }
}
