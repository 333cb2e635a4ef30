internal import Foundation

/// Writes pages as a whole: readers see the old page or the new one, never a part.
enum PageFile {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Makes the folder for pages, and those above it; `option` of the command chose it.
  ///
  /// - Throws: `Failure` with the path and the system's reason.
  static func makeFolder(_ path: String, option: String = "-o") throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure(
        description:
          "cannot make the folder \(path): \(error.localizedDescription); choose another with \(option) DIR"
      )
    }
  }

  /// Writes `html` beside `path`, then renames it; `option` of the command chose the folder.
  ///
  /// - Throws: `Failure` with the path and the system's reason.
  static func write(_ html: String, to path: String, option: String = "-o") throws {
    let url = URL(fileURLWithPath: path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(html.utf8).write(to: url, options: .atomic)
    } catch {
      throw Failure(
        description:
          "cannot write \(path): \(error.localizedDescription); choose another folder with \(option) DIR"
      )
    }
  }
}
