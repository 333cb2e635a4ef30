/// Turns lines into the outlines of their strokes.
///
/// A stroke is the union of a rectangle for each straight piece and a shape for each joint and cap; all
/// turn the same way round, so that the nonzero rule unites them. A miter longer than 4 line widths
/// becomes a bevel, which is SVG's default.
struct StrokeOutliner {
  private static let miterLimit = 4.0

  private let cap: Stroke.Cap
  private let join: Stroke.Join
  /// Half the line width in pixels.
  private let reach: Double
  private let dashes: DashPattern?
  private let scale: Double
  private var outline = Outline()

  /// The outline of `path`, whose coordinates are points, drawn with `stroke` at `scale` pixels a point.
  ///
  /// A coordinate that is not finite interrupts its line. Dashes are left out where a line is further
  /// from `visible` than any part of its stroke reaches.
  static func outline(
    of path: Path,
    stroke: Stroke,
    scale: Double,
    visible: RasterArea
  ) -> Outline {
    guard stroke.width > 0, stroke.width.isFinite else { return Outline() }
    var outliner = StrokeOutliner(stroke, scale: scale, visible: visible)
    for part in path.parts { outliner.add(part) }
    return outliner.outline
  }

  private init(_ stroke: Stroke, scale: Double, visible: RasterArea) {
    self.scale = scale
    cap = stroke.cap
    join = stroke.join
    reach = min(stroke.width * scale, 1e9) / 2
    dashes = DashPattern(
      stroke.dashes.map { $0 * scale },
      visible: visible,
      margin: reach * StrokeOutliner.miterLimit
    )
  }

  private mutating func add(_ part: Path.Part) {
    let pixels = part.points.map { $0.pixel(scale: scale) }
    let runs = pixels.split(separator: nil).map { $0.compactMap { $0 } }
    let isWhole = runs.count == 1 && runs[0].count == pixels.count
    for run in runs { addLine(run, isClosed: part.isClosed && isWhole) }
  }

  private mutating func addLine(_ points: [Point], isClosed: Bool) {
    guard points.count > 1 else { return }
    guard let dashes else {
      addStroke(points, isClosed: isClosed)
      return
    }
    for dash in dashes.pieces(of: isClosed ? points + [points[0]] : points) {
      addStroke(dash, isClosed: false)
    }
  }

  private mutating func addStroke(_ line: [Point], isClosed: Bool) {
    var points: [Point] = []
    for point in line where point != points.last { points.append(point) }
    if isClosed, points.count > 1, points.first == points.last { points.removeLast() }
    guard points.count > 1 else {
      addDot(points[0])
      return
    }
    let isLoop = isClosed && points.count > 2
    let pieces = isLoop ? points.count : points.count - 1
    let directions = (0..<pieces).map { index in
      StrokeOutliner.direction(from: points[index], to: points[(index + 1) % points.count])
    }
    for (index, direction) in directions.enumerated() {
      addPiece(from: points[index], to: points[(index + 1) % points.count], direction)
      if index > 0 { addJoint(at: points[index], directions[index - 1], direction) }
    }
    if isLoop {
      addJoint(at: points[0], directions[pieces - 1], directions[0])
    } else {
      addCap(at: points[0], Point(-directions[0].x, -directions[0].y))
      addCap(at: points[pieces], directions[pieces - 1])
    }
  }

  private static func direction(from start: Point, to end: Point) -> Point {
    let x = end.x - start.x
    let y = end.y - start.y
    // Scaled first: the square of a tiny difference would vanish.
    let largest = max(abs(x), abs(y))
    let length =
      largest * ((x / largest) * (x / largest) + (y / largest) * (y / largest)).squareRoot()
    return Point(x / length, y / length)
  }

  /// The point `across` to the right and `along` ahead of `point`, in half line widths, as seen in
  /// `direction`.
  private func place(_ point: Point, _ direction: Point, along: Double, across: Double) -> Point {
    Point(
      point.x + reach * (along * direction.x - across * direction.y),
      point.y + reach * (along * direction.y + across * direction.x)
    )
  }

  private mutating func addPiece(from start: Point, to end: Point, _ direction: Point) {
    outline.contours.append([
      place(start, direction, along: 0, across: -1), place(end, direction, along: 0, across: -1),
      place(end, direction, along: 0, across: 1), place(start, direction, along: 0, across: 1),
    ])
  }

  // MARK: - Caps

  private mutating func addCap(at point: Point, _ direction: Point) {
    let left = place(point, direction, along: 0, across: -1)
    let right = place(point, direction, along: 0, across: 1)
    switch cap {
    case .butt: break
    case .square:
      outline.contours.append([
        left, place(point, direction, along: 1, across: -1),
        place(point, direction, along: 1, across: 1), right,
      ])
    case .round:
      outline.contours.append(
        arc(at: point, from: Point(direction.y, -direction.x), over: direction)
      )
    }
  }

  /// A line of no length shows its caps only.
  private mutating func addDot(_ point: Point) {
    switch cap {
    case .butt: break
    case .square:
      addPiece(
        from: Point(point.x - reach, point.y),
        to: Point(point.x + reach, point.y),
        Point(1, 0)
      )
    case .round:
      outline.contours += Outline.circle(center: point, radius: reach).contours
    }
  }

  /// A half circle from the unit vector `start` over `middle`, a quarter turn from it.
  private func arc(at center: Point, from start: Point, over middle: Point) -> [Point] {
    let arc = Arc(center: center, radius: reach)
    let end = Point(-start.x, -start.y)
    var points = [arc.point(in: start)]
    arc.addPoints(between: start, and: middle, to: &points)
    points.append(arc.point(in: middle))
    arc.addPoints(between: middle, and: end, to: &points)
    points.append(arc.point(in: end))
    return points
  }

  // MARK: - Joints

  private mutating func addJoint(at point: Point, _ before: Point, _ after: Point) {
    let turn = before.x * after.y - before.y * after.x
    let alignment = before.x * after.x + before.y * after.y
    // A line that turns right gapes on its left.
    let side: Double = turn > 0 ? -1 : 1
    let start = Point(-side * before.y, side * before.x)
    let end = Point(-side * after.y, side * after.x)
    let arc = Arc(center: point, radius: reach)
    var contour = [point, arc.point(in: start)]
    switch join {
    case .bevel: break
    case .round:
      if abs(turn) < 1e-9, alignment < 0 {
        outline.contours.append(self.arc(at: point, from: Point(before.y, -before.x), over: before))
        return
      }
      arc.addPoints(between: start, and: end, to: &contour)
    case .miter:
      // Its length in line widths is 1 / cos(half the turn), with 1 + cos(turn) = 2 cos²(half of it).
      let limit = StrokeOutliner.miterLimit * StrokeOutliner.miterLimit
      if 2 <= limit * (1 + alignment) {
        let along = 1 / (1 + alignment)
        contour.append(
          Point(
            point.x + reach * along * (start.x + end.x),
            point.y + reach * along * (start.y + end.y)
          )
        )
      }
    }
    contour.append(arc.point(in: end))
    // The pieces turn clockwise on the page; so must the joint.
    outline.contours.append(side < 0 ? contour : [contour[0]] + contour.dropFirst().reversed())
  }
}
