/// A polyline through points, with or without a marker at each.
package struct LineMark: Hashable, Sendable, Codable {
  /// The points in order; one that is not finite interrupts the line.
  package var points: [Point]
  /// The colour.
  package var ink: Ink
  /// Points.
  package var width: Double
  /// How the line is broken.
  package var style: LineStyle
  /// How the line gets from point to point.
  package var drawStyle = DrawStyle.straight
  /// The marker at each point.
  package var marker: MarkerSymbol?
  /// Points across.
  package var markerSize: Double
  /// The text in the legend.
  package var label: String?

  /// The points that have a place.
  package var finitePoints: [Point] { points.filter(\.isFinite) }
}

extension LineMark: LabeledMark {
  static var key: String { "line" }
  var inks: [Ink] { [ink] }
  var xRange: AxisInterval? { points.xRange }
  var yRange: AxisInterval? { points.yRange }
  var positiveXRange: AxisInterval? { points.positiveXRange }
  var positiveYRange: AxisInterval? { points.positiveYRange }
}
