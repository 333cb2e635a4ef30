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
  /// The rows of an image run downwards, unless its extent or its origin says otherwise.
  package var yLimits: AxisInterval { Self.yLimits(of: [self]) }

  /// The shape that the last picture asks of the plot; `nil` where there is none.
  var frameWish: FrameWish? { marks.lazy.reversed().compactMap(\.content.frameWish).first }

  /// The common x limits of `plots`, which share their x axis.
  static func xLimits(of plots: [AxesValue]) -> AxisInterval {
    let scale = plots.first?.x.scale ?? .linear
    let fixed = plots.lazy.compactMap(\.x.fixedLimits).first
    if let fixed, scale == .linear || fixed.lower > 0 { return fixed }
    let marks = plots.flatMap(\.marks)
    let ranges = marks.compactMap { scale == .log ? $0.content.positiveXRange : $0.xRange }
    let limits = scale.limits(
      of: .around(ranges) ?? .ofNothing(drawnWith: marks),
      stickyEdges: marks.flatMap(\.stickyX)
    )
    if let fixed { return fixed.raised(to: limits) }
    let isInverted = plots.contains { $0.frameWish?.isXInverted == true }
    return isInverted ? AxisInterval(limits.end, limits.start) : limits
  }

  /// The common y limits of `plots`, which share their y axis.
  static func yLimits(of plots: [AxesValue]) -> AxisInterval {
    let scale = plots.first?.y.scale ?? .linear
    let fixed = plots.lazy.compactMap(\.y.fixedLimits).first
    if let fixed, scale == .linear || fixed.lower > 0 { return fixed }
    let marks = plots.flatMap(\.marks)
    let ranges = marks.compactMap { scale == .log ? $0.content.positiveYRange : $0.yRange }
    let limits = scale.limits(
      of: .around(ranges) ?? .ofNothing(drawnWith: marks),
      stickyEdges: marks.flatMap(\.stickyY)
    )
    if let fixed { return fixed.raised(to: limits) }
    let isInverted = plots.contains { $0.frameWish?.isYInverted == true }
    return isInverted ? AxisInterval(limits.end, limits.start) : limits
  }
}

extension AxisInterval {
  /// The least interval around `intervals`; `nil` where there is none.
  fileprivate static func around(_ intervals: [AxisInterval]) -> AxisInterval? {
    intervals.first.map { intervals.dropFirst().reduce($0) { $0.union($1) } }
  }

  /// What axes show where marks have no point: a little around 0, as in Matplotlib; `nil` where nothing was drawn that
  /// asks for limits.
  fileprivate static func ofNothing(drawnWith marks: [Mark]) -> AxisInterval? {
    marks.contains(where: \.content.asksForLimits) ? AxisInterval(0, 0) : nil
  }

  /// This interval with its ends that are not positive replaced by the least value of `limits`.
  fileprivate func raised(to limits: AxisInterval) -> AxisInterval {
    let interval = AxisInterval(
      start > 0 ? start : limits.lower,
      end > 0 ? end : limits.lower
    )
    return interval.start == interval.end ? limits : interval
  }
}
