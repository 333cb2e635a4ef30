/// A text at a place of the plot, with or without an arrow from it to another place.
package struct TextMark: Hashable, Sendable, Codable {
  /// Which side of the text stands at its position.
  package enum HorizontalAlignment: String, Hashable, Sendable, Codable, CaseIterable {
    case left, center, right
  }

  /// Which height of the text stands at its position; `baseline` is that of the last line.
  package enum VerticalAlignment: String, Hashable, Sendable, Codable, CaseIterable {
    case top, center, baseline, bottom
  }

  /// The end of an arrow.
  package enum ArrowStyle: String, Hashable, Sendable, Codable, CaseIterable {
    case line = "-"
    case arrow = "->"
  }

  /// What an annotation is about.
  package struct Target: Hashable, Sendable, Codable {
    /// In data coordinates.
    package var point: Point
    /// The arrow from the text; `nil` for none.
    package var arrow: ArrowStyle?
  }

  /// What is written; lines are separated by line feeds.
  package var string: String
  /// In data coordinates.
  package var position: Point
  /// Points.
  package var size: Double
  /// The colour.
  package var ink: Ink
  /// The side at `position`.
  package var horizontal: HorizontalAlignment
  /// The height at `position`.
  package var vertical: VerticalAlignment
  /// Degrees, counter-clockwise; what is aligned is the box around the turned text.
  package var rotation: Double
  /// The place that an annotation points to; it is hidden where that place is outside of the plot.
  package var target: Target?
}

extension TextMark: MarkContent {
  static var key: String { "text" }
  static var dataKeys: Set<String> { ["position", "target"] }
  var texts: [String] { [string] }
  var asksForLimits: Bool { false }
  var inks: [Ink] { [ink] }
  // As in Matplotlib, a text leaves the limits as they are.
  var xRange: AxisInterval? { nil }
  var yRange: AxisInterval? { nil }
}
