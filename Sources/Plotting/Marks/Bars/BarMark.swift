/// Filled rectangles in data coordinates, y upwards.
package struct BarMark: Hashable, Sendable, Codable {
  /// The bars; `x` and `y` are the lower left corner.
  package var rectangles: [Rectangle]
  /// The colour.
  package var ink: Ink
  /// The line around each bar.
  package var edge: EdgeLine?
  /// Whether the bars reach to the right instead of upwards.
  package var isHorizontal = false
  /// The values that bars stand on, each once.
  package var bases: [Double] = [0]
  /// The text in the legend.
  package var label: String?
}

extension BarMark: LabeledMark {
  static var key: String { "bars" }
  var inks: [Ink] { [ink, edge?.ink].compactMap { $0 } }
  var xRange: AxisInterval? {
    AxisInterval.holding(rectangles.flatMap { [$0.x, $0.x + $0.width] })
  }
  var yRange: AxisInterval? {
    AxisInterval.holding(rectangles.flatMap { [$0.y, $0.y + $0.height] })
  }
  var positiveYRange: AxisInterval? {
    AxisInterval.holding(rectangles.flatMap { [$0.y, $0.y + $0.height] }.filter { $0 > 0 })
  }
  var stickyX: [Double] { isHorizontal ? bases : [] }
  var stickyY: [Double] { isHorizontal ? [] : bases }
}
