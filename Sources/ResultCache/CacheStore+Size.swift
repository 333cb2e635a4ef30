internal import Foundation

extension CacheStore {
  /// How much a store may hold, in bytes.
  package static let limit = 1_000_000_000
  /// Files that a run left in the middle of writing are older than this, in seconds.
  private static let abandoned = 3600.0

  /// What a store holds.
  package struct Size: Hashable, Sendable {
    /// How many files there are.
    package var files = 0
    /// Their bytes.
    package var bytes = 0

    /// Makes the size of an empty store, or of that many files.
    package init(files: Int = 0, bytes: Int = 0) {
      self.files = files
      self.bytes = bytes
    }
  }

  private struct File {
    var path: String
    var bytes: Int
    var lastUse: Date

    /// Whether it was not yet under its name.
    var isStaged: Bool { path.split(separator: "/").last?.hasPrefix(".") == true }
  }

  /// How much the store holds.
  package var size: Size {
    let files = files()
    return Size(files: files.count, bytes: files.map(\.bytes).reduce(0, +))
  }

  /// Removes all files.
  ///
  /// - Returns: What was removed.
  package func clear() -> Size {
    let size = size
    for kind in ["ac", "cas"] { try? FileManager.default.removeItem(atPath: "\(folder)/\(kind)") }
    return size
  }

  /// Removes what was not used for longest, and what was left in the middle of writing, until at most `limit` bytes remain.
  package func trim(to limit: Int = CacheStore.limit) {
    var files = files()
    for file in files where file.isStaged && file.lastUse.timeIntervalSinceNow < -Self.abandoned {
      try? FileManager.default.removeItem(atPath: file.path)
    }
    files.removeAll(where: \.isStaged)
    var bytes = files.map(\.bytes).reduce(0, +)
    guard bytes > limit else { return }
    // A little more, so that the next run need not do it again.
    let goal = limit / 10 * 9
    for file in files.sorted(by: { ($0.lastUse, $0.path) < ($1.lastUse, $1.path) }) {
      if bytes <= goal { break }
      try? FileManager.default.removeItem(atPath: file.path)
      bytes -= file.bytes
    }
  }

  /// Trims the store in about one of 16 calls: looking at all files takes its time.
  package func trimNowAndThen() {
    if Int.random(in: 0..<16) == 0 { trim() }
  }

  private func files() -> [File] {
    ["ac", "cas"].flatMap { kind in
      let folder = "\(folder)/\(kind)"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.compactMap { name -> File? in
        let path = "\(folder)/\(name)"
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else {
          return nil
        }
        return File(
          path: path,
          bytes: attributes[.size] as? Int ?? 0,
          lastUse: attributes[.modificationDate] as? Date ?? .distantPast
        )
      }
    }
  }
}
