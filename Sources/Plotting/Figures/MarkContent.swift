/// What figures ask of every kind of mark.
///
/// A kind has a folder in `Marks`, which holds all that is known of it, and a line in `Mark.kinds`.
protocol MarkContent: Hashable, Sendable, Codable {
  /// The name of the kind in recordings, which never changes.
  static var key: String { get }
  /// What a comparison calls marks of the kind, before their number.
  static var comparedName: String { get }
  /// Keys of numbers that a comparison takes for data although they stand alone.
  static var dataKeys: Set<String> { get }

  /// The colours; none for pictures.
  var inks: [Ink] { get }
  /// The scale of the colours that stand for values; `nil` where colours stand for nothing.
  var colorScale: ColorScale? { get }
  /// The texts that are written into the figure.
  var texts: [String] { get }

  /// The x values that automatic limits must show; `nil` where it has none.
  var xRange: AxisInterval? { get }
  /// The y values that automatic limits must show; `nil` where it has none.
  var yRange: AxisInterval? { get }
  /// The positive x values that automatic limits must show on a logarithmic axis.
  var positiveXRange: AxisInterval? { get }
  /// The positive y values that automatic limits must show on a logarithmic axis.
  var positiveYRange: AxisInterval? { get }
  /// Ends of the x axis beyond which automatic limits leave no margin.
  var stickyX: [Double] { get }
  /// Ends of the y axis beyond which automatic limits leave no margin.
  var stickyY: [Double] { get }
  /// Whether a plot with nothing but marks without ranges gets limits around 0 because of this one.
  var asksForLimits: Bool { get }
  /// How the mark wants its plot to be shaped, which pictures do.
  var frameWish: FrameWish? { get }

  /// Whether a layout can place the mark, whatever a hand has changed in a recording.
  var isDrawable: Bool { get }
  /// What draws the mark inside the frame.
  func draw(in area: PlotArea) -> [DrawnMark]
  /// What lies over the frame, and is not cut off at it.
  func overlay(in area: PlotArea) -> DrawnOverlay?
  /// Puts a sample of the mark into its entry in a legend.
  func show(in entry: inout LegendEntry)
  /// Adds what a legend had better not cover.
  func obstruct(_ obstacles: inout LegendObstacles, in area: PlotArea)

  /// The kind of mark in a few words.
  var kindName: String { get }
  /// What the mark shows, without a full stop.
  var words: String { get }
  /// Whether the mark is there for the eye, so that it is told after the others.
  var isShade: Bool { get }
  /// Adds the data of the mark; nothing where it has none.
  func tabulate(in tables: inout PlotTables)
}

/// A mark that a legend can explain.
protocol LabeledMark: MarkContent {
  /// The text in the legend.
  var label: String? { get set }
}

/// The shape that a mark asks of its plot.
struct FrameWish {
  /// The height of a unit of y over the width of a unit of x; `nil` lets the mark fill the plot.
  var aspect: Double?
  /// Whether x runs from right to left.
  var isXInverted: Bool
  /// Whether y runs downwards.
  var isYInverted: Bool
}

extension MarkContent {
  static var comparedName: String { key }
  static var dataKeys: Set<String> { [] }
  var colorScale: ColorScale? { nil }
  var texts: [String] { [] }
  var positiveXRange: AxisInterval? { xRange?.positivePart }
  var positiveYRange: AxisInterval? { yRange?.positivePart }
  var stickyX: [Double] { [] }
  var stickyY: [Double] { [] }
  var asksForLimits: Bool { true }
  var frameWish: FrameWish? { nil }
  func overlay(in area: PlotArea) -> DrawnOverlay? { nil }
  func show(in entry: inout LegendEntry) {}
  func obstruct(_ obstacles: inout LegendObstacles, in area: PlotArea) {}
  var isShade: Bool { false }
  func tabulate(in tables: inout PlotTables) {}

  /// Whether `other` is of the same kind and equal.
  func isEqual(to other: any MarkContent) -> Bool { (other as? Self) == self }
}

extension LabeledMark {
  var texts: [String] { label.map { [$0] } ?? [] }

  /// What a legend says of the mark; `nil` for one without a label, or with one that begins with `_`.
  var legendEntry: LegendEntry? {
    guard let label, !label.isEmpty, !label.hasPrefix("_") else { return nil }
    var entry = LegendEntry(label: label)
    show(in: &entry)
    return entry
  }
}
