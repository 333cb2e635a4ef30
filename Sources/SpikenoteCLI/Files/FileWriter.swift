internal import Foundation
@unsafe @preconcurrency internal import Glibc

/// Writes files as a whole: readers see the old file or the new one, never a part.
enum FileWriter {
  /// Makes the folder for pages, and those above it; `option` of the command chose it.
  ///
  /// - Throws: `FileFailure` with the path and the system's reason.
  static func makeFolder(_ path: String, option: String = "-o") throws {
    if let reason = path.isEmpty ? "its name is empty" : reasonAgainstFolder(path) {
      throw FileFailure(
        description: "cannot make the folder \(path): \(reason); choose another with \(option) DIR"
      )
    }
  }

  /// Makes a folder and those above it; the system's reason where it cannot, which Foundation does not tell.
  private static func reasonAgainstFolder(_ path: String) -> String? {
    if FileKind(of: path) == .folder || path.isEmpty { return nil }
    // Foundation's own way to the parent traps for a name of one letter.
    let name = path.reversed().drop { $0 == "/" }
    let above = name.drop { $0 != "/" }
    let parent = above.allSatisfy { $0 == "/" } ? above.prefix(1) : above.drop { $0 == "/" }
    if let reason = reasonAgainstFolder(String(parent.reversed())) { return reason }
    if unsafe mkdir(path, 0o777) == 0 || errno == EEXIST && FileKind(of: path) == .folder {
      return nil
    }
    let reason = errno
    return reason == EEXIST || reason == ENOTDIR
      ? "\(path) is a file" : unsafe String(cString: strerror(reason))
  }

  /// Writes `text` beside `path`, then renames it; `option` of the command chose the folder, `nil` where none did.
  ///
  /// A link goes on leading to what it led to, and a device or a pipe is written as it is.
  ///
  /// - Throws: `FileFailure` with the path and the system's reason.
  static func write(_ text: String, to path: String, option: String? = "-o") throws {
    try write(Data(text.utf8), to: path, option: option)
  }

  /// Writes `data` as the text above.
  ///
  /// - Throws: `FileFailure` with the path and the system's reason.
  static func write(_ data: Data, to path: String, option: String? = "-o") throws {
    let url = URL(fileURLWithPath: path)
    do {
      let folder = url.deletingLastPathComponent().path
      if let reason = reasonAgainstFolder(folder) { throw FileFailure(description: reason) }
      if FileKind(of: path).isStream { return try writeStream(data, path) }
      try data.write(to: url.resolvingSymlinksInPath(), options: .atomic)
    } catch {
      let advice = option.map { "; choose another folder with \($0) DIR" } ?? ""
      let reason = (error as? FileFailure)?.description ?? reason(error, path)
      throw FileFailure(description: "cannot write \(path): \(reason)\(advice)")
    }
  }

  /// What keeps a file from being written, where the system's words would be about something else.
  private static func reason(_ error: any Error, _ path: String) -> String {
    FileKind(of: path) == .folder ? "it is a folder" : SystemReason.text(of: error)
  }

  /// Writes to what keeps no file: renaming would put a file in its place.
  private static func writeStream(_ data: Data, _ path: String) throws {
    let bytes = Array(data)
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    var start = 0
    while descriptor >= 0, start < bytes.count {
      let count = unsafe bytes[start...].withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 { break }
      start += count
    }
    guard descriptor >= 0, start == bytes.count else {
      throw FileFailure(description: unsafe String(cString: strerror(errno)))
    }
  }
}
