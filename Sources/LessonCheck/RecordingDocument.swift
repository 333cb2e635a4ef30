internal import RecordedFigures

/// The form that all files beside a lesson's figures have: `{"schema": 1, "kind": "values", "values": […]}`.
enum RecordingDocument {
  /// The version of the form.
  private static let schema = 1

  /// The elements of a file's list.
  ///
  /// - Parameters:
  ///   - json: The file's text.
  ///   - kind: What it holds, which is also the key of the list.
  /// - Returns: The elements, in their order.
  /// - Throws: `RecordingError` for what is no JSON, of another kind, or of another version.
  static func elements(of json: String, kind: String) throws(RecordingError) -> [RecordedValue] {
    let value = try JSONParser.value(of: json)
    guard value["schema"] == .integer(schema), value["kind"] == .string(kind),
      let elements = value[kind]?.elements
    else { throw RecordingError("it holds no \(kind) of schema \(schema)") }
    return elements
  }

  /// The text of a file with these elements.
  static func text(kind: String, _ elements: [[RecordedValue.Field]]) -> String {
    JSONText.text(
      of: .object([
        .init("schema", .integer(schema)), .init("kind", .string(kind)),
        .init(kind, .list(elements.map { .object($0) })),
      ])
    )
  }
}
