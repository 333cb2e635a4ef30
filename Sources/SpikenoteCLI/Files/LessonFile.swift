internal import Foundation

/// Replaces a lesson as a whole: readers see the old file or the new one.
enum LessonFile {
  /// The bytes of the file at `path`; `nil` where it cannot be read.
  static func bytes(of path: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(fileURLWithPath: path))).map { Array($0) }
  }

  /// Writes `bytes` in the place of the file at `path`, whose permissions it keeps; a symbolic link leads to the new bytes.
  ///
  /// - Throws: `FileFailure` with the path and the system's reason.
  static func replace(_ path: String, with bytes: [UInt8]) throws {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    do {
      let permissions = try FileManager.default.attributesOfItem(atPath: target.path)[
        .posixPermissions
      ]
      try Data(bytes).write(to: target, options: .atomic)
      if let permissions {
        try FileManager.default.setAttributes(
          [.posixPermissions: permissions],
          ofItemAtPath: target.path
        )
      }
    } catch {
      throw FileFailure(description: "cannot write \(path): \(error.localizedDescription)")
    }
  }
}
