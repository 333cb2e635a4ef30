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

  /// Writes `text` beside `path`, then renames it; `option` of the command chose the folder, `nil` where none did.
  ///
  /// - Throws: `Failure` with the path and the system's reason.
  static func write(_ text: String, to path: String, option: String? = "-o") throws {
    try write(Data(text.utf8), to: path, option: option)
  }

  /// Writes `data` as the text above.
  ///
  /// - Throws: `Failure` with the path and the system's reason.
  static func write(_ data: Data, to path: String, option: String? = "-o") throws {
    let url = URL(fileURLWithPath: path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try data.write(to: url, options: .atomic)
    } catch {
      let advice = option.map { "; choose another folder with \($0) DIR" } ?? ""
      throw Failure(description: "cannot write \(path): \(error.localizedDescription)\(advice)")
    }
  }
}
