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
        spikenote run lesson.md --format html,md
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

  @OptionGroup var lesson: ParameterOptions

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "Write html, or md: Markdown for GitHub, with files for its figures; several with commas. (default: html)",
      valueName: "FORMAT"
    )
  )
  var formatNames: [String] = []

  @Flag(help: "Let raw HTML in a lesson through to its page; only for lessons that you trust.")
  var allowHtml = false

  @Flag(help: "Keep pictures as files beside the page, in NAME_files/, in place of in it.")
  var linkImages = false

  @Flag(help: "Let warnings fail a lesson, a page over its budget among them.")
  var strict = false

  @Flag(name: [.short, .long], help: "Print nothing but errors and warnings.")
  var quiet = false

  @OptionGroup var options: ExecutionOptions

  /// The formats in the order in which they are first named.
  private func formats() throws -> [OutputFormat] {
    var formats: [OutputFormat] = []
    for list in formatNames {
      for name in list.split(separator: ",", omittingEmptySubsequences: false) {
        guard let format = OutputFormat(rawValue: String(name)) else {
          let known = OutputFormat.allCases.map(\.rawValue).joined(separator: " or ")
          throw ValidationError("--format is \(list), but must be \(known), or both with a comma.")
        }
        if !formats.contains(format) { formats.append(format) }
      }
    }
    return formats.isEmpty ? [.html] : formats
  }

  func validate() throws { _ = try formats() }

  func run() async throws {
    let action = RunAction(
      lessons: lessons,
      output: OutputSettings(
        folder: output,
        allowsRawHTML: allowHtml,
        linksImages: linkImages
      ),
      formats: try formats(),
      parameters: lesson.parameters,
      execution: options.settings,
      isQuiet: quiet,
      isStrict: strict
    )
    try await succeed { try await action.perform() }
  }
}
