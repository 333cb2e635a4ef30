internal import ArgumentParser

struct SiteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Run the lessons of a folder and write a site.",
    discussion: """
      The site has an index, a page for each lesson, a search that needs no
      server, and links that were checked. It can be opened from the disk or
      published anywhere. Files and folders that begin with _ or . are left out,
      and lessons with `draft: true`. A lesson index.md is the first page. What
      an earlier site in the same folder had and this one has not is removed.

        spikenote site lessons
        spikenote site lessons -o public --jobs 4 --strict

      DIR/site.yml may set title, author, lang, address, logo, lessons (their
      order), budget, source, theme: {accent, accent-dark}, css and templates.

      Exit codes: 0 fine, 1 a lesson failed or a link is broken, 64 wrong usage.
      """
  )

  @Argument(help: ArgumentHelp("The folder of the lessons.", valueName: "DIR"))
  var folder: String

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("The folder for the site.", valueName: "DIR")
  )
  var output = "Output"

  @Flag(help: "Let raw HTML in a lesson through to its page; only for lessons that you trust.")
  var allowHtml = false

  @Flag(help: "Give drafts (draft: true in the front matter) their pages, too.")
  var drafts = false

  @Flag(help: "Let warnings fail the site, a page over its budget among them.")
  var strict = false

  @Flag(name: [.short, .long], help: "Print nothing but errors and warnings.")
  var quiet = false

  @OptionGroup var options: ExecutionOptions

  func run() async throws {
    var action = SiteAction(
      folder: folder,
      outputFolder: output,
      execution: options.settings,
      allowsRawHTML: allowHtml,
      isQuiet: quiet,
      isStrict: strict
    )
    action.includesDrafts = drafts
    try await succeed { try await action.perform() }
  }
}
