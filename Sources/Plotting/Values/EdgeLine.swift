/// The line around an area.
package struct EdgeLine: Hashable, Sendable, Codable {
  /// The colour.
  package var ink: Ink
  /// Points.
  package var width: Double

  /// Makes a solid line.
  package init(_ ink: Ink, width: Double = 1) {
    self.ink = ink
    self.width = width
  }

  /// What draws it.
  package var stroke: Stroke { Stroke(ink, width: width) }
}
