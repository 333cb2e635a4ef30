internal import Glibc

/// Leaves out the points of a long line that nobody can see.
///
/// A line that never turns back in x, or in y, keeps the first, the last, the least and the greatest point of
/// every column a quarter of a pixel wide (M4: Jugel, Jerzak, Hackenbroich and Markl, VLDB 2014), at most four
/// points a column however long it is. Any other line is drawn as straight runs from which no point is further than a
/// ninth of a pixel, the distance that Matplotlib takes. Both take one pass.
/// Pixels at 100 dots per inch then differ by at most a quarter of full ink, in the mean by less than 2 %; those
/// of tangles by a tenth in the mean.
package enum LineSimplifier {
  /// Lines of more points are simplified.
  package static let mostPoints = 2000
  /// A line that turns back and still has more points than this (about 200 kB) is a tangle, in which single lines
  /// can hardly be told apart: the distance grows until it has not.
  package static let mostTurns = 25_000
  /// Points.
  private static let columnWidth = PlotStyle.pixel / 4
  /// Points.
  private static let distance = PlotStyle.pixel / 9

  /// The points to draw of those given, which are finite and in points; the first and the last are kept.
  package static func simplified(_ points: [Point]) -> [Point] {
    if isMonotonic(points, { $0.x }) { return extremes(points) }
    if isMonotonic(points, { $0.y }) {
      return extremes(points.map(\.transposed)).map(\.transposed)
    }
    var distance = distance
    var kept = straightRuns(points, within: distance)
    while kept.count > mostTurns {
      distance *= 1.5
      kept = straightRuns(points, within: distance)
    }
    return kept
  }

  @inline(__always)
  private static func isMonotonic(_ points: [Point], _ coordinate: (Point) -> Double) -> Bool {
    guard let first = points.first, let last = points.last else { return true }
    let sign = coordinate(last) < coordinate(first) ? -1.0 : 1
    var before = -Double.infinity
    for point in points {
      let value = sign * coordinate(point)
      if value < before { return false }
      before = value
    }
    return true
  }

  // MARK: - Lines that never turn back

  private static func extremes(_ points: [Point]) -> [Point] {
    var kept: [Point] = []
    var start = 0
    while start < points.count {
      let column = floor(points[start].x / columnWidth)
      var (least, greatest) = (start, start)
      var end = start + 1
      while end < points.count, floor(points[end].x / columnWidth) == column {
        if points[end].y < points[least].y { least = end }
        if points[end].y > points[greatest].y { greatest = end }
        end += 1
      }
      var last = -1
      for index in [start, min(least, greatest), max(least, greatest), end - 1] where index > last {
        kept.append(points[index])
        last = index
      }
      start = end
    }
    return kept
  }

  // MARK: - Other lines

  private static func straightRuns(_ points: [Point], within distance: Double) -> [Point] {
    guard var anchor = points.first else { return [] }
    var kept = [anchor]
    var start = 1
    while start < points.count {
      // The direction of the run is that to the first point which is not all but the same.
      var index = start
      while index < points.count - 1, anchor.distance(to: points[index]) < distance { index += 1 }
      let length = anchor.distance(to: points[index])
      let (x, y) = (points[index].x - anchor.x, points[index].y - anchor.y)
      let direction = length > 0 ? Point(x / length, y / length) : Point(1, 0)
      // A run may go to and fro: its ends are kept in the order in which it came to them.
      var forth = (index: index, length: length)
      var back = (index: start - 1, length: 0.0)
      var end = index + 1
      while end < points.count {
        let (dx, dy) = (points[end].x - anchor.x, points[end].y - anchor.y)
        guard abs(dx * direction.y - dy * direction.x) <= distance else { break }
        let along = dx * direction.x + dy * direction.y
        if along > forth.length { forth = (end, along) }
        if along < back.length { back = (end, along) }
        end += 1
      }
      var last = start - 1
      for index in [min(forth.index, back.index), max(forth.index, back.index), end - 1]
      where index > last {
        kept.append(points[index])
        last = index
      }
      anchor = points[end - 1]
      start = end
    }
    return kept
  }
}

extension Point {
  fileprivate var transposed: Point { Point(y, x) }

  fileprivate func distance(to other: Point) -> Double {
    let (dx, dy) = (other.x - x, other.y - y)
    return (dx * dx + dy * dy).squareRoot()
  }
}
