internal import ArgumentParser
internal import NotebookEngine

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

  @Flag(help: "Run every lesson, whatever is known of earlier runs, and keep nothing of this one.")
  var noCache = false

  @Flag(help: "Run every lesson, whatever is known of earlier runs, and keep what it gives.")
  var refresh = false

  @Flag(help: ArgumentHelp("Compile every cell by itself.", visibility: .hidden))
  var eachCell = false

  @Option(
    help: ArgumentHelp(
      "Divide lessons into compile units at places that this number chooses.",
      visibility: .hidden
    )
  )
  var divide: UInt64?

  /// The options as actions take them.
  var settings: ExecutionSettings {
    ExecutionSettings(
      dataFolder: data,
      timeout: timeout,
      jobs: jobs,
      cache: noCache ? .off : refresh ? .refresh : .use,
      division: division
    )
  }

  /// How lessons are divided into compile units; it shows in no page, so the options are for tests alone.
  private var division: UnitDivision {
    if eachCell { return .eachCell }
    return divide.map { .random(seed: $0) } ?? .merged
  }

  func validate() throws {
    if let timeout, !(timeout > 0 && timeout <= 1e6) {
      throw ValidationError(
        "--timeout is \(timeout), but must be more than 0 seconds and at most 1000000."
      )
    }
    if noCache, refresh {
      throw ValidationError("--no-cache keeps nothing, and --refresh keeps all: use one of them.")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs is \(jobs), but must be at least 1.") }
  }
}
