/// The sides of polygons, cut to a raster area and rounded to 1/256ths of pixels.
struct EdgeList {
  /// A side from its upper to its lower end, in 1/256ths of pixels.
  struct Edge {
    var top: Int32
    var bottom: Int32
    var topX: Int32
    var bottomX: Int32
    /// 1 when the polygon goes down here, -1 when it goes up.
    var winding: Int32

    /// Steps to the right in a step downwards, in 1/2³².
    private let slope: Int

    init(top: Int32, bottom: Int32, topX: Int32, bottomX: Int32, winding: Int32) {
      self.top = top
      self.bottom = bottom
      self.topX = topX
      self.bottomX = bottomX
      self.winding = winding
      slope = ((Int(bottomX) - Int(topX)) << 32) / (Int(bottom) - Int(top))
    }

    /// Where the edge is at height `y`, which must be between its ends, rounded to the nearest.
    @inline(__always)
    func x(at y: Int) -> Int {
      Int(topX) &+ (slope &* (y &- Int(top)) &+ (1 << 31)) >> 32
    }
  }

  private(set) var edges: [Edge] = []
  private let area: RasterArea

  init(in area: RasterArea) { self.area = area }

  /// Forgets all edges, to be used for the next shape.
  mutating func removeAll() { edges.removeAll(keepingCapacity: true) }

  /// Orders the edges by their upper ends.
  mutating func sort() { edges.sort { $0.top < $1.top } }

  /// Adds the sides of `outline`, moved by `offset`.
  mutating func add(_ outline: Outline, offset: Point = Point(0, 0)) {
    for contour in outline.contours { add(contour, offset: offset) }
  }

  private mutating func add(_ contour: [Point], offset: Point) {
    guard var previous = contour.last, isVisible(contour, offset: offset) else { return }
    for point in contour {
      add(
        from: Point(previous.x + offset.x, previous.y + offset.y),
        to: Point(point.x + offset.x, point.y + offset.y)
      )
      previous = point
    }
  }

  private func isVisible(_ contour: [Point], offset: Point) -> Bool {
    var left = Double.infinity
    var top = Double.infinity
    var right = -Double.infinity
    var bottom = -Double.infinity
    for point in contour {
      left = min(left, point.x)
      top = min(top, point.y)
      right = max(right, point.x)
      bottom = max(bottom, point.y)
    }
    return left + offset.x < area.right && right + offset.x > area.left
      && top + offset.y < area.bottom && bottom + offset.y > area.top
  }

  /// Cuts a side to the area: what is left or right of it is pushed onto its border, so that the inside
  /// of the polygon stays what it was.
  private mutating func add(from start: Point, to end: Point) {
    // One order of the ends, so that neighbours that share a side round it alike.
    let isDown = start.y < end.y
    var upper = isDown ? start : end
    var lower = isDown ? end : start
    guard upper.y < lower.y, upper.y < area.bottom, lower.y > area.top else { return }
    let slope = (lower.x - upper.x) / (lower.y - upper.y)
    let origin = upper
    if upper.y < area.top { upper = Point(origin.x + slope * (area.top - origin.y), area.top) }
    if lower.y > area.bottom {
      lower = Point(origin.x + slope * (area.bottom - origin.y), area.bottom)
    }
    let winding: Int32 = isDown ? 1 : -1
    if min(upper.x, lower.x) >= area.left, max(upper.x, lower.x) <= area.right {
      append(from: upper, to: lower, winding: winding)
      return
    }
    var bends: [Point] = []
    for side in [area.left, area.right] where (upper.x < side) != (lower.x < side) {
      let y = origin.y + (side - origin.x) / slope
      bends.append(Point(side, min(max(y, upper.y), lower.y)))
    }
    if bends.count == 2, bends[0].y > bends[1].y { bends.swapAt(0, 1) }
    var previous = upper
    for point in bends + [lower] {
      append(from: previous, to: point, winding: winding)
      previous = point
    }
  }

  private mutating func append(from upper: Point, to lower: Point, winding: Int32) {
    let top = EdgeList.rounded(upper.y)
    let bottom = EdgeList.rounded(lower.y)
    guard top < bottom else { return }
    edges.append(
      Edge(
        top: top,
        bottom: bottom,
        topX: EdgeList.rounded(min(max(upper.x, area.left), area.right)),
        bottomX: EdgeList.rounded(min(max(lower.x, area.left), area.right)),
        winding: winding
      )
    )
  }

  /// Coordinates on a canvas are not negative, and those of 16,384 pixels fit an `Int32` in 1/256ths.
  private static func rounded(_ value: Double) -> Int32 {
    Int32(value * Double(RasterArea.subpixels) + 0.5)
  }
}
