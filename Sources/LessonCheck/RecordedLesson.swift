internal import NotebookModel
internal import OutputComparison

/// What is recorded beside a lesson: the files of its folder of recordings.
package struct RecordedLesson: Hashable, Sendable {
  /// The texts of the files by their names in the folder.
  package var files: [String: String]

  /// Makes the recordings of a folder; a lesson without one has none.
  package init(files: [String: String] = [:]) { self.files = files }
}

/// How the outputs of a lesson are compared beyond what its cells say.
package struct CheckSettings: Hashable, Sendable {
  /// The normalisers that the lesson may name, and those that count for all of its cells.
  package var normalisers: NormaliserSet
  /// The file that they come from, as people see it; `nil` where there is none.
  package var file: String?

  /// Makes settings; without a file the built-in normalisers are known.
  package init(normalisers: NormaliserSet = NormaliserSet(), file: String? = nil) {
    self.normalisers = normalisers
    self.file = file
  }

  /// How the numbers and texts of a cell are compared.
  func textSettings(for options: CellOptions) -> TextSettings {
    TextSettings(
      absoluteTolerance: options.absoluteTolerance,
      relativeTolerance: options.relativeTolerance,
      normalisers: normalisers.normalisers(for: options)
    )
  }

  /// How the value of a cell in running text is compared: no author writes its recording, so that its dots are dots.
  func valueSettings(for options: CellOptions) -> TextSettings {
    var settings = textSettings(for: options)
    settings.hasWildcards = false
    return settings
  }
}
