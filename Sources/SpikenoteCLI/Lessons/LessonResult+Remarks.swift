internal import LessonCheck
internal import NotebookEngine
internal import NotebookModel
internal import NotebookReport

extension LessonResult {
  /// Adds problems that have come up while the lesson was written; those that it has already, as every form has them, once.
  mutating func add(_ problems: [Diagnostic]) {
    notebook = notebook.adding(problems.filter { !notebook.diagnostics.contains($0) })
  }

  /// Adds what the compiler warned of, and `advice` for the lesson's author.
  mutating func addRemarks(_ advice: [Diagnostic]) {
    let ran = self
    notebook.insertCompilerWarnings(of: ran)
    notebook.diagnostics += advice
  }
}

extension LessonSource {
  /// What the author may not have meant, when the lesson runs with these parameters.
  ///
  /// It follows from the text alone, so that it can be looked for while cells run.
  func advice(with overrides: ParameterOverrides) -> [Diagnostic] {
    if notebook.hasErrors { return [] }
    // Of a `normalisers.yml` only the names count here.
    let normalisers = NormaliserFiles().settings(forLesson: path).normalisers
    let advice = LessonAdvice(notebook) { Set(normalisers.names(for: $0)) }
    return advice.hiddenParameters(among: overrides.names) + advice.warnings
  }
}
