internal import NotebookEngine
internal import NotebookModel
internal import ResultCache

/// Tells whether a lesson would run, and why.
struct ExplainAction {
  /// `lesson.md`, `lesson.md:3` or `lesson.md:label`.
  var lesson: String
  var parameters: [String]
  var execution: ExecutionSettings

  /// The lines to print.
  ///
  /// - Throws: `UsageError` where there is no such lesson or cell.
  func perform() throws(UsageError) -> [String] {
    let (path, cellName) = divided()
    var source = try LessonSource(reading: path)
    guard !source.notebook.hasErrors else {
      return ["\(path): does not run: it has errors"]
    }
    try ParameterOverrides(parameters).apply(to: &source.notebook)
    let cell = try cellName.map { name throws(UsageError) in
      try index(ofCell: name, in: source.notebook, path)
    }
    let runtime: RuntimeLocation
    do { runtime = try RuntimeLocation.find() } catch { throw UsageError("\(error)") }
    guard let cache = LessonCache(execution, runtime, isRecorded: false) else {
      return ["\(path): runs: there is no cache, or no compiler"]
    }
    let (key, notebook) = cache.keyOfRun(source, execution)
    switch cache.results.explanation(for: key, notebook, at: absolutePath(path)) {
    case .hit: return ["\(lesson): does not run: nothing has changed since an earlier run"]
    case .miss(let reasons):
      let above = reasons.filter { reason in
        guard let cell, let other = reason.cell else { return true }
        return other <= cell
      }
      if above.isEmpty {
        return ["\(lesson): runs with the lesson: only cells below it have changed"]
          + reasons.map { "  \(text($0, notebook))" }
      }
      return ["\(lesson): runs:"] + above.map { "  \(text($0, notebook))" }
    }
  }

  private func text(_ reason: Explanation.Reason, _ notebook: Notebook) -> String {
    guard let cell = reason.cell, notebook.cells.indices.contains(cell) else { return reason.text }
    return "\(reason.text) (\(notebook.place(of: notebook.cells[cell].range.start)))"
  }

  /// The path and the cell; a path that is there is a path, whatever is in it.
  private func divided() -> (path: String, cell: String?) {
    guard FileKind(of: lesson) == .missing, let colon = lesson.lastIndex(of: ":") else {
      return (lesson, nil)
    }
    return (String(lesson[..<colon]), String(lesson[lesson.index(after: colon)...]))
  }

  private func index(
    ofCell name: String,
    in notebook: Notebook,
    _ path: String
  ) throws(UsageError) -> Int {
    if let index = notebook.cells.firstIndex(where: { $0.options.label == name }) { return index }
    if let number = Int(name), notebook.cells.indices.contains(number - 1) { return number - 1 }
    throw UsageError(
      "\(path) has no cell \(name): cells are named by their label, or by their number from 1 to \(notebook.cells.count)."
    )
  }
}
