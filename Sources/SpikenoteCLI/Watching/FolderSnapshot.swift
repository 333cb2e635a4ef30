internal import Digests
internal import Foundation

/// The files that a lesson may depend on, as they were at one moment.
///
/// Contents decide whether a file has changed; its size and times only say whether to look.
struct FolderSnapshot {
  private struct File {
    var size: Int64
    var time: timespec
    var number: UInt64
    var digest: [UInt8]

    /// Whether it looks as if nobody had touched it.
    func isLike(_ other: Self) -> Bool {
      size == other.size && number == other.number && time.tv_sec == other.time.tv_sec
        && time.tv_nsec == other.time.tv_nsec
    }
  }

  /// A folder with more files is not looked through further.
  static let mostFiles = 20_000
  /// Larger files are known by size and time.
  private static let mostBytes = 64 << 20

  private var files: [String: File] = [:]
  /// The files that this program prints into: what it says of a change is no change.
  private let ownOutputs = [STDOUT_FILENO, STDERR_FILENO].compactMap { descriptor -> stat? in
    var information = stat()
    return unsafe fstat(descriptor, &information) == 0 ? information : nil
  }
  /// The folders that were looked through.
  private(set) var folders: Set<String> = []
  /// Whether there are more files than are looked at.
  private(set) var isCut = false

  /// Looks at all files below `folder` but hidden ones, and at `others`; what `earlier` knows is not read again.
  init(of folder: String, and others: [String], after earlier: FolderSnapshot? = nil) {
    folders.insert(folder)
    let all = FileManager.default.enumerator(atPath: folder)
    while let path = all?.nextObject() as? String {
      if files.count >= Self.mostFiles {
        isCut = true
        break
      }
      if path.split(separator: "/").last?.hasPrefix(".") ?? true {
        all?.skipDescendants()
        continue
      }
      add("\(folder)/\(path)", after: earlier)
    }
    add(others, after: earlier)
  }

  /// Looks at these files too, unless they are known: that a lesson depends on them is no change of theirs.
  mutating func add(_ others: [String], after earlier: FolderSnapshot? = nil) {
    for path in others where files[path] == nil {
      folders.insert(URL(fileURLWithPath: path).deletingLastPathComponent().path)
      add(path, after: earlier)
    }
  }

  private mutating func add(_ path: String, after earlier: FolderSnapshot?) {
    var information = stat()
    guard unsafe stat(path, &information) == 0 else { return }
    if information.st_mode & S_IFMT == S_IFDIR {
      folders.insert(path)
      return
    }
    guard information.st_mode & S_IFMT == S_IFREG, !isOwnOutput(information) else { return }
    var file = File(
      size: Int64(information.st_size),
      time: information.st_mtim,
      number: UInt64(information.st_ino),
      digest: []
    )
    if let known = earlier?.files[path], known.isLike(file) {
      file.digest = known.digest
    } else if file.size <= Self.mostBytes, let data = FileManager.default.contents(atPath: path) {
      file.digest = SHA256.digest(of: data)
    } else {
      file.digest = Array("\(file.size) \(file.time.tv_sec) \(file.time.tv_nsec)".utf8)
    }
    files[path] = file
  }

  private func isOwnOutput(_ file: stat) -> Bool {
    ownOutputs.contains { $0.st_ino == file.st_ino && $0.st_dev == file.st_dev }
  }

  /// The paths of files that are there in one of the two only, or have other contents.
  func changes(since earlier: FolderSnapshot) -> Set<String> {
    var changed = Set(files.keys).symmetricDifference(earlier.files.keys)
    for (path, file) in files where earlier.files[path].map({ $0.digest != file.digest }) ?? false {
      changed.insert(path)
    }
    return changed
  }
}
