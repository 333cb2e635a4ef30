package import Plotting

/// A figure as it is kept beside a lesson: its value, and what a reader sees of the axes.
///
/// The file is JSON with its keys in a fixed order and numbers in the shortest form that reads back the same. Points are
/// columns; more than 200 numbers are compressed bytes (zlib, RFC 1950) in Base64, whole numbers as steps from one to
/// the next. A NaN is read back as NaN, without its payload where it stands in a short list. Frames of animations are pixels
/// in the colours that are seen, packed by `AnimationCoding`.
package struct FigureRecording: Hashable, Sendable {
  /// The version of the file's form.
  package static let schema = 1
  /// The media type of a recording among the forms of a displayed figure.
  package static let mediaType = "application/vnd.spikenote.figure+json"

  /// The figure; of one that moves what stands still: its moving pictures have no frames and no interval, and of an animation of
  /// figures it is the last one.
  package var figure: FigureValue
  /// The axes of its plots after layout.
  package var seen: [SeenPlot]
  /// What moves: each moving picture in pixels of its own, or the image of an animation of figures.
  package var animations: [RecordedAnimation]

  /// Records a figure as it stands on a page.
  package init(_ rendered: RenderedFigure) {
    figure = rendered.source.lastFrame
    seen = FigureLayout.seen(of: figure)
    animations =
      figure.takeMovingPictures()
      + [rendered.animation].compactMap(\.self).map { RecordedAnimation($0) }
  }

  /// Reads a recording.
  ///
  /// - Throws: `RecordingError` for what is no JSON, damaged, or of another version.
  package init(json: String) throws {
    let value = try Self.value(of: json)
    figure = try ValueDecoder.decode(
      FigureValue.self,
      from: ValueCompaction.expanded(value["figure"] ?? .null)
    )
    seen = try Self.seen(in: value)
    try Self.check(seen, of: value["figure"] ?? .null)
    animations = try Self.animations(in: value)
  }

  /// A recording's text as a value that holds a figure of this version.
  static func value(of json: String) throws -> RecordedValue {
    let value = try JSONParser.value(of: json)
    guard case .integer(let version)? = value["schema"] else {
      throw RecordingError("the recording has no schema version")
    }
    guard version == Self.schema, value["kind"] == .string("figure"), value["figure"] != nil,
      value["seen"] != nil
    else {
      throw RecordingError("the recording is of schema \(version), not a figure of \(Self.schema)")
    }
    return value
  }

  /// The axes of the plots in a recording.
  static func seen(in value: RecordedValue) throws -> [SeenPlot] {
    try ValueDecoder.decode([SeenPlot].self, from: ValueCompaction.expanded(value["seen"] ?? .null))
  }

  /// Refuses axes that are not those of the figure's plots: without them nothing would be compared.
  static func check(_ seen: [SeenPlot], of figure: RecordedValue) throws {
    let count = figure["axes"]?.elements?.count ?? 0
    guard seen.count == count else {
      throw RecordingError("it is damaged: \(count) of its plots, but \(seen.count) of their axes")
    }
  }

  /// The animations in a recording.
  static func animations(in value: RecordedValue) throws -> [RecordedAnimation] {
    try (value["films"]?.elements ?? []).map { try AnimationCoding.decoded($0) }
  }

  /// The file's text.
  package func json() throws -> String {
    let seen = try ValueEncoder.encode(seen).elements?.map(ValueCompaction.compacted) ?? []
    var fields: [RecordedValue.Field] = [
      .init("schema", .integer(Self.schema)), .init("kind", .string("figure")),
      .init("figure", ValueCompaction.compacted(try ValueEncoder.encode(figure))),
      .init("seen", .list(seen)),
    ]
    if !animations.isEmpty {
      fields.append(.init("films", .list(animations.map(AnimationCoding.encoded))))
    }
    return JSONText.text(of: .object(fields))
  }
}

extension FigureValue {
  /// Takes the frames out of the pictures that move.
  fileprivate mutating func takeMovingPictures() -> [RecordedAnimation] {
    var animations: [RecordedAnimation] = []
    for plot in axes.indices {
      for index in axes[plot].marks.indices {
        guard var image = axes[plot].marks[index][as: ImageMark.self],
          case .animation(let animation) = image.source
        else { continue }
        animations.append(RecordedAnimation(animation))
        (image.frames, image.interval) = ([], nil)
        axes[plot].marks[index][as: ImageMark.self] = image
      }
    }
    return animations
  }
}
