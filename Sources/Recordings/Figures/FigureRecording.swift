package import Plotting

/// A figure as it is kept beside a lesson: its value, and what a reader sees of the axes.
///
/// The file is JSON with its keys in a fixed order and numbers in the shortest form that reads back the same. Points are
/// columns; more than 200 numbers are compressed bytes (zlib, RFC 1950) in Base64, whole numbers as steps from one to
/// the next. A NaN is read back as NaN, without its payload where it stands in a short list.
package struct FigureRecording: Hashable, Sendable {
  /// The version of the file's form.
  package static let schema = 1

  /// The figure.
  package var figure: FigureValue
  /// The axes of its plots after layout.
  package var seen: [SeenPlot]

  /// Records `figure` as this version lays it out.
  package init(_ figure: FigureValue) {
    self.figure = figure
    seen = FigureLayout.seen(of: figure)
  }

  /// Reads a recording.
  ///
  /// - Throws: `RecordingError` for what is no JSON, damaged, or of another version.
  package init(json: String) throws {
    let value = try JSONParser.value(of: json)
    guard case .integer(let version)? = value["schema"] else {
      throw RecordingError("the recording has no schema version")
    }
    guard version == Self.schema, value["kind"] == .string("figure"), let figure = value["figure"],
      let seen = value["seen"]
    else {
      throw RecordingError("the recording is of schema \(version), not a figure of \(Self.schema)")
    }
    self.figure = try ValueDecoder.decode(FigureValue.self, from: ValueCompaction.expanded(figure))
    self.seen = try ValueDecoder.decode([SeenPlot].self, from: ValueCompaction.expanded(seen))
  }

  /// The file's text.
  package func json() throws -> String {
    JSONText.text(
      of: .object([
        .init("schema", .integer(Self.schema)), .init("kind", .string("figure")),
        .init("figure", ValueCompaction.compacted(try ValueEncoder.encode(figure))),
        .init(
          "seen",
          .list(try ValueEncoder.encode(seen).elements?.map(ValueCompaction.compacted) ?? [])
        ),
      ])
    )
  }
}
