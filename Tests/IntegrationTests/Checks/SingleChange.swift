/// One change to a lesson or its recordings, and what a check has to make of it.
struct SingleChange: Sendable, CustomStringConvertible {
  enum Edit: Sendable {
    /// Exchanges the first place of a text in the lesson.
    case lesson(String, String)
    /// Exchanges a text in a recording.
    case recording(String, String, String)
    /// Deletes a recording.
    case deletion(String)
  }

  /// What a reader of the table reads.
  var description: String
  var edit: Edit
  /// The first finding's message with its details, or `nil` where the change is tolerated.
  var finding: String?
  /// Lines of the lesson that an acceptance changes; `nil` where no acceptance can mend it.
  var acceptedLines: Int?

  private init(_ description: String, _ edit: Edit, _ finding: String?, _ acceptedLines: Int?) {
    self.description = description
    self.edit = edit
    self.finding = finding
    self.acceptedLines = acceptedLines
  }

  /// A change to the lesson that an acceptance records, with that many lines of the lesson changed.
  static func found(
    _ description: String,
    _ old: String,
    _ new: String,
    _ finding: String,
    lines: Int = 0
  ) -> SingleChange {
    SingleChange(description, .lesson(old, new), finding, lines)
  }

  /// A change that counts as none.
  static func tolerated(_ description: String, _ old: String, _ new: String) -> SingleChange {
    SingleChange(description, .lesson(old, new), nil, 0)
  }

  /// A change that only its author can mend.
  static func failing(
    _ description: String,
    _ old: String,
    _ new: String,
    _ finding: String
  ) -> SingleChange {
    SingleChange(description, .lesson(old, new), finding, nil)
  }

  /// A change to a recording.
  static func recording(_ description: String, _ edit: Edit, _ finding: String) -> SingleChange {
    SingleChange(description, edit, finding, 0)
  }
}
