import Foundation

/// What a run of the binary gave.
struct Run: Sendable {
  var status: Int32
  /// With `[TIME]` for seconds and `[FOLDER]` for the folder of the test.
  var standardOutput: String
  var standardError: String
  /// The page of each lesson by the lesson's name; as it was written.
  var pages: [String: String]
  /// The Markdown of each lesson by the lesson's name.
  var markdown: [String: String] = [:]
  /// Paths of all files in the output folder, sorted.
  var outputFiles: [String]
  /// What cells have saved, by the path in the output folder.
  var savedFiles: [String: Data]

  /// The only page, or an empty text.
  var page: String { pages.count == 1 ? pages.first?.value ?? "" : "" }

  /// The outputs of each cell of the only page.
  var cells: [[String]] { PageOutputs.cells(of: page) }
}

extension String {
  /// The text with `[TIME]` for the seconds of a summary and `[FOLDER]` for a folder.
  func normalised(folder: String) -> String {
    replacing(folder, with: "[FOLDER]").replacing(/\ in \d+\.\d\d s/, with: " in [TIME]")
  }
}
