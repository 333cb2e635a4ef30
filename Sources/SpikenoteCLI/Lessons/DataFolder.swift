internal import DatasetFetching
internal import Foundation

/// Where datasets are kept: a folder of the user's, so that every lesson finds what was fetched once.
enum DataFolder {
  /// The default as `--help` names it.
  static let defaultDescription = "~/.local/share/spikenote"

  /// The absolute path of the folder that was chosen, or of the default.
  static func path(chosen: String?) -> String {
    if let chosen { return absolutePath(chosen) }
    let environment = ProcessInfo.processInfo.environment
    if let shared = environment["XDG_DATA_HOME"], shared.hasPrefix("/") {
      return shared + "/spikenote"
    }
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (home ?? FileManager.default.homeDirectoryForCurrentUser.path)
      + "/.local/share/spikenote"
  }

  /// Fetches a dataset that a cell of a lesson asks for; gives why it could not.
  static func fetch(
    _ dataset: String,
    into root: String,
    of source: LessonSource,
    _ progress: ProgressLine
  ) -> String? {
    // A relative root is one of the lesson's folder, where cells run, and is named as the lesson names it.
    let isRelative = !root.hasPrefix("/")
    do throws(FetchError) {
      _ = try DatasetFetcher().fetchAndWait(
        named: dataset,
        into: isRelative ? source.folder + "/" + root : root
      ) {
        progress.show($0, name: source.name)
      }
      return nil
    } catch {
      return isRelative ? "\(error)".replacing(source.folder + "/", with: "") : "\(error)"
    }
  }
}
