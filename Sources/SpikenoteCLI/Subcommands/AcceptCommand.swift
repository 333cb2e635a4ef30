internal import ArgumentParser

struct AcceptCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Record what lessons give today.",
    discussion: """
      Runs the lessons, and writes outputs that differ from their recording, or
      have none: text into `output` fences, also those of included files, figures
      into LESSON.golden/. Dots that a program printed are written `\\...`, as `...`
      stands for anything. Nothing else changes. Look at it with: git diff

        spikenote accept lesson.md
        spikenote accept lesson.md --cell fig-raster
        spikenote accept Notebooks --dry-run

      Exit codes: 0 fine, 1 a lesson failed, 64 wrong usage.
      """
  )

  @Argument(help: ArgumentHelp("Lessons, and folders of lessons.", valueName: "LESSON.md|DIR"))
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      "Accept the outputs of this cell only: its label, or \"cell 3\".",
      valueName: "LABEL"
    )
  )
  var cell: String?

  @Flag(help: "Say what would be recorded, and write nothing.")
  var dryRun = false

  @Flag(name: [.short, .long], help: "Print nothing but what is wrong.")
  var quiet = false

  @OptionGroup var options: ExecutionOptions

  func run() async throws {
    let action = AcceptAction(
      paths: paths,
      cellName: cell,
      isDryRun: dryRun,
      // What is recorded was seen today.
      execution: options.settings.refreshing,
      isQuiet: quiet
    )
    try await succeed { try await action.perform() }
  }
}
