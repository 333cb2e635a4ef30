/// Markers at points.
package struct ScatterMark: Hashable, Sendable, Codable {
  /// The size of the spike train that a raster shows.
  package struct Raster: Hashable, Sendable, Codable {
    /// Time steps.
    package var steps: Int
    /// Neurons.
    package var neurons: Int
  }

  /// The places of the markers; one that is not finite is left out.
  package var points: [Point]
  /// The colour.
  package var ink: Ink
  /// Square points: the square of the marker's size.
  package var area: Double
  /// The shape of the markers.
  package var marker: MarkerSymbol
  /// The spike train whose spikes the markers are, if they are spikes.
  package var raster: Raster?
  /// The text in the legend.
  package var label: String?

  /// The width in points of the outline, which has the colour of the inside; a marker of open lines has no inside
  /// and is drawn as lines are.
  package var edgeWidth: Double { marker.isFilled ? 1 : 1.5 }

  /// Points across, without the outline.
  package var size: Double { area.squareRoot() }

  /// The points that have a place.
  package var finitePoints: [Point] { points.filter(\.isFinite) }
}

extension ScatterMark: MarkContent {
  var inks: [Ink] { [ink] }
  var xRange: AxisInterval? { points.xRange }
  var yRange: AxisInterval? { points.yRange }
  var positiveXRange: AxisInterval? { points.positiveXRange }
  var positiveYRange: AxisInterval? { points.positiveYRange }
}
