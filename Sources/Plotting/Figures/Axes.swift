/// One plot: what was drawn into it, its limits, ticks and labels.
///
/// A plot is an object, as in Matplotlib: what is done to `ax` shows in its figure.
///
///     let (fig, ax) = plt.subplots()
///     ax.plot([0, 1, 4, 9])
///     ax.setTitle("Squares")
public final class Axes {
  /// The place in the grid of the figure.
  package let cell: SubplotCell
  /// What was drawn, in order.
  package private(set) var series: [Series] = []
  /// The text above; lines are separated by line feeds.
  package var title = ""
  /// The text below the x axis.
  package var xLabel = ""
  /// The text beside the y axis.
  package var yLabel = ""
  /// Whether frame, ticks and axis labels are drawn.
  package var isFrameVisible = true
  /// Whether labels of series are explained.
  package var hasLegend = false
  /// The colour inside the frame.
  package var background = Color.white
  /// The limits that were set by hand.
  package var fixedX: AxisInterval?
  /// The limits that were set by hand.
  package var fixedY: AxisInterval?
  /// Ticks of the x axis that were set by hand.
  package var fixedXTicks: FixedTicks?
  /// Ticks of the y axis that were set by hand.
  package var fixedYTicks: FixedTicks?
  private var lineCount = 0
  private var patchCount = 0

  /// Makes an empty plot.
  package init(cell: SubplotCell) { self.cell = cell }

  /// The x limits: those set by hand, or what the data need.
  package var xLimits: AxisInterval {
    fixedX ?? limits(of: series.compactMap(\.xRange), stickyEdges: series.flatMap(\.stickyX))
  }

  /// The y limits: those set by hand, or what the data need.
  ///
  /// The rows of an image run downwards.
  package var yLimits: AxisInterval {
    if let fixedY { return fixedY }
    let limits = limits(of: series.compactMap(\.yRange), stickyEdges: series.flatMap(\.stickyY))
    return hasImage ? AxisInterval(limits.end, limits.start) : limits
  }

  /// Whether the plot keeps pixels square.
  package var hasImage: Bool { series.contains { if case .image = $0 { true } else { false } } }

  /// Adds `new` over what is there.
  package func add(_ new: Series) { series.append(new) }

  /// Removes everything that was drawn.
  package func removeAllSeries() { series = [] }

  /// The next colour for a line without one.
  func nextLineColor() -> Color {
    defer { lineCount += 1 }
    return NamedColor.cycle[lineCount % NamedColor.cycle.count]
  }

  /// The next colour for points or bars without one; they go through the colours on their own.
  func nextPatchColor() -> Color {
    defer { patchCount += 1 }
    return NamedColor.cycle[patchCount % NamedColor.cycle.count]
  }

  private func limits(of ranges: [AxisInterval], stickyEdges: [Double]) -> AxisInterval {
    guard let first = ranges.first else { return AxisInterval(0, 1) }
    return ranges.dropFirst().reduce(first) { $0.union($1) }.withMargins(stickyEdges: stickyEdges)
  }
}

/// Ticks that were set by hand.
package struct FixedTicks: Hashable, Sendable {
  /// In data coordinates.
  package var positions: [Double]
  /// The texts to write instead of the numbers.
  package var labels: [String]?

  /// Makes ticks at `positions`.
  package init(positions: [Double], labels: [String]? = nil) {
    self.positions = positions
    self.labels = labels
  }
}
