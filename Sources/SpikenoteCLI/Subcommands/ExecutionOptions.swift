internal import ArgumentParser

/// How the commands run lessons.
struct ExecutionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of datasets, `dataPath` in cells. (default: \(DataFolder.defaultDescription))",
      valueName: "DIR"
    )
  )
  var data: String?

  @Option(
    help: ArgumentHelp(
      "Seconds that each cell may take, in place of what the lesson says.",
      valueName: "S"
    )
  )
  var timeout: Double?

  @Option(
    help: ArgumentHelp(
      "How many lessons run at once. (default: the number of cores)",
      valueName: "N"
    )
  )
  var jobs: Int?

  func validate() throws {
    if let timeout, !(timeout > 0 && timeout <= 1e6) {
      throw ValidationError(
        "--timeout is \(timeout), but must be more than 0 seconds and at most 1000000."
      )
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs is \(jobs), but must be at least 1.") }
  }
}
