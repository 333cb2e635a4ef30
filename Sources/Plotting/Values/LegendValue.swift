/// Where a legend stands and how it looks.
package struct LegendValue: Hashable, Sendable, Codable {
  /// A place in the plot, by the name that Matplotlib gives it.
  package enum Location: String, Hashable, Sendable, Codable, CaseIterable {
    /// Where it covers the least of what is drawn.
    case best
    case upperRight = "upper right"
    case upperLeft = "upper left"
    case lowerLeft = "lower left"
    case lowerRight = "lower right"
    case right
    case centerLeft = "center left"
    case centerRight = "center right"
    case lowerCenter = "lower center"
    case upperCenter = "upper center"
    case center
  }

  /// The place.
  package var location = Location.best
  /// Points.
  package var fontSize = PlotStyle.fontSize
  /// The text above the entries; empty for none.
  package var title = ""
  /// The number of columns of entries.
  package var columns = 1
  /// Whether a box is drawn around it.
  package var hasFrame = true

  /// Makes Matplotlib's default legend.
  package init() {}
}
