internal import Glibc
internal import NotebookWire
internal import Plotting

/// Where cells save files: a relative path leads into the folder of the lesson's files.
///
/// What the runtime saves itself is told at once; what anything else writes is found at the end of the cell.
struct SavedFiles {
  /// Used by the thread that runs the cells.
  nonisolated(unsafe) static var shared = SavedFiles()

  /// What a file is after it was written.
  private struct Stamp: Equatable {
    var inode: UInt64
    var size: Int64
    var seconds: Int
    var nanoseconds: Int

    init(_ status: stat) {
      inode = UInt64(status.st_ino)
      size = Int64(status.st_size)
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    }
  }

  /// The files that the runner knows of, by their paths below the folder.
  private var known: [String: Stamp] = [:]

  /// The folder that the runner names; without one, the working folder.
  private static var folder: String? {
    unsafe getenv(WorkerVariable.files).map { unsafe String(cString: $0) }
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

  /// The path below the folder of a file that the runtime has saved, or `nil` for a file elsewhere.
  mutating func note(_ path: String) -> String? {
    guard let folder = Self.folder, path.hasPrefix(folder + "/") else { return nil }
    let relative = String(path.dropFirst(folder.count + 1))
    var status = stat()
    if unsafe lstat(Self.direct(path), &status) == 0 { known[relative] = Stamp(status) }
    return relative
  }

  /// The paths of the files that are new or changed since the last time, sorted.
  mutating func takeChanges() -> [String] {
    guard let folder = Self.folder else { return [] }
    var found: [String: Stamp] = [:]
    Self.search(Self.direct(folder), below: "", into: &found)
    let changed = found.filter { known[$0.key] != $0.value }.map(\.key)
    known = found
    return changed.sorted()
  }

  /// A way to the path on which nobody puts the lesson's files beside those that were written.
  private static func direct(_ path: String) -> String { "/proc/self/root" + path }

  private static func search(
    _ folder: String,
    below path: String,
    into found: inout [String: Stamp]
  ) {
    guard let listing = unsafe opendir(folder) else { return }
    defer { unsafe closedir(listing) }
    while let entry = unsafe readdir(listing) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name == "." || name == ".." { continue }
      var status = stat()
      guard unsafe lstat("\(folder)/\(name)", &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: search("\(folder)/\(name)", below: path + name + "/", into: &found)
      case S_IFREG: found[path + name] = Stamp(status)
      default: break
      }
    }
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
