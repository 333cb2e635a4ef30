/// What was drawn into a plot, as data.
package enum Mark: Hashable, Sendable, Codable {
  case line(LineMark)
  case scatter(ScatterMark)
  case image(ImageMark)
  case bars(BarMark)
  case guide(GuideMark)

  /// The colour; `nil` for pictures.
  package var ink: Ink? {
    switch self {
    case .line(let line): line.ink
    case .scatter(let scatter): scatter.ink
    case .image: nil
    case .bars(let bars): bars.ink
    case .guide(let guide): guide.ink
    }
  }

  /// The x values that automatic limits must show; `nil` where it has none.
  package var xRange: AxisInterval? {
    switch self {
    case .line(let line): AxisInterval.holding(line.finitePoints.lazy.map(\.x))
    case .scatter(let scatter): AxisInterval.holding(scatter.finitePoints.lazy.map(\.x))
    case .image(let image): AxisInterval(-0.5, Double(image.columns) - 0.5)
    case .bars(let bars): AxisInterval.holding(bars.rectangles.flatMap { [$0.x, $0.x + $0.width] })
    case .guide(let guide): guide.direction == .vertical ? guide.range : guide.extent
    }
  }

  /// The y values that automatic limits must show; `nil` where it has none.
  package var yRange: AxisInterval? {
    switch self {
    case .line(let line): AxisInterval.holding(line.finitePoints.lazy.map(\.y))
    case .scatter(let scatter): AxisInterval.holding(scatter.finitePoints.lazy.map(\.y))
    case .image(let image): AxisInterval(-0.5, Double(image.rows) - 0.5)
    case .bars(let bars):
      AxisInterval.holding(bars.rectangles.flatMap { [$0.y, $0.y + $0.height] })
    case .guide(let guide): guide.direction == .horizontal ? guide.range : guide.extent
    }
  }

  /// The positive x values that automatic limits must show on a logarithmic axis.
  var positiveXRange: AxisInterval? {
    switch self {
    case .line(let line): AxisInterval.holding(line.points.lazy.map(\.x).filter { $0 > 0 })
    case .scatter(let scatter): AxisInterval.holding(scatter.points.lazy.map(\.x).filter { $0 > 0 })
    default: xRange.flatMap { AxisInterval.holding([$0.start, $0.end].filter { $0 > 0 }) }
    }
  }

  /// The positive y values that automatic limits must show on a logarithmic axis.
  var positiveYRange: AxisInterval? {
    switch self {
    case .line(let line): AxisInterval.holding(line.points.lazy.map(\.y).filter { $0 > 0 })
    case .scatter(let scatter): AxisInterval.holding(scatter.points.lazy.map(\.y).filter { $0 > 0 })
    case .bars(let bars):
      AxisInterval.holding(bars.rectangles.flatMap { [$0.y, $0.y + $0.height] }.filter { $0 > 0 })
    default: yRange.flatMap { AxisInterval.holding([$0.start, $0.end].filter { $0 > 0 }) }
    }
  }

  /// Ends of the x axis beyond which automatic limits leave no margin.
  package var stickyX: [Double] {
    guard case .image = self, let range = xRange else { return [] }
    return [range.start, range.end]
  }

  /// Ends of the y axis beyond which automatic limits leave no margin.
  package var stickyY: [Double] {
    switch self {
    case .image: yRange.map { [$0.start, $0.end] } ?? []
    case .bars: [0]
    default: []
    }
  }
}

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
  /// The marker at each point.
  package var marker: MarkerSymbol?
  /// Points across.
  package var markerSize: Double
  /// The text in the legend.
  package var label: String?

  /// The points that have a place.
  package var finitePoints: [Point] { points.filter { $0.x.isFinite && $0.y.isFinite } }
}

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
  package var finitePoints: [Point] { points.filter { $0.x.isFinite && $0.y.isFinite } }
}

/// A picture or an animation whose pixels have their centres at whole numbers.
package struct ImageMark: Hashable, Sendable, Codable {
  /// `rows * columns` values a picture, row by row; one picture unless it moves.
  package var frames: [[Float]]
  /// Pixels a row.
  package var columns: Int
  /// The number of rows.
  package var rows: Int
  /// The values for the first and the last colour.
  package var values: AxisInterval
  /// The name of the colormap.
  package var colormap: String
  /// Milliseconds from one picture to the next; `nil` for a picture that does not move.
  package var interval: Int?

  /// The picture or the animation in the colours that it uses.
  package var source: Image.Source {
    let mapping = PixelMapping(
      frames,
      colormap: Colormap(named: colormap) ?? .fallback,
      values: values
    )
    let pictures = frames.map { mapping.indices(of: $0) }
    guard let interval else {
      return .bitmap(
        Bitmap(
          width: columns,
          height: rows,
          palette: mapping.palette,
          pixels: pictures.first ?? []
        )
      )
    }
    return .animation(
      Animation(
        width: columns,
        height: rows,
        palette: mapping.palette,
        frames: pictures,
        interval: interval
      )
    )
  }
}

/// Filled rectangles in data coordinates, y upwards.
package struct BarMark: Hashable, Sendable, Codable {
  /// The bars; `x` and `y` are the lower left corner.
  package var rectangles: [Rectangle]
  /// The colour.
  package var ink: Ink
  /// The text in the legend.
  package var label: String?
}

/// A line or a band that marks a value across the plot.
package struct GuideMark: Hashable, Sendable, Codable {
  /// Which way the line or the band runs.
  package enum Direction: Hashable, Sendable, Codable { case horizontal, vertical }

  /// Which way it runs.
  package var direction: Direction
  /// From the first to the last marked value; both are equal for a line.
  package var range: AxisInterval
  /// How far it reaches along the other axis; `nil` for the whole plot.
  package var extent: AxisInterval?
  /// The colour.
  package var ink: Ink
  /// The width in points of a line; `nil` for a filled band.
  package var width: Double?
  /// How the line is broken.
  package var style: LineStyle
  /// The text in the legend.
  package var label: String?
}
