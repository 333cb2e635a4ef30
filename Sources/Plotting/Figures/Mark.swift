/// What was drawn into a plot, as data.
package enum Mark: Hashable, Sendable, Codable {
  case line(LineMark)
  case scatter(ScatterMark)
  case image(ImageMark)
  case bars(BarMark)
  case guide(GuideMark)
  case area(AreaMark)
  case segments(SegmentMark)
  case errorBars(ErrorBarMark)
  case text(TextMark)

  /// The mark itself.
  var content: any MarkContent {
    switch self {
    case .line(let line): line
    case .scatter(let scatter): scatter
    case .image(let image): image
    case .bars(let bars): bars
    case .guide(let guide): guide
    case .area(let area): area
    case .segments(let segments): segments
    case .errorBars(let errors): errors
    case .text(let text): text
    }
  }

  /// The colours; none for pictures.
  package var inks: [Ink] { content.inks }
  /// The scale of the colours that stand for values; `nil` where colours stand for nothing.
  package var colorScale: ColorScale? {
    switch self {
    case .scatter(let scatter): scatter.colors?.scale
    case .image(let image): image.scale
    default: nil
    }
  }
  /// The x values that automatic limits must show; `nil` where it has none.
  package var xRange: AxisInterval? { content.xRange }
  /// The y values that automatic limits must show; `nil` where it has none.
  package var yRange: AxisInterval? { content.yRange }
  /// The positive x values that automatic limits must show on a logarithmic axis.
  var positiveXRange: AxisInterval? { content.positiveXRange }
  /// The positive y values that automatic limits must show on a logarithmic axis.
  var positiveYRange: AxisInterval? { content.positiveYRange }
  /// Ends of the x axis beyond which automatic limits leave no margin.
  package var stickyX: [Double] { content.stickyX }
  /// Ends of the y axis beyond which automatic limits leave no margin.
  package var stickyY: [Double] { content.stickyY }
}

/// What a plot asks of every mark; `Mark` says what the properties mean.
protocol MarkContent {
  var inks: [Ink] { get }
  var xRange: AxisInterval? { get }
  var yRange: AxisInterval? { get }
  var positiveXRange: AxisInterval? { get }
  var positiveYRange: AxisInterval? { get }
  var stickyX: [Double] { get }
  var stickyY: [Double] { get }
}

extension MarkContent {
  var positiveXRange: AxisInterval? { xRange?.positivePart }
  var positiveYRange: AxisInterval? { yRange?.positivePart }
  var stickyX: [Double] { [] }
  var stickyY: [Double] { [] }
}

extension Point {
  /// Whether the point has a place.
  var isFinite: Bool { x.isFinite && y.isFinite }
}

extension [Point] {
  /// From the least to the greatest x of the points that have a place.
  var xRange: AxisInterval? { AxisInterval.holding(lazy.filter(\.isFinite).map(\.x)) }
  /// From the least to the greatest y of the points that have a place.
  var yRange: AxisInterval? { AxisInterval.holding(lazy.filter(\.isFinite).map(\.y)) }
}

extension AxisInterval {
  /// Its positive ends, where all that is known are the ends.
  fileprivate var positivePart: AxisInterval? {
    AxisInterval.holding([start, end].filter { $0 > 0 })
  }
}

extension [Point] {
  /// From the least to the greatest positive x.
  var positiveXRange: AxisInterval? { AxisInterval.holding(lazy.map(\.x).filter { $0 > 0 }) }
  /// From the least to the greatest positive y.
  var positiveYRange: AxisInterval? { AxisInterval.holding(lazy.map(\.y).filter { $0 > 0 }) }
}
