/// One plot as a value: what was drawn into it, its limits, ticks and labels.
package struct AxesValue: Hashable, Sendable, Codable {
  /// The place in the grid of the figure.
  package var cell: SubplotCell
  /// What was drawn, in order.
  package var marks: [Mark] = []
  /// The text above.
  package var title = Label(size: PlotStyle.titleSize)
  /// The horizontal axis.
  package var x = AxisValue()
  /// The vertical axis.
  package var y = AxisValue()
  /// Whether frame, ticks and axis labels are drawn.
  package var isFrameVisible = true
  /// The lines of the frame.
  package var spines = Spines()
  /// Explains the labels of marks, if it is there.
  package var legend: LegendValue?
  /// Explains the colours of a picture, if it is there.
  package var colorBar: ColorBarValue?
  /// The colour inside the frame that the author chose.
  package var face: Ink?

  /// Makes an empty plot.
  package init(cell: SubplotCell) { self.cell = cell }

  /// The x limits: those set by hand, or what the data need.
  package var xLimits: AxisInterval { Self.xLimits(of: [self]) }

  /// The y limits: those set by hand, or what the data need.
  ///
  /// The rows of an image run downwards.
  package var yLimits: AxisInterval { Self.yLimits(of: [self]) }

  /// Whether the plot keeps pixels square.
  package var hasImage: Bool { marks.contains { if case .image = $0 { true } else { false } } }

  /// The common x limits of `plots`, which share their x axis.
  static func xLimits(of plots: [AxesValue]) -> AxisInterval {
    if let fixed = plots.lazy.compactMap(\.x.fixedLimits).first { return fixed }
    let marks = plots.flatMap(\.marks)
    return limits(of: marks.compactMap(\.xRange), stickyEdges: marks.flatMap(\.stickyX))
  }

  /// The common y limits of `plots`, which share their y axis.
  static func yLimits(of plots: [AxesValue]) -> AxisInterval {
    if let fixed = plots.lazy.compactMap(\.y.fixedLimits).first { return fixed }
    let marks = plots.flatMap(\.marks)
    let limits = limits(of: marks.compactMap(\.yRange), stickyEdges: marks.flatMap(\.stickyY))
    return plots.contains(where: \.hasImage) ? AxisInterval(limits.end, limits.start) : limits
  }

  private static func limits(of ranges: [AxisInterval], stickyEdges: [Double]) -> AxisInterval {
    guard let first = ranges.first else { return AxisInterval(0, 1) }
    return ranges.dropFirst().reduce(first) { $0.union($1) }.withMargins(stickyEdges: stickyEdges)
  }
}
