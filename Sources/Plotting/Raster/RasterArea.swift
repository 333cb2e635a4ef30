/// The part of a canvas that may be painted, in pixels; its sides lie on 1/256ths of pixels.
struct RasterArea: Hashable, Sendable {
  /// Steps in a pixel; coordinates are rounded to these before anything is filled.
  static let subpixels = 256

  private(set) var left: Double
  private(set) var top: Double
  private(set) var right: Double
  private(set) var bottom: Double

  /// A whole canvas.
  init(width: Int, height: Int) {
    left = 0
    top = 0
    right = Double(width)
    bottom = Double(height)
  }

  var isEmpty: Bool { left >= right || top >= bottom }

  /// The columns of which something may be painted.
  var columns: Range<Int> { RasterArea.pixels(from: left, to: right) }

  /// The rows of which something may be painted.
  var rows: Range<Int> { RasterArea.pixels(from: top, to: bottom) }

  /// The part of this area inside `rectangle` of points, at `scale` pixels a point.
  ///
  /// A rectangle with a side that is not finite, or with a negative one, has no inside.
  func intersection(_ rectangle: Rectangle, scale: Double) -> RasterArea {
    func rounded(_ value: Double) -> Double {
      let steps = Double(RasterArea.subpixels)
      return (value * scale * steps).rounded() / steps
    }
    var area = self
    let sides = [
      rectangle.x, rectangle.y, rectangle.x + rectangle.width, rectangle.y + rectangle.height,
    ].map(rounded)
    guard sides.allSatisfy(\.isFinite) else {
      area.right = area.left
      return area
    }
    area.left = max(left, sides[0])
    area.top = max(top, sides[1])
    area.right = min(right, sides[2])
    area.bottom = min(bottom, sides[3])
    return area
  }

  private static func pixels(from start: Double, to end: Double) -> Range<Int> {
    let first = Int(start.rounded(.down))
    return first..<max(first, Int(end.rounded(.up)))
  }
}

extension RasterArea {
  /// A stretch of the plane around the origin that holds every marker of a sensible size.
  static let aroundMarker: RasterArea = {
    var area = RasterArea(width: 4096, height: 4096)
    area.left = -4096
    area.top = -4096
    return area
  }()
}

extension RasterArea {
  /// The smallest rectangle of whole pixels in this area around what is painted of `rectangles`, in
  /// points at `scale` pixels a point.
  func pixelsAround(_ rectangles: [Rectangle], scale: Double) -> RasterArea {
    let parts = rectangles.map { intersection($0, scale: scale) }.filter { !$0.isEmpty }
    var around = self
    around.left = parts.map(\.left).min()?.rounded(.down) ?? left
    around.top = parts.map(\.top).min()?.rounded(.down) ?? top
    around.right = parts.map(\.right).max()?.rounded(.up) ?? left
    around.bottom = parts.map(\.bottom).max()?.rounded(.up) ?? top
    return around
  }
}
