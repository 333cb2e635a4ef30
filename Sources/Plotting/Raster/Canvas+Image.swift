extension Canvas {
  /// Stretches a picture over its frame by the nearest of its pixels, `scale` pixels a point.
  ///
  /// A pixel of the canvas belongs to the picture when its centre does.
  mutating func draw(_ image: Image, frame: Int, scale: Double, in area: RasterArea) {
    guard let picture = Picture(image.source, frame: frame),
      let start = Point(image.frame.x, image.frame.y).pixel(scale: scale),
      let end = Point(image.frame.x + image.frame.width, image.frame.y + image.frame.height)
        .pixel(scale: scale)
    else { return }
    let columns = Canvas.samples(
      from: start.x,
      to: end.x,
      count: picture.width,
      visible: area.left..<area.right
    )
    let rows = Canvas.samples(
      from: start.y,
      to: end.y,
      count: picture.height,
      visible: area.top..<area.bottom
    )
    let coverage = Int((min(max(image.opacity, 0), 1) * 255).rounded())
    // The row of the picture that the canvas row before shows, if it hides all that lies below it.
    var opaqueRow: Int?
    for (row, y) in zip(rows.pixels, rows.sources) {
      let start = row * width + columns.pixels.lowerBound
      if y == opaqueRow {
        for place in start..<(start + columns.sources.count) {
          pixels[place] = pixels[place - width]
        }
        continue
      }
      let from = y * picture.width
      var isOpaque = coverage == 255
      var place = start
      for x in columns.sources {
        let index = Int(picture.pixels[from + x])
        if index < picture.palette.count {
          let color = picture.palette[index]
          isOpaque = isOpaque && color.alpha == 255
          pixels[place] = color.over(pixels[place], coverage: coverage)
        } else {
          isOpaque = false
        }
        place += 1
      }
      opaqueRow = isOpaque ? y : nil
    }
  }

  /// The canvas pixels with their centres in a stretch, and the picture's pixel that each one shows.
  private static func samples(
    from start: Double,
    to end: Double,
    count: Int,
    visible: Range<Double>
  ) -> (pixels: Range<Int>, sources: [Int]) {
    guard start < end else { return (0..<0, []) }
    let first = Int((max(start, visible.lowerBound) - 0.5).rounded(.up))
    let last = Int((min(end, visible.upperBound) - 0.5).rounded(.up))
    guard first < last else { return (0..<0, []) }
    let sources = (first..<last).map { pixel in
      let place = (Double(pixel) + 0.5 - start) / (end - start) * Double(count)
      return min(max(Int(place), 0), count - 1)
    }
    return (first..<last, sources)
  }
}

/// One picture of an image, with as many pixels as its size says.
private struct Picture {
  var width: Int
  var height: Int
  var palette: [Color]
  var pixels: [UInt8]

  init?(_ source: Image.Source, frame: Int) {
    switch source {
    case .bitmap(let bitmap):
      width = bitmap.width
      height = bitmap.height
      palette = bitmap.palette
      pixels = bitmap.pixels
    case .animation(let animation):
      guard !animation.frames.isEmpty else { return nil }
      let count = animation.frames.count
      width = animation.width
      height = animation.height
      palette = animation.palette
      pixels = animation.frames[(frame % count + count) % count]
    }
    let (size, isTooLarge) = width.multipliedReportingOverflow(by: height)
    guard width > 0, height > 0, !isTooLarge, pixels.count >= size else { return nil }
  }
}
