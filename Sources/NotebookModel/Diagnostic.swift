/// A problem in a lesson, with the place and what to do about it.
///
/// Problems of a lesson are data: they are collected, shown in the terminal and on the page, and decide
/// the exit code. Failures of the tool itself are thrown.
package struct Diagnostic: Hashable, Sendable, Codable {
  /// How much a problem matters; the raw value is the word that messages show.
  package enum Severity: String, Sendable, Codable {
    /// The lesson fails.
    case error
    /// Something is likely not meant, but the lesson can run.
    case warning
    /// Adds to the message before it.
    case note
  }

  /// An error fails the lesson; anything else does not.
  package var severity: Severity
  /// One sentence without a full stop, the most specific word first.
  package var message: String
  /// Absent when the problem is the file as a whole.
  package var position: SourcePosition?
  /// What to do about it, a sentence without a full stop.
  package var help: String?

  /// Makes a diagnostic; neither `message` nor `help` ends with a full stop.
  package init(
    _ severity: Severity,
    _ message: String,
    at position: SourcePosition? = nil,
    help: String? = nil
  ) {
    self.severity = severity
    self.message = message
    self.position = position
    self.help = help
  }
}
