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
  /// Whether labels of marks are explained.
  package var hasLegend = false
  /// The colour inside the frame that the author chose.
  package var face: Ink?

  /// Makes an empty plot.
  package init(cell: SubplotCell) { self.cell = cell }

  /// The x limits: those set by hand, or what the data need.
  package var xLimits: AxisInterval {
    x.fixedLimits ?? limits(of: marks.compactMap(\.xRange), stickyEdges: marks.flatMap(\.stickyX))
  }

  /// The y limits: those set by hand, or what the data need.
  ///
  /// The rows of an image run downwards.
  package var yLimits: AxisInterval {
    if let fixed = y.fixedLimits { return fixed }
    let limits = limits(of: marks.compactMap(\.yRange), stickyEdges: marks.flatMap(\.stickyY))
    return hasImage ? AxisInterval(limits.end, limits.start) : limits
  }

  /// Whether the plot keeps pixels square.
  package var hasImage: Bool { marks.contains { if case .image = $0 { true } else { false } } }

  private func limits(of ranges: [AxisInterval], stickyEdges: [Double]) -> AxisInterval {
    guard let first = ranges.first else { return AxisInterval(0, 1) }
    return ranges.dropFirst().reduce(first) { $0.union($1) }.withMargins(stickyEdges: stickyEdges)
  }
}
