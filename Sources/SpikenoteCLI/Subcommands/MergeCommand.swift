internal import ArgumentParser

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Join the results of checks that ran apart.",
    discussion: """
      Reads what `spikenote check --json FILE` wrote, on one machine or many, and
      reports all lessons as one check, in the order of their paths.

        spikenote check Notebooks --shard 1/2 --json 1.json
        spikenote check Notebooks --shard 2/2 --json 2.json
        spikenote merge 1.json 2.json --junit report.xml --report report

      Exit codes: 0 fine, 1 something differs or failed or a shard is missing,
      64 wrong usage, or results that do not belong together.
      """
  )

  @Argument(help: ArgumentHelp("Results of checks.", valueName: "RESULT.json"))
  var results: [String]

  @OptionGroup var options: ReportOptions

  @Flag(name: [.short, .long], help: "Print nothing but what is wrong.")
  var quiet = false

  func run() throws {
    let action = MergeAction(paths: results, reports: options.reports, isQuiet: quiet)
    do {
      if try action.perform() == false { throw ExitCode.failure }
    } catch let error as UsageError {
      throw ValidationError(error.message)
    }
  }
}
