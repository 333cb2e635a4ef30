/// A line or a band that marks a value across the plot.
package struct GuideMark: Hashable, Sendable, Codable {
  /// Which way it runs.
  package var direction: LineDirection
  /// From the first to the last marked value; both are equal for a line.
  package var range: AxisInterval
  /// The colour.
  package var ink: Ink
  /// The width in points of a line; `nil` for a filled band.
  package var width: Double?
  /// How the line is broken.
  package var style: LineStyle
  /// The line around a band.
  package var edge: EdgeLine?
  /// The text in the legend.
  package var label: String?
}

extension GuideMark: LabeledMark {
  static var key: String { "guide" }
  static var dataKeys: Set<String> { ["range"] }
  var asksForLimits: Bool { false }
  var inks: [Ink] { [ink] }
  var xRange: AxisInterval? { direction == .vertical ? finiteRange : nil }
  var yRange: AxisInterval? { direction == .horizontal ? finiteRange : nil }

  /// A band with one end that is not finite has no place.
  private var finiteRange: AxisInterval? {
    range.start.isFinite && range.end.isFinite ? range : nil
  }
}
