/// Turns a pen's path into grey pixels by the distance of each pixel's centre to the path.
enum DigitInk {
  /// Pixels over which the ink fades from full to none.
  static let rim: Float = 1.3

  /// Draws `path` with a pen of `radius` pixels over a black background.
  static func render(_ path: PenPath, radius: Float, into pixels: inout [UInt8]) {
    let side = DigitWriter.side
    let reach = radius + 0.5 * rim
    var nearest = [Float](repeating: reach * reach, count: side * side)
    for stroke in 1..<path.starts.count {
      for index in (path.starts[stroke - 1] + 1)..<path.starts[stroke] {
        mark(path.points[index - 1], path.points[index], reach: reach, in: &nearest)
      }
    }
    for index in nearest.indices {
      let depth = (reach - nearest[index].squareRoot()) / rim
      pixels[index] = UInt8(min(max(depth, 0), 1) * 255 + 0.5)
    }
  }

  /// Lowers the squared distances in `nearest` to those from the segment between `from` and `to`.
  private static func mark(
    _ from: SIMD2<Float>,
    _ to: SIMD2<Float>,
    reach: Float,
    in nearest: inout [Float]
  ) {
    let side = DigitWriter.side
    let along = to - from
    let length = along.x * along.x + along.y * along.y
    let rows = span(from.y, to.y, reach: reach)
    let columns = span(from.x, to.x, reach: reach)
    for row in rows {
      for column in columns {
        let offset = SIMD2(Float(column) + 0.5, Float(row) + 0.5) - from
        let projection = offset.x * along.x + offset.y * along.y
        let time = length > 0 ? min(max(projection / length, 0), 1) : 0
        let distance = offset - along * time
        let square = distance.x * distance.x + distance.y * distance.y
        let index = row * side + column
        if square < nearest[index] { nearest[index] = square }
      }
    }
  }

  /// The pixels whose centres lie within `reach` of the coordinates between `a` and `b`.
  private static func span(_ a: Float, _ b: Float, reach: Float) -> Range<Int> {
    let low = min(max(Int(min(a, b) - reach), 0), DigitWriter.side)
    let high = min(max(Int(max(a, b) + reach) + 1, low), DigitWriter.side)
    return low..<high
  }
}
