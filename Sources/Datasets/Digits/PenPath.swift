/// The path of the pen for one image, as straight segments between close points.
struct PenPath {
  /// The points of all strokes, one stroke after the other.
  private(set) var points: [SIMD2<Float>] = []
  /// Where in `points` each stroke begins, and at the end the number of points.
  private(set) var starts: [Int] = [0]

  /// Straight segments between two knots.
  private static let segments = 6

  /// Writes `glyph` with a hand of its own: knots jittered, slanted, turned, bent, wider or narrower.
  init(_ glyph: DigitGlyph, with generator: inout CounterGenerator) {
    let width = glyph.aspect * (1 + 0.36 * generator.bell())
    let slant = 0.10 + 0.5 * generator.bell()
    let turn = 0.2 * generator.bell()
    let bend = 0.35 * generator.bell()
    let jitter: SIMD2<Float> = [0.085, 0.07]
    for stroke in glyph.strokes {
      let knots = stroke.map { knot in
        let offset: SIMD2<Float> = [generator.bell(), generator.bell()]
        return DigitGlyph.Knot(position: knot.position + jitter * offset, isCorner: knot.isCorner)
      }
      append(knots) { position in
        let across = (position.x - 0.5) * width
        let down = position.y - 0.5
        return [across - slant * down + bend * (down * down), down + turn * across]
      }
    }
  }

  /// Scales and moves the path into a square of `size` pixels around the middle of the image.
  mutating func fit(within size: Float, with generator: inout CounterGenerator) {
    var low = points[0]
    var high = points[0]
    for point in points {
      low = pointwiseMin(low, point)
      high = pointwiseMax(high, point)
    }
    let extent = high - low
    let scale = size * (1 - 0.14 * generator.uniform()) / max(extent.x, extent.y)
    let slack = (SIMD2(repeating: size) - extent * scale) * 0.5
    let reach = pointwiseMin(slack, SIMD2(repeating: 1.6))
    let shift: SIMD2<Float> = [reach.x * generator.bell(), reach.y * generator.bell()]
    let centre = (low + high) * 0.5
    let middle = SIMD2<Float>(repeating: Float(DigitWriter.side) * 0.5)
    for index in points.indices {
      points[index] = (points[index] - centre) * scale + middle + shift
    }
  }

  private mutating func append(
    _ knots: [DigitGlyph.Knot],
    placed: (SIMD2<Float>) -> SIMD2<Float>
  ) {
    points.append(placed(knots[0].position))
    for index in 1..<knots.count {
      let from = knots[index - 1]
      let to = knots[index]
      // At a corner and at an end the spline's direction is that of the chord.
      let before =
        index > 1 && !from.isCorner ? knots[index - 2].position : 2 * from.position - to.position
      let after =
        index + 1 < knots.count && !to.isCorner
        ? knots[index + 1].position : 2 * to.position - from.position
      for step in 1...Self.segments {
        let time = Float(step) / Float(Self.segments)
        points.append(
          placed(Self.spline(before, from.position, to.position, after, at: time))
        )
      }
    }
    starts.append(points.count)
  }

  /// The uniform Catmull-Rom spline between `b` and `c`.
  ///
  /// Catmull and Rom, "A class of local interpolating splines", 1974.
  private static func spline(
    _ a: SIMD2<Float>,
    _ b: SIMD2<Float>,
    _ c: SIMD2<Float>,
    _ d: SIMD2<Float>,
    at time: Float
  ) -> SIMD2<Float> {
    let linear = (c - a) * time
    // A type for each step: the type checker takes two seconds otherwise.
    let square: SIMD2<Float> = 2 * a - 5 * b + 4 * c - d
    let cube: SIMD2<Float> = 3 * b - a - 3 * c + d
    let sum: SIMD2<Float> = linear + square * (time * time) + cube * (time * time * time)
    return b + sum * 0.5
  }
}
