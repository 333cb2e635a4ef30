/// A picture or an animation whose pixels have their centres at whole numbers.
package struct ImageMark: Hashable, Sendable, Codable {
  /// `rows * columns` values a picture, row by row; one picture unless it moves.
  package var frames: [[Float]]
  /// Pixels a row.
  package var columns: Int
  /// The number of rows.
  package var rows: Int
  /// The values for the first and the last colour.
  package var values: AxisInterval
  /// The name of the colormap.
  package var colormap: String
  /// Milliseconds from one picture to the next; `nil` for a picture that does not move.
  package var interval: Int?

  /// The picture or the animation in the colours that it uses.
  package var source: Image.Source {
    let mapping = PixelMapping(
      frames,
      colormap: Colormap(named: colormap) ?? .fallback,
      values: values
    )
    let pictures = frames.map { mapping.indices(of: $0) }
    guard let interval else {
      return .bitmap(
        Bitmap(
          width: columns,
          height: rows,
          palette: mapping.palette,
          pixels: pictures.first ?? []
        )
      )
    }
    return .animation(
      Animation(
        width: columns,
        height: rows,
        palette: mapping.palette,
        frames: pictures,
        interval: interval
      )
    )
  }
}

extension ImageMark {
  /// What the colours stand for.
  package var scale: ColorScale { ColorScale(values: values, colormap: colormap) }
}

extension ImageMark: MarkContent {
  var inks: [Ink] { [] }
  var xRange: AxisInterval? { AxisInterval(-0.5, Double(columns) - 0.5) }
  var yRange: AxisInterval? { AxisInterval(-0.5, Double(rows) - 0.5) }
  var stickyX: [Double] { xRange.map { [$0.start, $0.end] } ?? [] }
  var stickyY: [Double] { yRange.map { [$0.start, $0.end] } ?? [] }
}
