/// Points, joined by a line or marked, with bars for their errors.
package struct ErrorBarMark: Hashable, Sendable, Codable {
  /// The bar of one point along one axis.
  package struct Bar: Hashable, Sendable, Codable {
    /// The lower or left end, in data coordinates.
    package var start: Point
    /// The other end.
    package var end: Point

    /// Makes a bar.
    package init(start: Point, end: Point) {
      self.start = start
      self.end = end
    }
  }

  /// The points; it may have neither line nor markers.
  package var line: LineMark
  /// The errors in x.
  package var horizontal: [Bar]
  /// The errors in y.
  package var vertical: [Bar]
  /// The colour of bars and caps.
  package var ink: Ink
  /// Points.
  package var width: Double
  /// Half the length of the line across each end of a bar, in points; 0 for none.
  package var capSize: Double

  /// All bars.
  package var bars: [Bar] { horizontal + vertical }
  /// What draws the bars.
  package var stroke: Stroke { Stroke(ink, width: width) }
}

extension ErrorBarMark: LabeledMark {
  static var key: String { "errorBars" }
  static var comparedName: String { "error bars" }
  var label: String? {
    get { line.label }
    set { line.label = newValue }
  }
  var inks: [Ink] { [ink, line.ink] }
  var xRange: AxisInterval? {
    AxisInterval.holding(
      bars.flatMap { [$0.start.x, $0.end.x] } + (line.xRange.map { [$0.start, $0.end] } ?? [])
    )
  }
  var yRange: AxisInterval? {
    AxisInterval.holding(
      bars.flatMap { [$0.start.y, $0.end.y] } + (line.yRange.map { [$0.start, $0.end] } ?? [])
    )
  }
}
