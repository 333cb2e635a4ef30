internal import ArgumentParser

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Compare what lessons give with what is recorded.",
    discussion: """
      Text is compared with the `output` fence after each cell: exactly, but for
      numbers within rtol and atol, and `...`, which stands for anything. Figures
      and animations are compared by their data with LESSON.golden/*.json.

        spikenote check lesson.md
        spikenote check Notebooks --jobs 2

      Record the first outputs, and accept new ones, with: spikenote accept

      Exit codes: 0 fine, 1 something differs or failed, 64 wrong usage.
      """
  )

  @Argument(help: ArgumentHelp("Lessons, and folders of lessons.", valueName: "LESSON.md|DIR"))
  var paths: [String]

  @OptionGroup var options: CheckOptions

  func run() async throws {
    let action = CheckAction(
      paths: paths,
      dataFolder: options.data,
      timeout: options.timeout,
      jobs: options.jobs,
      isQuiet: options.quiet
    )
    do {
      if try await action.perform() == false { throw ExitCode.failure }
    } catch let error as UsageError {
      throw ValidationError(error.message)
    }
  }
}
