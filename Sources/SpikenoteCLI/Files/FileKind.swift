internal import Foundation
@unsafe @preconcurrency internal import Glibc

/// What there is at a path.
enum FileKind: Equatable {
  case missing
  case file
  case folder
  case pipe
  case socket
  case device
  /// A link that leads to nothing, with what it names.
  case danglingLink(String)
  /// What the system does not let see, with its reason.
  case hidden(String)

  /// Follows links.
  init(of path: String) {
    var info = stat()
    if unsafe stat(path, &info) == 0 {
      self =
        switch info.st_mode & S_IFMT {
        case S_IFREG where unsafe access(path, R_OK) != 0:
          .hidden(unsafe String(cString: strerror(errno)))
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFIFO: .pipe
        case S_IFSOCK: .socket
        default: .device
        }
      return
    }
    let reason = errno
    guard unsafe lstat(path, &info) == 0, info.st_mode & S_IFMT == S_IFLNK else {
      let isMissing = reason == ENOENT || reason == ENOTDIR
      self = isMissing ? .missing : .hidden(unsafe String(cString: strerror(reason)))
      return
    }
    let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path)
    self = .danglingLink(target ?? path)
  }

  /// Whether it keeps nothing that is written to it.
  var isStream: Bool { self == .pipe || self == .socket || self == .device }

  /// Why it cannot be read as a file, as a sentence; `nil` for a file.
  var problem: String? {
    switch self {
    case .file: nil
    case .missing: "there is no such file"
    case .folder: "this is a folder, not a file"
    case .pipe: "this is a named pipe, not a file"
    case .socket: "this is a socket, not a file"
    case .device: "this is a device, not a file"
    case .danglingLink(let target): "this is a link to `\(target)`, which leads nowhere"
    case .hidden(let reason): "the file cannot be read: \(reason)"
    }
  }
}
