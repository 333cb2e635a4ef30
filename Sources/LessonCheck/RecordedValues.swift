internal import NotebookModel
internal import RecordedFigures
internal import OutputComparison

/// The values in a lesson's running text, as they are kept beside the lesson.
struct RecordedValues: Hashable {
  /// The file in the folder of recordings; a figure's file has no dot in its stem.
  static let fileName = "inline.values.json"

  struct Value: Hashable {
    /// The expression as the text has it.
    var code: String
    /// What stands in its place.
    var text: String
  }

  /// In the order of the lesson's cells.
  var values: [Value] = []

  init() {}

  /// The values of a run, as the cells gave them.
  init(of result: LessonResult) {
    let notebook = result.notebook
    values = notebook.cells.indices.filter { notebook.cells[$0].isInline }.map { index in
      let text = RecordedText(of: result.results[index], cell: index, in: notebook).text
      let code = notebook.cells[index].lines.map(\.text).joined(separator: " ")
      return Value(code: code, text: text.hasSuffix("\n") ? String(text.dropLast()) : text)
    }
  }

  /// The values of a run as they are recorded: masked.
  init(of result: LessonResult, _ settings: CheckSettings) {
    self.init(of: result)
    for (index, cell) in result.notebook.cells.filter(\.isInline).enumerated() {
      let textSettings = settings.textSettings(for: cell.options)
      values[index].text = textSettings.masked(values[index].text).text
    }
  }

  /// Reads the file's text.
  ///
  /// - Throws: `RecordingError` for what is no JSON, damaged, or of another version.
  init(json: String) throws(RecordingError) {
    for element in try RecordingDocument.elements(of: json, kind: "values") {
      guard let code = element["code"]?.string, let text = element["text"]?.string else {
        throw RecordingError("a value lacks its code or its text")
      }
      values.append(Value(code: code, text: text))
    }
  }

  /// The file's text.
  var json: String {
    RecordingDocument.text(
      kind: "values",
      values.map { [.init("code", .string($0.code)), .init("text", .string($0.text))] }
    )
  }
}
