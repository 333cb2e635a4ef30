/// Closed polygons to be filled as one shape by the nonzero rule, in pixels with y downwards.
struct Outline: Sendable {
  var contours: [[Point]] = []

  /// How far, in pixels, a flattened curve may stay from the true one.
  static let flatness = 1.0 / 128

  /// The inside of `path`, whose coordinates are points, at `scale` pixels a point.
  ///
  /// Coordinates that are not finite are left out.
  init(inside path: Path, scale: Double) {
    contours = path.parts.compactMap { part in
      let points = part.points.compactMap { $0.pixel(scale: scale) }
      return points.count < 3 ? nil : points
    }
  }

  init(contours: [[Point]] = []) { self.contours = contours }

  /// A circle around `center`.
  static func circle(center: Point, radius: Double) -> Outline {
    let directions = [Point(1, 0), Point(0, 1), Point(-1, 0), Point(0, -1)]
    let arc = Arc(center: center, radius: radius)
    var points: [Point] = []
    for (index, direction) in directions.enumerated() {
      points.append(arc.point(in: direction))
      arc.addPoints(between: direction, and: directions[(index + 1) % 4], to: &points)
    }
    return Outline(contours: [points])
  }
}

/// Flattens arcs by halving angles, which takes square roots only: these are the same on every machine,
/// as sines are not.
struct Arc: Sendable {
  let center: Point
  let radius: Double
  private static let depthLimit = 8

  init(center: Point, radius: Double) {
    self.center = center
    self.radius = radius
  }

  /// The point of the circle in the direction of a unit vector.
  func point(in direction: Point) -> Point {
    Point(center.x + radius * direction.x, center.y + radius * direction.y)
  }

  /// Appends the points strictly between two unit vectors less than a half turn apart.
  func addPoints(
    between start: Point,
    and end: Point,
    to points: inout [Point],
    depth: Int = 0
  ) {
    let sum = Point(start.x + end.x, start.y + end.y)
    let length = (sum.x * sum.x + sum.y * sum.y).squareRoot()
    // The chord's middle is half of `length` from the centre, the arc's a whole radius.
    guard depth < Arc.depthLimit, length > 1e-9, radius * (1 - length / 2) > Outline.flatness else {
      return
    }
    let middle = Point(sum.x / length, sum.y / length)
    addPoints(between: start, and: middle, to: &points, depth: depth + 1)
    points.append(point(in: middle))
    addPoints(between: middle, and: end, to: &points, depth: depth + 1)
  }
}

extension Point {
  /// Coordinates are cut off here, far from any canvas, so that no later step overflows.
  private static let limit = 1e12

  /// This place at `scale` pixels a point, or `nil` when it is not finite.
  func pixel(scale: Double) -> Point? {
    guard x.isFinite, y.isFinite else { return nil }
    func bounded(_ value: Double) -> Double { min(max(value * scale, -Point.limit), Point.limit) }
    return Point(bounded(x), bounded(y))
  }
}
