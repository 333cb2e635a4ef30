internal import LessonCheck
internal import NotebookEngine
internal import NotebookModel
internal import NotebookReport

extension LessonResult {
  /// Adds problems that have come up while the lesson was written; those that it has already, as every form has them, once.
  mutating func add(_ problems: [Diagnostic]) {
    notebook = notebook.adding(problems.filter { !notebook.diagnostics.contains($0) })
  }

  /// Adds what the compiler warned of, and what the author may not have meant, when the lesson runs with these parameters.
  mutating func addRemarks(on source: LessonSource, with overrides: ParameterOverrides) {
    let ran = self
    notebook.insertCompilerWarnings(of: ran)
    if source.notebook.hasErrors { return }
    // Of a `normalisers.yml` only the names count here.
    let normalisers = NormaliserFiles().settings(forLesson: source.path).normalisers
    let advice = LessonAdvice(source.notebook) { Set(normalisers.names(for: $0)) }
    notebook.diagnostics += advice.hiddenParameters(among: overrides.names) + advice.warnings
  }
}
