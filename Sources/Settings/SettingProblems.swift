package import NotebookModel
internal import Wording

/// What was found wrong while settings were read.
package struct SettingProblems: Sendable {
  package var diagnostics: [Diagnostic] = []
  /// Whether they matter is for the reader of the file to say.
  package var unknownKeys: [UnknownKey] = []

  /// Makes problems of which there are none yet.
  package init() {}

  /// Runs `read`; its error becomes a problem.
  package mutating func collect(_ read: () throws(SettingError) -> Void) {
    do { try read() } catch { diagnostics.append(error.diagnostic) }
  }

  /// Runs `read`, which may find more problems; its error becomes one too.
  package mutating func collect(
    _ read: (inout SettingProblems) throws(SettingError) -> Void
  ) {
    do { try read(&self) } catch { diagnostics.append(error.diagnostic) }
  }

  /// All of them in the order of the file; an unknown key is what `judge` makes of it, an error if nothing else is said.
  package func sorted(
    judging judge: (UnknownKey) -> Diagnostic? = { $0.diagnostic(.error) }
  ) -> [Diagnostic] {
    let start = SourcePosition(line: 0, column: 0)
    return (diagnostics + unknownKeys.compactMap(judge)).enumerated().sorted {
      ($0.element.position ?? start, $0.offset) < ($1.element.position ?? start, $1.offset)
    }.map(\.element)
  }
}

/// A key that its place does not have.
package struct UnknownKey: Hashable, Sendable {
  package var name: String
  package var position: SourcePosition
  /// What does not have the key.
  package var place: String
  /// The keys that the place has.
  package var known: [String]

  /// Makes an unknown key.
  package init(name: String, position: SourcePosition, place: String, known: [String]) {
    self.name = name
    self.position = position
    self.place = place
    self.known = known
  }

  /// The key that may have been meant.
  package var nearest: String? { nearestSpelling(to: name, among: known) }

  /// What people are told; without `help` the nearest key or all of them.
  package func diagnostic(_ severity: Diagnostic.Severity, help: String? = nil) -> Diagnostic {
    Diagnostic(
      severity,
      "`\(name)` is not a key of \(place)",
      at: position,
      help: help ?? spellingHelp(for: name, among: known, introduction: "Known keys: ")
    )
  }
}
