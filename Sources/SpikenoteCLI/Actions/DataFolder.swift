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
    return FileManager.default.homeDirectoryForCurrentUser.path + "/.local/share/spikenote"
  }
}

/// `path` from the root of the file system.
func absolutePath(_ path: String) -> String {
  URL(fileURLWithPath: path).standardizedFileURL.path
}
