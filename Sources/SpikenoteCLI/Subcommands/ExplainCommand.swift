internal import ArgumentParser

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say whether a lesson would run, and why.",
    discussion: """
      A lesson does not run again as long as its cells, its settings, the tools and
      all that its cells read are as they were in an earlier run. A lesson runs as
      a whole: with :CELL, reasons below that cell are left out.

        spikenote explain lesson.md
        spikenote explain lesson.md:3
        spikenote explain lesson.md:fig-raster -p steps=50

      Exit codes: 0 said, 64 wrong usage.
      """
  )

  @Argument(
    help: ArgumentHelp("The lesson; a cell's number or label.", valueName: "LESSON.md[:CELL]")
  )
  var lesson: String

  @OptionGroup var parameters: ParameterOptions
  @OptionGroup var options: ExecutionOptions

  func run() async throws {
    let action = ExplainAction(
      lesson: lesson,
      parameters: parameters.parameters,
      execution: options.settings
    )
    try await succeed {
      for line in try action.perform() { print(line) }
      return true
    }
  }
}
