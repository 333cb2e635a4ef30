package import NotebookModel
internal import Wording

extension Notebook {
  /// Adds what the compiler warned of in cells, which the terminal shows and no page does.
  mutating func insertCompilerWarnings(of result: LessonResult) {
    for var warning in result.results.flatMap(\.warnings) {
      // The name of the compiler's group, which no author asked for.
      warning.message = warning.message.replacing(/\ \[#[\w-]+\]$/, with: "")
      insert(warning)
    }
  }
}

/// What is said of a lesson at its end: its warnings and errors, and one line of result.
package struct LessonSummary {
  private let result: LessonResult
  private let path: String
  private let pages: [String]
  private let duration: Duration

  /// The end of the lesson at `path`, as it was given on the command line.
  package init(_ result: LessonResult, path: String, pages: [String], duration: Duration) {
    self.result = result
    self.path = path
    self.pages = pages
    self.duration = duration
  }

  func print(on terminal: Terminal, isQuiet: Bool) {
    printDiagnostics(on: terminal)
    if !isQuiet { Swift.print(line) }
  }

  func printDiagnostics(on terminal: Terminal) {
    for diagnostic in diagnostics {
      terminal.printDiagnostic(diagnostic, path: path, notebook: result.notebook)
    }
  }

  /// Those of the file, then those of the cells that failed.
  package var diagnostics: [Diagnostic] {
    let outputs = result.results.filter { $0.status == .failed }.flatMap(\.outputs)
    return result.notebook.diagnostics
      + outputs.flatMap { output -> [Diagnostic] in
        guard case .failure(let failure) = output else { return [] }
        return failure.diagnostics
      }
  }

  /// `3 cells and 4 values`: of what ran, the cells, and the values in running text.
  private var ranCells: String {
    let ran = result.results.indices.filter { index in
      [.succeeded, .failed].contains(result.results[index].status)
    }
    let inline = Set(result.notebook.cells.indices.filter { result.notebook.cells[$0].isInline })
    let values = ran.count { inline.contains($0) }
    let cells = ran.count - values
    let text = counted(cells, "cell")
    return values == 0 ? text : text + " and \(counted(values, "value"))"
  }

  /// The line of result: `lesson.md: 35 cells in 1.3 s, page in Output/lesson.html`.
  package var line: String {
    let failed = result.results.count { $0.status == .failed }
    let notRun = result.results.count { $0.status == .notRun }
    let source = result.isFromCache ? " as in an earlier run," : ""
    var text = "\(path): \(ranCells)\(source) in \(secondsText(duration)) s"
    if failed > 0 { text += ", \(failed) failed" }
    if notRun > 0 { text += ", \(notRun) not run" }
    return text + ", \(plural("page", pages.count)) in \(pages.joined(separator: " and "))"
  }
}
