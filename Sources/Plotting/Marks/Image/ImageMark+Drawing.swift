extension ImageMark {
  /// Interpolated pictures have at most this many pixels a side.
  private static let mostPixels = 2048

  /// One that moves has no frames in a recording.
  var isDrawable: Bool {
    let sides = 1...65535
    return sides.contains(columns) && sides.contains(rows) && [1, 3].contains(channels)
      && frames.allSatisfy { $0.count == rows * columns * channels } && values.isDrawable
      && alpha.isShare && (aspect.map { $0.isFinite && $0 > 0 } ?? true)
      && (askedExtent.map { $0.x.isDrawable && $0.y.isDrawable } ?? true)
      && (interval.map { (0...1_000_000).contains($0) } ?? true)
      && !(channels == 3 && frames.isEmpty)
  }

  func draw(in area: PlotArea) -> [DrawnMark] {
    let extent = extent
    let corner = area.place(Point(extent.x.start, extent.y.end))
    let opposite = area.place(Point(extent.x.end, extent.y.start))
    let frame = Rectangle(corner: corner, opposite: opposite)
    // `corner` is the upper left one where both axes run as usual; the first row may lie at the other end.
    let isUpsideDown = (corner.y > opposite.y) != (origin == .lower)
    var picture = flipped(columns: corner.x > opposite.x, rows: isUpsideDown)
    if interpolation.isSmooth {
      // As many pixels as the picture takes up at 100 dots per inch.
      func pixels(_ length: Double) -> Int {
        Int(min(max((length / PlotStyle.pixel).rounded(), 1), Double(Self.mostPixels)))
      }
      picture = picture.resampled(width: pixels(frame.width), height: pixels(frame.height))
    }
    var element = Image(picture.source, in: frame)
    element.opacity = alpha
    return [
      DrawnMark(
        layer: 0,
        element: .image(element),
        reachesOutside: !area.box.contains(frame)
      )
    ]
  }
}
