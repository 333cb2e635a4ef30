extension Outline {
  /// The glyphs of `text` at `scale` pixels a point; none when its place or size is not finite.
  static func glyphs(of text: Text, scale: Double) -> [Outline] {
    guard let origin = text.position.pixel(scale: scale), text.size > 0, text.size.isFinite,
      text.rotation.isFinite
    else { return [] }
    let size = min(text.size * scale, 1e6)
    let width = TextMetrics.width(of: text.string, size: size)
    var shift =
      switch text.anchor {
      case .start: 0.0
      case .middle: -width / 2
      case .end: -width
      }
    let direction = Point.unit(degrees: text.rotation)
    let unit = size / Double(DejaVuSans.unitsPerEm)
    return text.string.map { character in
      let glyph = GlyphTable.dejaVuSans[character]
      defer { shift += Double(glyph.advance) * unit }
      return Outline(
        contours: glyph.contours.map { contour in
          flattened(contour, unit: unit).map { point in
            // Font coordinates go up and the page goes down; counter-clockwise is as one reads it.
            let (x, y) = (shift + point.x, point.y)
            return Point(
              origin.x + x * direction.x - y * direction.y,
              origin.y - x * direction.y - y * direction.x
            )
          }
        }
      )
    }
  }

  /// The outline with its quadratic curves as lines, in pixels with y upwards, `unit` pixels a font unit.
  private static func flattened(_ contour: [Glyph.OutlinePoint], unit: Double) -> [Point] {
    guard let last = contour.last, let first = contour.first else { return [] }
    func place(_ point: Glyph.OutlinePoint) -> Point {
      Point(Double(point.x) * unit, Double(point.y) * unit)
    }
    func middle(_ a: Point, _ b: Point) -> Point { Point((a.x + b.x) / 2, (a.y + b.y) / 2) }
    var current =
      if first.isOnCurve { place(first) } else if last.isOnCurve { place(last) } else {
        middle(place(last), place(first))
      }
    var points = [current]
    var control: Point?
    for point in first.isOnCurve ? contour.dropFirst() + [first] : contour + [] {
      let next = place(point)
      switch (control, point.isOnCurve) {
      case (nil, true):
        points.append(next)
        current = next
      case (nil, false):
        control = next
      case (let bend?, let isCorner):
        let end = isCorner ? next : middle(bend, next)
        addCurve(from: current, bend, to: end, to: &points)
        current = end
        control = isCorner ? nil : next
      }
    }
    if let control { addCurve(from: current, control, to: points[0], to: &points) }
    return points
  }

  /// Appends a quadratic Bézier curve but for its start.
  private static func addCurve(
    from start: Point,
    _ control: Point,
    to end: Point,
    to points: inout [Point]
  ) {
    // A parabola cut into n equal parts stays within |start - 2 control + end| / (4 n²) of its chords.
    let x = start.x - 2 * control.x + end.x
    let y = start.y - 2 * control.y + end.y
    let parts = ((x * x + y * y).squareRoot() / (4 * flatness)).squareRoot().rounded(.up)
    let count = Int(min(max(parts, 1), 256))
    for index in 1...count {
      let t = Double(index) / Double(count)
      let rest = 1 - t
      points.append(
        Point(
          rest * rest * start.x + 2 * rest * t * control.x + t * t * end.x,
          rest * rest * start.y + 2 * rest * t * control.y + t * t * end.y
        )
      )
    }
  }
}

extension Point {
  /// Cosine and sine of an angle.
  ///
  /// Summed up from the Taylor series, whose error is below 1e-15 up to 45°: a system's own sine may
  /// differ in the last digit from one machine to the next.
  static func unit(degrees: Double) -> Point {
    let turned = degrees.truncatingRemainder(dividingBy: 360)
    let quarters = (turned / 90).rounded()
    let angle = (turned - 90 * quarters) * .pi / 180
    var sine = 0.0
    var cosine = 0.0
    var term = 1.0
    for order in 0..<20 {
      switch order % 4 {
      case 0: cosine += term
      case 1: sine += term
      case 2: cosine -= term
      default: sine -= term
      }
      term *= angle / Double(order + 1)
    }
    switch (Int(quarters) % 4 + 4) % 4 {
    case 0: return Point(cosine, sine)
    case 1: return Point(-sine, cosine)
    case 2: return Point(-cosine, -sine)
    default: return Point(sine, -cosine)
    }
  }
}
