internal import ArgumentParser
internal import NotebookModel

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a lesson that runs.",
    discussion: """
      Writes NAME.md with a figure, a formula, a parameter and a check, to be
      changed into a lesson of your own.

        spikenote new first && spikenote run first.md
      """
  )

  @Argument(help: ArgumentHelp("The lesson's name, with or without .md.", valueName: "NAME"))
  var name: String

  @Flag(help: "Replace a lesson of that name.")
  var force = false

  func run() throws {
    do {
      let path = try NewAction(name: name, replaces: force).perform()
      print("\(path) is written; see it with: spikenote run \(ShellWord.path(path))")
    } catch {
      throw ValidationError(error.message)
    }
  }
}
