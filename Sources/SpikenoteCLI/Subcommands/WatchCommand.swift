internal import ArgumentParser

struct WatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Show a lesson in a browser, and show it anew whenever it is saved.",
    discussion: """
      Serves the page on this machine only. When the lesson, a file beside it or a file
      that it includes changes, only what is different on the page is replaced. Cells
      run again unless none of them, and nothing that they read, has changed. Nothing is
      written beside the lesson.

        spikenote watch lesson.md --open
        spikenote watch lessons --port 8000
        spikenote watch lesson.md -p steps=50

      Ctrl-C ends it.
      """
  )

  @Argument(help: ArgumentHelp("The lesson, or a folder of lessons.", valueName: "LESSON.md|DIR"))
  var path: String

  @Option(
    help: ArgumentHelp(
      "The port to serve on. (default: one that follows from the path)",
      valueName: "N"
    )
  )
  var port: UInt16?

  @Option(
    help: ArgumentHelp(
      "Answer requests for this host name too, as from a proxy; may be repeated.",
      valueName: "NAME"
    )
  )
  var host: [String] = []

  @Flag(help: "Open the page in a browser.")
  var open = false

  @OptionGroup var lesson: ParameterOptions

  @Flag(help: "Let raw HTML in a lesson through to its page; only for lessons that you trust.")
  var allowHtml = false

  @OptionGroup var options: ExecutionOptions

  func run() async throws {
    let action = WatchAction(
      path: path,
      port: port,
      hostNames: host,
      opensBrowser: open,
      parameters: lesson.parameters,
      allowsRawHTML: allowHtml,
      execution: options.settings
    )
    try await succeed { try await action.perform() }
  }
}
