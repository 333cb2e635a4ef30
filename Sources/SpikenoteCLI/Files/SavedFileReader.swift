internal import Digests
internal import Foundation
internal import NotebookModel
internal import NotebookReport

/// Reads the files that the cells of a lesson have saved.
enum SavedFileReader {
  /// The longest file that counts as a text: 64 KiB.
  private static let longestText = 1 << 16

  /// Adds to a result what its cells have saved.
  ///
  /// - Parameters:
  ///   - result: What the lesson gave.
  ///   - folder: The folder in which the links of the page lead.
  /// - Returns: The result with all files that are there, sorted by path.
  static func reading(_ result: LessonResult, in folder: String) -> LessonResult {
    var result = result
    var files: [String: SavedFile] = [:]
    for (cell, outputs) in result.results.map(\.outputs).enumerated() {
      for case .file(let link) in outputs {
        let path = link.drop { $0 != "/" }.dropFirst()
        // A file that a later cell has removed is none of the lesson's.
        guard let data = FileManager.default.contents(atPath: "\(folder)/\(link)") else { continue }
        files[String(path)] = SavedFile(
          path: String(path),
          cell: cell,
          size: data.count,
          digest: SHA256.hexadecimal(of: data),
          // A picture's text is nothing to read, line by line.
          text: path.hasSuffix(".svg") ? nil : text(of: data)
        )
      }
    }
    result.savedFiles = files.values.sorted { $0.path < $1.path }
    return result
  }

  private static func text(of data: Data) -> String? {
    data.count <= longestText && !data.contains(0) ? String(validating: data, as: UTF8.self) : nil
  }
}
