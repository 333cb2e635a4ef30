/// Finds the place of a legend in a plot.
struct LegendPlacement {
  private let box: Rectangle
  private let width: Double
  private let height: Double

  /// Places a legend of `width` by `height` points into `box`, half a font size from its sides.
  init(in box: Rectangle, width: Double, height: Double, fontSize: Double) {
    let distance = 0.5 * fontSize
    self.box = Rectangle(
      left: box.x + distance,
      top: box.y + distance,
      right: box.right - distance,
      bottom: box.bottom - distance
    )
    self.width = width
    self.height = height
  }

  /// The rectangle of the legend at `location`, which is not `.best`.
  func rectangle(at location: LegendValue.Location) -> Rectangle {
    let (across, down): (Double, Double) =
      switch location {
      case .best, .upperRight: (1, 0)
      case .upperLeft: (0, 0)
      case .lowerLeft: (0, 1)
      case .lowerRight: (1, 1)
      case .right, .centerRight: (1, 0.5)
      case .centerLeft: (0, 0.5)
      case .lowerCenter: (0.5, 1)
      case .upperCenter: (0.5, 0)
      case .center: (0.5, 0.5)
      }
    return Rectangle(
      x: box.x + (box.width - width) * across,
      y: box.y + (box.height - height) * down,
      width: width,
      height: height
    )
  }

  /// The rectangle that covers the fewest of `points`, `areas` and `lines`; the first such in Matplotlib's order.
  func best(avoiding obstacles: LegendObstacles) -> Rectangle {
    let places = LegendValue.Location.allCases.dropFirst().map { rectangle(at: $0) }
    var best = (place: places[0], badness: Int.max)
    for place in places {
      let badness = obstacles.count(in: place)
      if badness < best.badness { best = (place, badness) }
      if badness == 0 { break }
    }
    return best.place
  }
}

/// What a legend had better not cover, in points on the sheet.
struct LegendObstacles {
  /// The vertices of lines and the centres of markers.
  var points: [Point] = []
  /// Bars, bands and texts.
  var areas: [Rectangle] = []
  /// Lines, which count once if they cross without a vertex inside.
  var lines: [[Point]] = []

  /// How many of them `rectangle` covers.
  func count(in rectangle: Rectangle) -> Int {
    let covered = points.count { rectangle.contains($0, reach: 0) }
    let touched = areas.count { rectangle.overlaps($0) }
    let crossed = lines.count { line in
      zip(line, line.dropFirst()).contains { rectangle.isCrossed(from: $0, to: $1) }
    }
    return covered + touched + crossed
  }
}

extension Rectangle {
  /// Whether the two have a part of their insides in common.
  fileprivate func overlaps(_ other: Rectangle) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }

  /// Whether the line from `start` to `end` passes through (Liang–Barsky clipping).
  fileprivate func isCrossed(from start: Point, to end: Point) -> Bool {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    var (first, last) = (0.0, 1.0)
    for (speed, room) in [
      (-dx, start.x - x), (dx, right - start.x), (-dy, start.y - y), (dy, bottom - start.y),
    ] {
      if speed == 0 {
        if room < 0 { return false }
      } else if speed < 0 {
        first = max(first, room / speed)
      } else {
        last = min(last, room / speed)
      }
    }
    return first <= last
  }
}
