extension AxesLayout {
  /// Interpolated pictures have at most this many pixels a side.
  private static let mostPixels = 2048

  func draw(_ image: ImageMark) -> DrawnMark {
    let extent = image.extent
    let corner = place(Point(extent.x.start, extent.y.end))
    let opposite = place(Point(extent.x.end, extent.y.start))
    let frame = Rectangle(corner: corner, opposite: opposite)
    // `corner` is the upper left one where both axes run as usual; the first row may lie at the other end.
    let isUpsideDown = (corner.y > opposite.y) != (image.origin == .lower)
    var picture = image.flipped(columns: corner.x > opposite.x, rows: isUpsideDown)
    if image.interpolation.isSmooth {
      // As many pixels as the picture takes up at 100 dots per inch.
      func pixels(_ length: Double) -> Int {
        Int(min(max((length / PlotStyle.pixel).rounded(), 1), Double(Self.mostPixels)))
      }
      picture = picture.resampled(width: pixels(frame.width), height: pixels(frame.height))
    }
    var element = Image(picture.source, in: frame)
    element.opacity = image.alpha
    return DrawnMark(
      layer: 0,
      element: .image(element),
      reachesOutside: !box.contains(frame)
    )
  }
}
