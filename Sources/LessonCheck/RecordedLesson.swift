package import Recordings

/// What is recorded beside a lesson: the files of its folder of recordings.
package struct RecordedLesson: Hashable, Sendable {
  /// The texts of the files by their names in the folder.
  package var files: [String: String]

  /// Makes the recordings of a folder; a lesson without one has none.
  package init(files: [String: String] = [:]) { self.files = files }
}

/// How the outputs of a lesson are compared beyond what its cells say.
package struct CheckSettings: Hashable, Sendable {
  /// What is masked in the texts of all cells.
  package var normalisers: [Normaliser]

  /// Makes settings.
  package init(normalisers: [Normaliser] = []) { self.normalisers = normalisers }
}
