/// What the cells of a lesson read of the world outside them while they ran.
package struct LessonInputs: Hashable, Sendable {
  /// Absolute paths of files whose bytes were read, and of folders whose names were.
  package var contents: [String] = []
  /// Absolute paths that were asked for: whether something is there, how large it is, when it was changed.
  package var statuses: [String] = []
  /// Names of variables of the environment.
  package var variables: [String] = []
  /// Why another run may give something else though all of that is the same; a clause.
  package var unknown: String?

  /// Makes the inputs of a lesson that read nothing.
  package init() {}
}
