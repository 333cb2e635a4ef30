internal import NotebookModel

/// Where and how lessons are written, whatever the form.
struct OutputSettings: Sendable {
  /// The folder for what is written, and for what cells save.
  var folder: String
  /// Whether HTML of a lesson is let through.
  var allowsRawHTML = false
  /// Whether pictures stay files beside the page.
  var linksImages = false
}

/// A form of a lesson that has run: what is written, and where.
protocol LessonOutput: Sendable {
  /// The path of the main file for a lesson of that name.
  func path(forLesson name: String) -> String

  /// Makes sure, before anything runs, that nothing of an author's would be written over.
  ///
  /// - Throws: `UsageError` with the path that would be.
  func check(_ lessons: [LessonSource]) throws(UsageError)

  /// Writes a lesson with what its cells gave.
  ///
  /// - Returns: What its author must be told of it.
  /// - Throws: `FileFailure` with the path and the system's reason.
  func write(_ result: LessonResult, of source: LessonSource) throws -> [Diagnostic]
}
