internal import ArgumentParser
internal import DatasetFetching

struct FetchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: "Get a dataset's files, check them and store them.",
    discussion: """
      Datasets: \(RemoteDataset.all.map(\.name).joined(separator: ", ")).

        spikenote fetch mnist
        spikenote fetch mnist --data ~/datasets

      A download that was interrupted goes on where it ended.
      """
  )

  @Argument(help: ArgumentHelp("The dataset.", valueName: "NAME"))
  var dataset: String

  @Option(
    help: ArgumentHelp(
      "The folder of datasets. (default: \(DataFolder.defaultDescription))",
      valueName: "DIR"
    )
  )
  var data: String?

  @Flag(name: [.short, .long], help: "Print nothing but errors.")
  var quiet = false

  func validate() throws {
    if RemoteDataset.named(dataset) == nil {
      throw ValidationError(
        "\(dataset) is not a dataset that can be fetched: choose \(RemoteDataset.all.map(\.name).joined(separator: ", "))."
      )
    }
  }

  func run() async throws {
    guard let dataset = RemoteDataset.named(dataset) else { return }
    let terminal = Terminal()
    do throws(FetchError) {
      let summary = try await DatasetFetcher().fetch(dataset, into: DataFolder.path(chosen: data)) {
        progress in
        guard !quiet else { return }
        terminal.showStatus(progress.text)
      }
      terminal.clearStatus()
      guard !quiet else { return }
      for name in summary.fetched { print("fetched \(name)") }
      for name in summary.kept { print("already there: \(name)") }
      print("in \(summary.folder)")
    } catch {
      terminal.clearStatus()
      terminal.printError("\(error)")
      throw ExitCode.failure
    }
  }
}
