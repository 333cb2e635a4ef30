/// How a line gets from one of its points to the next.
package enum DrawStyle: String, Hashable, Sendable, Codable, CaseIterable {
  /// Straight there.
  case straight = "default"
  /// At once to the next y, then across.
  case stepsBefore = "steps-pre"
  /// Across to the middle, to the next y, across to the point.
  case stepsBetween = "steps-mid"
  /// Across to the next x, then to its y.
  case stepsAfter = "steps-post"

  /// The corners of a line through `points`.
  package func corners(through points: [Point]) -> [Point] {
    guard self != .straight, var last = points.first else { return points }
    var corners = [last]
    corners.reserveCapacity(points.count * (self == .stepsBetween ? 3 : 2))
    for point in points.dropFirst() {
      switch self {
      case .straight: break
      case .stepsBefore: corners.append(Point(last.x, point.y))
      case .stepsAfter: corners.append(Point(point.x, last.y))
      case .stepsBetween:
        let middle = (last.x + point.x) / 2
        corners += [Point(middle, last.y), Point(middle, point.y)]
      }
      corners.append(point)
      last = point
    }
    return corners
  }
}

/// Where a step of `step(x, y, where:)` lies.
package enum StepPlace: String, Hashable, Sendable, CaseIterable {
  case pre, post, mid

  /// The way of the line.
  package var drawStyle: DrawStyle {
    switch self {
    case .pre: .stepsBefore
    case .post: .stepsAfter
    case .mid: .stepsBetween
    }
  }
}
