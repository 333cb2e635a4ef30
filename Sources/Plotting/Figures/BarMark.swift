/// Filled rectangles in data coordinates, y upwards.
package struct BarMark: Hashable, Sendable, Codable {
  /// The bars; `x` and `y` are the lower left corner.
  package var rectangles: [Rectangle]
  /// The colour.
  package var ink: Ink
  /// The text in the legend.
  package var label: String?
}

extension BarMark: MarkContent {
  var inks: [Ink] { [ink] }
  var xRange: AxisInterval? {
    AxisInterval.holding(rectangles.flatMap { [$0.x, $0.x + $0.width] })
  }
  var yRange: AxisInterval? {
    AxisInterval.holding(rectangles.flatMap { [$0.y, $0.y + $0.height] })
  }
  var positiveYRange: AxisInterval? {
    AxisInterval.holding(rectangles.flatMap { [$0.y, $0.y + $0.height] }.filter { $0 > 0 })
  }
  var stickyY: [Double] { [0] }
}
