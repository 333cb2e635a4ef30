internal import ArgumentParser

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run lessons and write their pages.",
    discussion: """
      Cells run in the lesson's folder. Each page is one file that needs nothing
      else; what cells save under a relative path is beside it in NAME_files/.

        spikenote run lesson.md
        spikenote run a.md b.md -o site --jobs 2
        spikenote run lesson.md -p steps=50 -p dataset=mnist --data ~/mnist

      Exit codes: 0 fine, 1 a lesson failed, 64 wrong usage.
      """
  )

  @Argument(help: ArgumentHelp("The lessons to run.", valueName: "LESSON.md"))
  var lessons: [String]

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("The folder for the pages.", valueName: "DIR")
  )
  var output = "Output"

  @Option(
    name: [.customShort("p"), .customLong("param")],
    help: ArgumentHelp(
      "Set a parameter of the front matter; may be repeated.",
      valueName: "NAME=VALUE"
    )
  )
  var parameters: [String] = []

  @Flag(help: "Let raw HTML in a lesson through to its page; only for lessons that you trust.")
  var allowHtml = false

  @Flag(help: "Keep pictures as files beside the page, in NAME_files/, in place of in it.")
  var linkImages = false

  @Flag(help: "Let warnings fail a lesson, a page over its budget among them.")
  var strict = false

  @Flag(name: [.short, .long], help: "Print nothing but errors and warnings.")
  var quiet = false

  @OptionGroup var options: ExecutionOptions

  func run() async throws {
    let action = RunAction(
      lessons: lessons,
      output: OutputSettings(
        folder: output,
        allowsRawHTML: allowHtml,
        linksImages: linkImages
      ),
      parameters: parameters,
      execution: options.settings,
      isQuiet: quiet,
      isStrict: strict
    )
    do {
      if try await action.perform() == false { throw ExitCode.failure }
    } catch let error as UsageError {
      throw ValidationError(error.message)
    }
  }
}
