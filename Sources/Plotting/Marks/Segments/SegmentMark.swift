/// Lines of their own from point to point, all horizontal or all vertical.
package struct SegmentMark: Hashable, Sendable, Codable {
  /// One of the lines.
  package struct Segment: Hashable, Sendable, Codable {
    /// In data coordinates.
    package var start: Point
    /// In data coordinates.
    package var end: Point

    /// Makes a line.
    package init(_ start: Point, _ end: Point) {
      self.start = start
      self.end = end
    }
  }

  /// Which way the lines run.
  package var direction: LineDirection
  /// The lines; all of their ends are finite.
  package var segments: [Segment]
  /// The colour.
  package var ink: Ink
  /// Points.
  package var width: Double
  /// How the lines are broken.
  package var style: LineStyle
  /// The text in the legend.
  package var label: String?

  /// What draws the lines; they end where they end, while those of a plot end half their width later.
  package var stroke: Stroke {
    var stroke = style.stroke(ink, width: width)
    stroke.cap = .butt
    return stroke
  }
}

extension SegmentMark: LabeledMark {
  static var key: String { "segments" }
  var asksForLimits: Bool { !segments.isEmpty }
  var inks: [Ink] { [ink] }
  var xRange: AxisInterval? {
    AxisInterval.holding(segments.lazy.flatMap { [$0.start.x, $0.end.x] })
  }
  var yRange: AxisInterval? {
    AxisInterval.holding(segments.lazy.flatMap { [$0.start.y, $0.end.y] })
  }
}
