/// A form in which a lesson is written with what its cells gave; its raw value is what `--format` calls it.
enum OutputFormat: String, CaseIterable, Sendable {
  /// One page for a browser, which holds everything.
  case html
  /// Markdown for GitHub, with files for its figures.
  case md

  /// What writes lessons in this form.
  func output(_ settings: OutputSettings) -> any LessonOutput {
    switch self {
    case .html: HTMLOutput(settings: settings)
    case .md: MarkdownOutput(settings: settings)
    }
  }
}
