internal import NotebookEngine

/// How lessons are run, whatever is then done with what they give.
struct ExecutionSettings: Sendable {
  /// The folder of datasets; `nil` for the user's.
  var dataFolder: String?
  /// Seconds that each cell may take, in place of what the lesson says.
  var timeout: Double?
  /// How many lessons run at once; `nil` for the number of cores.
  var jobs: Int?
  /// How lessons are divided into compile units.
  var division = UnitDivision.merged
}
