package import ArgumentParser

/// The `spikenote` command.
package struct Spikenote: AsyncParsableCommand {
  /// The version that `--version` prints and pages name.
  package static let version = "0.1.0"

  /// The command's help, version and subcommands.
  package static let configuration = CommandConfiguration(
    commandName: "spikenote",
    abstract: "Run Markdown lessons whose Swift cells are real Swift.",
    discussion: """
      A lesson goes in, one HTML page with figures and animations comes out.

        spikenote run lesson.md                 write Output/lesson.html
        spikenote run *.md -o site              write every lesson into site/
        spikenote site lessons                  a site of all lessons in a folder
        spikenote watch lesson.md               show it in a browser while you write
        spikenote new first                     begin a lesson: first.md
        spikenote fetch mnist                   get a dataset for later
        spikenote explain lesson.md             would it run again, and why
        spikenote doctor                        what is found, what is missing

      Exit codes: 0 fine, 1 a lesson failed, 64 wrong usage.
      """,
    version: version,
    subcommands: [
      RunCommand.self, WatchCommand.self, CheckCommand.self, AcceptCommand.self, MergeCommand.self,
      SiteCommand.self,
      NewCommand.self, FetchCommand.self, ExplainCommand.self, CacheCommand.self,
      DoctorCommand.self,
    ]
  )

  /// Makes the command as the argument parser asks for it.
  package init() {}
}
