/// A picture or an animation over a rectangle of the plot.
package struct ImageMark: Hashable, Sendable, Codable {
  /// The sides of the picture in data coordinates.
  package struct Extent: Hashable, Sendable, Codable {
    /// From the left to the right side.
    package var x: AxisInterval
    /// From the bottom to the top.
    package var y: AxisInterval

    /// Makes an extent.
    package init(x: AxisInterval, y: AxisInterval) {
      self.x = x
      self.y = y
    }
  }

  /// Where the first row of a picture lies.
  package enum Origin: String, Hashable, Sendable, Codable, CaseIterable { case upper, lower }

  /// `rows * columns * channels` values a picture, row by row; one picture unless it moves.
  package var frames: [[Float]]
  /// Pixels a row.
  package var columns: Int
  /// The number of rows.
  package var rows: Int
  /// Values a pixel: 1, or 3 for red, green and blue from 0 to 1.
  package var channels = 1
  /// The values for the first and the last colour.
  package var values: AxisInterval
  /// The name of the colormap.
  package var colormap: String
  /// Milliseconds from one picture to the next; `nil` for a picture that does not move.
  package var interval: Int?
  /// Where the first row lies.
  package var origin = Origin.upper
  /// The sides that were asked for; pixels have their centres at whole numbers where it is absent.
  package var askedExtent: Extent?
  /// The height of a unit of y over the width of a unit of x; `nil` lets the picture fill the plot.
  package var aspect: Double? = 1
  /// How values between pixels are found.
  package var interpolation = Interpolation.nearest
  /// The opacity from 0 to 1.
  package var alpha = 1.0

  /// The sides of the picture.
  package var extent: Extent {
    if let askedExtent { return askedExtent }
    let y = AxisInterval(-0.5, Double(rows) - 0.5)
    return Extent(
      x: AxisInterval(-0.5, Double(columns) - 0.5),
      y: origin == .lower ? y : AxisInterval(y.end, y.start)
    )
  }

  /// What the colours stand for; `nil` for true colours.
  package var scale: ColorScale? {
    channels == 1 ? ColorScale(values: values, colormap: colormap) : nil
  }
}

extension ImageMark: MarkContent {
  static var key: String { "image" }
  static var dataKeys: Set<String> { ["values", "askedExtent"] }
  var colorScale: ColorScale? { scale }
  var inks: [Ink] { [] }
  var xRange: AxisInterval? { AxisInterval(extent.x.lower, extent.x.upper) }
  var yRange: AxisInterval? { AxisInterval(extent.y.lower, extent.y.upper) }
  var stickyX: [Double] { [extent.x.start, extent.x.end] }
  var stickyY: [Double] { [extent.y.start, extent.y.end] }
  var frameWish: FrameWish? {
    FrameWish(
      aspect: aspect,
      isXInverted: extent.x.isInverted,
      isYInverted: extent.y.isInverted
    )
  }
}
