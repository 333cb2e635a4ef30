/// Cuts lines into dashes.
struct DashPattern {
  /// Shorter patterns are as good as solid, and would take forever.
  private static let shortestPeriod = 1.0 / 16
  /// More dashes than this in a straight line across all that is visible are as good as solid too.
  private static let dashLimit = 50_000.0

  private let lengths: [Double]
  private let period: Double
  private let visible: RasterArea
  private let margin: Double

  /// Lengths of line and gap in turn, in pixels; an odd number of them is repeated, as in SVG.
  ///
  /// `nil` for a solid line: without lengths, with one that is negative or not finite, or with a
  /// pattern finer than can be seen. Lines further than `margin` from `visible` are not cut.
  init?(_ lengths: [Double], visible: RasterArea, margin: Double) {
    guard !lengths.isEmpty, lengths.allSatisfy({ $0 >= 0 && $0.isFinite }) else { return nil }
    self.lengths = lengths.count % 2 == 0 ? lengths : lengths + lengths
    period = self.lengths.reduce(0, +)
    guard period >= DashPattern.shortestPeriod, period.isFinite else { return nil }
    let reach = visible.right - visible.left + visible.bottom - visible.top + 4 * margin
    guard reach / period <= DashPattern.dashLimit else { return nil }
    self.visible = visible
    self.margin = margin
  }

  /// The dashes of a line, each a line itself.
  func pieces(of line: [Point]) -> [[Point]] {
    var walk = Walk(index: 0, rest: lengths[0])
    var pieces: [[Point]] = []
    var piece = [line[0]]
    for (start, end) in zip(line, line.dropFirst()) {
      let length =
        ((end.x - start.x) * (end.x - start.x) + (end.y - start.y) * (end.y - start.y)).squareRoot()
      guard length > 0 else { continue }
      let seen = visibleStretch(from: start, to: end)
      func place(_ distance: Double) -> Point {
        let t = distance / length
        return Point(start.x + t * (end.x - start.x), start.y + t * (end.y - start.y))
      }
      var done = 0.0
      if seen.lowerBound > 0 {
        if walk.index % 2 == 0, piece.count > 1 { pieces.append(piece) }
        done = seen.lowerBound * length
        advance(&walk, by: done)
        piece = [place(done)]
      }
      let last = seen.upperBound * length
      while walk.rest <= last - done {
        done += walk.rest
        if walk.index % 2 == 0 { pieces.append(piece + [place(done)]) }
        walk.index = (walk.index + 1) % lengths.count
        walk.rest = lengths[walk.index]
        piece = [place(done)]
      }
      if seen.upperBound < 1 {
        if walk.index % 2 == 0 { pieces.append(piece + [place(last)]) }
        advance(&walk, by: length - done)
        piece = [end]
      } else {
        walk.rest -= length - done
        piece.append(end)
      }
    }
    if walk.index % 2 == 0, piece.count > 1 { pieces.append(piece) }
    return pieces
  }

  /// A place in the pattern: the length that the walk is on and what is left of it.
  private struct Walk {
    var index: Int
    var rest: Double
  }

  private func advance(_ walk: inout Walk, by distance: Double) {
    var left = distance.truncatingRemainder(dividingBy: period)
    // One period and a bit at most; the bound is for rounding errors.
    for _ in 0...(2 * lengths.count) where left >= walk.rest {
      left -= walk.rest
      walk.index = (walk.index + 1) % lengths.count
      walk.rest = lengths[walk.index]
    }
    walk.rest = max(walk.rest - left, 0)
  }

  /// The part of a straight piece (0 at its start, 1 at its end) near what is visible (Liang and
  /// Barsky, 1984).
  private func visibleStretch(from start: Point, to end: Point) -> ClosedRange<Double> {
    var first = 0.0
    var last = 1.0
    func cut(_ from: Double, _ run: Double, _ low: Double, _ high: Double) {
      guard run != 0 else {
        if from < low || from > high { last = first }
        return
      }
      let (a, b) = ((low - from) / run, (high - from) / run)
      first = max(first, min(a, b))
      last = min(last, max(a, b))
    }
    cut(start.x, end.x - start.x, visible.left - margin, visible.right + margin)
    cut(start.y, end.y - start.y, visible.top - margin, visible.bottom + margin)
    return first < last ? first...last : 1...1
  }
}
