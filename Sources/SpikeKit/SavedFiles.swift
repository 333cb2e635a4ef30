internal import Glibc
internal import Plotting

/// Where cells save files: a relative path leads into the folder of the lesson's files.
enum SavedFiles {
  /// The folder that the runner names; without one, the working folder.
  private static var folder: String? {
    unsafe getenv("SPIKENOTE_FILES").map { unsafe String(cString: $0) }
  }

  /// The path to write for a path that a cell names; makes the folders on the way.
  ///
  /// - Throws: `FigureFileError.notWritable` for a path that leads out of the folder with `..`, or a folder that
  ///   cannot be made.
  static func target(of path: String) throws -> String {
    guard let folder, !path.hasPrefix("/") else { return path }
    let parts = path.split(separator: "/").filter { $0 != "." }
    guard !parts.contains("..") else {
      throw FigureFileError.notWritable(
        path: path,
        reason: "a relative path stays in the lesson's folder of files; drop the `..`"
      )
    }
    var place = folder
    try makeFolder(place, for: path)
    for part in parts.dropLast() {
      place += "/" + part
      try makeFolder(place, for: path)
    }
    return ([folder] + parts.map(String.init)).joined(separator: "/")
  }

  /// The path below the folder, or `nil` for a file elsewhere.
  static func relativePath(of path: String) -> String? {
    guard let folder, path.hasPrefix(folder + "/") else { return nil }
    return String(path.dropFirst(folder.count + 1))
  }

  private static func makeFolder(_ folder: String, for path: String) throws {
    guard unsafe mkdir(folder, 0o777) != 0, errno != EEXIST else { return }
    if errno == ENOENT, let slash = folder.lastIndex(of: "/"), slash > folder.startIndex {
      try makeFolder(String(folder[..<slash]), for: path)
      if unsafe mkdir(folder, 0o777) == 0 { return }
    }
    throw FigureFileError.notWritable(path: path, reason: unsafe String(cString: strerror(errno)))
  }
}
