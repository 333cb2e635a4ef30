internal import Digests
internal import Foundation

/// How one thing was that cells read: the same state again means that they would read the same.
package struct InputState: Codable, Hashable, Sendable {
  /// What was read of it; the raw value is the word for it in files.
  package enum Kind: String, Codable, Sendable {
    /// The bytes of a file, or the names in a folder.
    case content
    /// Whether something is there, its size, its times and permissions.
    case status
    /// A variable of the environment.
    case variable
  }

  package var kind: Kind
  /// An absolute path, or a variable's name.
  package var name: String
  /// A text that differs where a cell could tell the difference.
  package var state: String
  /// What the system says of a file whose bytes were read: as long as that is the same, nobody need read it again.
  var stamp: String?

  /// How the thing is now; `known` saves reading a file whose stamp is the same.
  package init(_ kind: Kind, _ name: String, environment: [String: String], known: Self? = nil) {
    self.kind = kind
    self.name = name
    switch kind {
    case .variable:
      state = environment[name].map { "set " + SHA256.hexadecimal(of: $0.utf8) } ?? "unset"
    case .status: state = FileStatus(name)?.text ?? "absent"
    case .content:
      guard let status = FileStatus(name, followsLinks: true) else {
        state = "absent"
        return
      }
      if status.isFolder {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: name)) ?? []
        state = "folder " + SHA256.hexadecimal(of: names.sorted().joined(separator: "/").utf8)
        return
      }
      stamp = status.stamp
      if let known, known.stamp == stamp {
        state = known.state
      } else if status.isFile, let data = FileManager.default.contents(atPath: name) {
        state = "file " + SHA256.hexadecimal(of: data)
      } else {
        state = "unreadable"
      }
    }
  }
}

/// What the system says of a path.
struct FileStatus {
  private let status: stat
  private let target: String?

  /// `nil` where nothing is.
  init?(_ path: String, followsLinks: Bool = false) {
    var status = stat()
    guard unsafe followsLinks ? stat(path, &status) == 0 : lstat(path, &status) == 0 else {
      return nil
    }
    let isLink = status.st_mode & S_IFMT == S_IFLNK
    target = isLink ? try? FileManager.default.destinationOfSymbolicLink(atPath: path) : nil
    if isLink, unsafe stat(path, &status) != 0 { status = stat() }
    self.status = status
  }

  var isFile: Bool { status.st_mode & S_IFMT == S_IFREG }
  var isFolder: Bool { status.st_mode & S_IFMT == S_IFDIR }

  /// When it was changed last, in nanoseconds since 1970: its content, or what the system says of it.
  var change: Int { max(status.st_mtim.nanoseconds, status.st_ctim.nanoseconds) }

  /// What a cell can see of it.
  ///
  /// A folder's times change with whatever is put into it, which its names tell.
  var text: String {
    let link = target.map { "link to \($0) " } ?? ""
    let owner = "\(String(status.st_mode, radix: 8)) \(status.st_uid) \(status.st_gid)"
    return isFolder ? "\(link)folder \(owner)" : "\(link)\(owner) \(status.st_nlink) \(stamp)"
  }

  /// What no change of the content leaves as it is: the time of the last change cannot be set back.
  var stamp: String {
    "\(status.st_dev) \(status.st_ino) \(status.st_size) \(status.st_mtim.nanoseconds) \(status.st_ctim.nanoseconds)"
  }
}

extension timespec {
  fileprivate var nanoseconds: Int { tv_sec * 1_000_000_000 + tv_nsec }
}
