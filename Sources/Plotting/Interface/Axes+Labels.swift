internal import Tensors

extension Axes {
  /// Writes `text` above the plot.
  public func setTitle(_ text: String) { title = text }

  /// Writes `text` below the x axis.
  public func setXlabel(_ text: String) { xLabel = text }

  /// Writes `text` beside the y axis.
  public func setYlabel(_ text: String) { yLabel = text }

  /// Shows x from `left` to `right`; the axis is inverted where `left` is greater.
  public func setXlim(_ left: some PlotNumber, _ right: some PlotNumber) {
    fixedX = orStop { () throws(ArgumentError) in
      try PlotArguments("xlim").limits(left.plotValue, right.plotValue)
    }
  }

  /// Shows y from `bottom` to `top`; the axis is inverted where `bottom` is greater.
  public func setYlim(_ bottom: some PlotNumber, _ top: some PlotNumber) {
    fixedY = orStop { () throws(ArgumentError) in
      try PlotArguments("ylim").limits(bottom.plotValue, top.plotValue)
    }
  }

  /// Marks the x axis at `ticks` only, with `labels` instead of the numbers where they are given.
  ///
  /// The limits grow where a tick lies outside; no ticks leave the axis without marks.
  public func setXticks(_ ticks: some PlotData, _ labels: [String]? = nil) {
    fixedXTicks = orStop { () throws(ArgumentError) in
      try PlotArguments("xticks").ticks(ticks.plotValues, labels: labels)
    }
    fixedX = widened(xLimits, to: ticks.plotValues) ?? fixedX
  }

  /// Marks the y axis at `ticks` only, with `labels` instead of the numbers where they are given.
  ///
  /// The limits grow where a tick lies outside; no ticks leave the axis without marks.
  public func setYticks(_ ticks: some PlotData, _ labels: [String]? = nil) {
    fixedYTicks = orStop { () throws(ArgumentError) in
      try PlotArguments("yticks").ticks(ticks.plotValues, labels: labels)
    }
    fixedY = widened(yLimits, to: ticks.plotValues) ?? fixedY
  }

  /// Takes away all marks of the x axis.
  public func setXticks(_ ticks: [Never]) { fixedXTicks = FixedTicks(positions: []) }

  /// Takes away all marks of the y axis.
  public func setYticks(_ ticks: [Never]) { fixedYTicks = FixedTicks(positions: []) }

  /// Switches frame, ticks and axis labels `"off"` or `"on"`.
  public func axis(_ state: String) {
    isFrameVisible = orStop { () throws(ArgumentError) in
      try PlotArguments("axis").isOn(state)
    }
  }

  /// Switches frame, ticks and axis labels off.
  public func setAxisOff() { isFrameVisible = false }

  /// Explains the series that have a label, in the corner with the fewest points.
  public func legend() { hasLegend = true }

  /// Fills the plot with the colour named `text`.
  public func setFacecolor(_ text: String) {
    background = orStop { () throws(ArgumentError) in
      try PlotArguments("setFacecolor").color(text)
    }
  }

  /// `limits` with room for `ticks`; `nil` where they have it already.
  private func widened(_ limits: AxisInterval, to ticks: [Double]) -> AxisInterval? {
    guard let range = AxisInterval.holding(ticks),
      range.lower < limits.lower || range.upper > limits.upper
    else { return nil }
    let wide = limits.union(range)
    return limits.isInverted ? AxisInterval(wide.end, wide.start) : wide
  }
}
