internal import LessonCheck
internal import NotebookEngine
internal import NotebookModel

extension LessonSource {
  /// What its author may not have meant, when it runs with these parameters.
  ///
  /// Of a `normalisers.yml` only the names count here.
  func advice(with overrides: ParameterOverrides) -> [Diagnostic] {
    if notebook.hasErrors { return [] }
    let normalisers = NormaliserFiles().settings(forLesson: path).normalisers
    let advice = LessonAdvice(notebook) { Set(normalisers.names(for: $0)) }
    return advice.hiddenParameters(among: overrides.names) + advice.warnings
  }
}
