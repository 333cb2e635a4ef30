internal import Glibc

extension Rectangle {
  var right: Double { x + width }
  var bottom: Double { y + height }

  init(left: Double, top: Double, right: Double, bottom: Double) {
    self.init(x: left, y: top, width: right - left, height: bottom - top)
  }

  /// The rectangle between two opposite corners.
  init(corner: Point, opposite: Point) {
    self.init(
      left: min(corner.x, opposite.x),
      top: min(corner.y, opposite.y),
      right: max(corner.x, opposite.x),
      bottom: max(corner.y, opposite.y)
    )
  }

  /// Whether `other` lies inside, but for rounding errors.
  func contains(_ other: Rectangle) -> Bool {
    contains(Point(other.x, other.y), reach: 1e-6)
      && contains(Point(other.right, other.bottom), reach: 1e-6)
  }

  /// The four sides.
  var outline: Path.Part {
    .init(
      [Point(x, y), Point(right, y), Point(right, bottom), Point(x, bottom)],
      isClosed: true
    )
  }

  /// The least rectangle around this one and `other`.
  func union(_ other: Rectangle) -> Rectangle {
    Rectangle(
      left: min(x, other.x),
      top: min(y, other.y),
      right: max(right, other.right),
      bottom: max(bottom, other.bottom)
    )
  }

  /// This rectangle moved.
  func moved(byX dx: Double, y dy: Double) -> Rectangle {
    Rectangle(x: x + dx, y: y + dy, width: width, height: height)
  }

  /// Whether `point` lies inside or at most `reach` outside.
  func contains(_ point: Point, reach: Double) -> Bool {
    point.x >= x - reach && point.x <= right + reach && point.y >= y - reach
      && point.y <= bottom + reach
  }

  /// The outline, with its lines on the middle of a pixel at 100 dots per inch, where they are sharp.
  var snappedOutline: Path {
    let (left, right, top, bottom) = (snapped(x), snapped(right), snapped(y), snapped(bottom))
    return Path([
      .init(
        [
          Point(left, top), Point(right, top), Point(right, bottom), Point(left, bottom),
        ],
        isClosed: true
      )
    ])
  }
}

/// The middle of the pixel at 100 dots per inch that holds `value`, in points.
func snapped(_ value: Double) -> Double {
  (floor(value / PlotStyle.pixel + 1e-6) + 0.5) * PlotStyle.pixel
}

extension Rectangle {
  /// The four sides, with corners rounded by three short lines each.
  func roundedOutline(radius: Double) -> Path.Part {
    let radius = min(radius, width / 2, height / 2)
    // Quarter circles, clockwise from the one at the upper right.
    let corners = [
      (right - radius, y + radius, -90.0), (right - radius, bottom - radius, 0),
      (x + radius, bottom - radius, 90), (x + radius, y + radius, 180),
    ]
    let points = corners.flatMap { centerX, centerY, start in
      [0.0, 30, 60, 90].map { turn in
        let angle = (start + turn) * .pi / 180
        return Point(centerX + radius * cos(angle), centerY + radius * sin(angle))
      }
    }
    return .init(points, isClosed: true)
  }
}
