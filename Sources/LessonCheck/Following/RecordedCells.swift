internal import RecordedFigures

/// Which cells without a label the figures in a lesson's folder of recordings belong to, in the order of the lesson.
///
/// Such a cell is known by its code, so that its recordings follow it when other cells come, move or go.
struct RecordedCells: Hashable {
  /// The file in the folder of recordings; a figure's file has no dot in its stem.
  static let fileName = "figure.cells.json"
  /// The version of the file's form.
  static let schema = 1

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
    let value = try JSONParser.value(of: json)
    guard value["schema"] == .integer(Self.schema), value["kind"] == .string("cells"),
      let elements = value["cells"]?.elements
    else { throw RecordingError("it holds no cells of schema \(Self.schema)") }
    for element in elements {
      guard let code = element["code"]?.string,
        let files = element["figures"]?.elements?.compactMap(\.string), !files.isEmpty
      else { throw RecordingError("a cell lacks its code or its figures") }
      cells.append(Cell(code: code, files: files))
    }
  }

  /// The file's text.
  var json: String {
    let elements = cells.map { cell in
      RecordedValue.object([
        .init("code", .string(cell.code)),
        .init("figures", .list(cell.files.map { .string($0) })),
      ])
    }
    return JSONText.text(
      of: .object([
        .init("schema", .integer(Self.schema)), .init("kind", .string("cells")),
        .init("cells", .list(elements)),
      ])
    )
  }
}
