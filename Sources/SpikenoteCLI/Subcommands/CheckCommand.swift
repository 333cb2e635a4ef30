internal import ArgumentParser
internal import LessonCheck

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Compare what lessons give with what is recorded.",
    discussion: """
      Text is compared with the `output` fence after each cell: exactly, but for
      numbers within rtol and atol, and `...`, which stands for anything unless a
      backslash stands before it. Figures and animations are compared by their
      data with LESSON.golden/*.json. Of a folder, what Git ignores is left out.

      What differs in every run is masked by normalisers that a cell names:
      //| normalise: [time, path], or the front matter: check: {normalise: [uuid]}.
      Built in are time, path, address, uuid and size; own ones stand in
      normalisers.yml, in the lesson's folder or the nearest one above.

      Pages that another tool shows: check: {mode: marked} in spikenote.yml lets
      only marked cells run, ```swift run.

        spikenote check lesson.md
        spikenote check Notebooks --jobs 2 --rendered
        spikenote check lesson.md --repeat 7
        spikenote check Notebooks --junit report.xml --report report
        spikenote check Notebooks --shard 2/4 --json 2.json

      Record the first outputs, and accept new ones, with: spikenote accept

      Exit codes: 0 fine, 1 something differs or failed, 64 wrong usage.
      """
  )

  @Argument(help: ArgumentHelp("Lessons, and folders of lessons.", valueName: "LESSON.md|DIR"))
  var paths: [String]

  @Option(
    name: .customLong("repeat"),
    help: ArgumentHelp(
      "Run each lesson N times, also with other threads, language, time zone, hash seed and folder, and say what differs.",
      valueName: "N"
    )
  )
  var runCount = 1

  @Flag(help: "Compare the pages in the output folder byte for byte, too.")
  var rendered = false

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("The folder of the pages for --rendered.", valueName: "DIR")
  )
  var output = "Output"

  @Flag(help: "The pages of --rendered were made with --allow-html.")
  var allowHtml = false

  @Flag(help: "The pages of --rendered were made with --link-images.")
  var linkImages = false

  @Option(
    help: ArgumentHelp(
      "Check part I of N only, which is the same on every machine; join the parts with `spikenote merge`.",
      valueName: "I/N"
    )
  )
  var shard: String?

  @Flag(name: [.short, .long], help: "Print nothing but what is wrong.")
  var quiet = false

  @OptionGroup var options: ExecutionOptions
  @OptionGroup var reportOptions: ReportOptions

  func validate() throws {
    if let shard, Shard(shard) == nil {
      throw ValidationError(
        "--shard is \(shard), but must be I/N with I from 1 to N, and N at most \(Shard.most), such as 2/4."
      )
    }
    guard (1...1000).contains(runCount) else {
      throw ValidationError("--repeat is \(runCount), but must be between 1 and 1000.")
    }
  }

  func run() async throws {
    var action = CheckAction(
      paths: paths,
      shard: shard.flatMap { Shard($0) },
      reports: reportOptions.reports,
      execution: runCount > 1 ? options.settings.refreshing : options.settings,
      isQuiet: quiet
    )
    action.runCount = runCount
    if rendered {
      action.pages = PublishedPages(
        folder: output,
        allowsRawHTML: allowHtml,
        linksImages: linkImages
      )
    }
    try await succeed { try await action.perform() }
  }
}
