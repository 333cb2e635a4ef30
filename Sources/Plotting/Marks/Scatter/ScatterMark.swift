/// Markers at points.
package struct ScatterMark: Hashable, Sendable, Codable {
  /// The size of the spike train that a raster shows.
  package struct Raster: Hashable, Sendable, Codable {
    /// Time steps.
    package var steps: Int
    /// Neurons.
    package var neurons: Int
  }

  /// How outline and inside differ from markers of one colour.
  package struct Look: Hashable, Sendable, Codable {
    /// Where an outline gets its colour from.
    package enum Edge: Hashable, Sendable, Codable {
      /// The colour of the point.
      case face
      case none
      case ink(Ink)
    }

    /// The outline.
    package var edge = Edge.face
    /// The width of the outline in points; `nil` for the default.
    package var edgeWidth: Double?
    /// Whether the inside is left empty.
    package var isHollow = false

    /// Makes the look of markers of one colour.
    package init() {}
  }

  /// The places of the markers; one that is not finite is left out.
  package var points: [Point]
  /// The colour.
  package var ink: Ink
  /// Square points: the square of the marker's size.
  package var area: Double
  /// Values that give each point its colour instead of `ink`, as many as there are points.
  package var colors: ColorValues?
  /// The colours of the points instead of `ink`, as many as there are points.
  package var inkOfEach: [Ink]?
  /// The areas of the markers instead of `area`, as many as there are points.
  package var areaOfEach: [Double]?
  /// How outline and inside differ from markers of one colour.
  package var look = Look()
  /// The shape of the markers.
  package var marker: MarkerSymbol
  /// The spike train whose spikes the markers are, if they are spikes.
  package var raster: Raster?
  /// The text in the legend.
  package var label: String?

  /// The width in points of the outline, which has the colour of the inside; a marker of open lines has no inside
  /// and is drawn as lines are.
  package var edgeWidth: Double { look.edgeWidth ?? (marker.isFilled ? 1 : 1.5) }

  /// Points across, without the outline.
  package var size: Double { area.squareRoot() }

  /// The points that have a place.
  package var finitePoints: [Point] { points.filter(\.isFinite) }

  /// The number of points that have a place.
  package var finiteCount: Int { points.count(where: \.isFinite) }
}

extension ScatterMark: LabeledMark {
  static var key: String { "scatter" }
  static var comparedName: String { "series" }
  static var dataKeys: Set<String> { ["values"] }
  var colorScale: ColorScale? { colors?.scale }
  var inks: [Ink] {
    let faces = colors?.inks ?? inkOfEach ?? [ink]
    if case .ink(let edge) = look.edge { return faces + [edge] }
    return faces
  }
  var xRange: AxisInterval? { points.xRange }
  var yRange: AxisInterval? { points.yRange }
  var positiveXRange: AxisInterval? { points.positiveXRange }
  var positiveYRange: AxisInterval? { points.positiveYRange }
}
