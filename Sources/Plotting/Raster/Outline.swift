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

  /// A circle around `center`, as a regular polygon of the circle's area.
  static func circle(center: Point, radius: Double) -> Outline {
    let directions = [Point(1, 0), Point(0, 1), Point(-1, 0), Point(0, -1)]
    // The right area forgives a coarser outline.
    let unit = Arc(center: Point(0, 0), radius: 1, flatness: 4 * flatness / radius)
    var points: [Point] = []
    for (index, direction) in directions.enumerated() {
      points.append(direction)
      unit.addPoints(between: direction, and: directions[(index + 1) % 4], to: &points)
    }
    // Half of the sine of the angle between two corners is the area of a corner's triangle.
    let area = Double(points.count) / 2 * points[1].y
    let reach = radius * (.pi / area).squareRoot()
    return Outline(contours: [
      points.map { Point(center.x + reach * $0.x, center.y + reach * $0.y) }
    ])
  }
}

/// Flattens arcs by halving angles, which takes square roots only: these are the same on every machine,
/// as sines are not.
struct Arc: Sendable {
  let center: Point
  let radius: Double
  private let flatness: Double
  private static let depthLimit = 8

  init(center: Point, radius: Double, flatness: Double = Outline.flatness) {
    self.center = center
    self.radius = radius
    self.flatness = flatness
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
    guard depth < Arc.depthLimit, length > 1e-9, radius * (1 - length / 2) > flatness else {
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
