internal import RecordedFigures

/// Which cells without a label the figures in a lesson's folder of recordings belong to, in the order of the lesson.
///
/// Such a cell is known by its code, so that its recordings follow it when other cells come, move or go.
struct RecordedCells: Hashable {
  /// The file in the folder of recordings; a figure's file has no dot in its stem.
  static let fileName = "figure.cells.json"

  struct Cell: Hashable {
    /// The code when the figures were recorded.
    var code: String
    /// The files of its figures, in order.
    var files: [String]
  }

  var cells: [Cell] = []

  init() {}

  /// Reads the file's text.
  ///
  /// - Throws: `RecordingError` for what is no JSON, damaged, or of another version.
  init(json: String) throws(RecordingError) {
    for element in try RecordingDocument.elements(of: json, kind: "cells") {
      guard let code = element["code"]?.string,
        let files = element["figures"]?.elements?.compactMap(\.string), !files.isEmpty
      else { throw RecordingError("a cell lacks its code or its figures") }
      cells.append(Cell(code: code, files: files))
    }
  }

  /// The file's text.
  var json: String {
    RecordingDocument.text(
      kind: "cells",
      cells.map { cell in
        [
          .init("code", .string(cell.code)),
          .init("figures", .list(cell.files.map { .string($0) })),
        ]
      }
    )
  }
}
