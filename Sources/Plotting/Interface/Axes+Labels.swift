internal import Tensors

extension Axes {
  /// Writes `text` above the plot.
  public func setTitle(_ text: String) { value.title.text = text }

  /// Writes `text` below the x axis.
  public func setXlabel(_ text: String) { value.x.label.text = text }

  /// Writes `text` beside the y axis.
  public func setYlabel(_ text: String) { value.y.label.text = text }

  /// Shows x from `left` to `right`; the axis is inverted where `left` is greater.
  public func setXlim(_ left: some PlotNumber, _ right: some PlotNumber) {
    value.x.fixedLimits = orStop { () throws(ArgumentError) in
      try PlotArguments("xlim").limits(left.plotValue, right.plotValue)
    }
  }

  /// Shows y from `bottom` to `top`; the axis is inverted where `bottom` is greater.
  public func setYlim(_ bottom: some PlotNumber, _ top: some PlotNumber) {
    value.y.fixedLimits = orStop { () throws(ArgumentError) in
      try PlotArguments("ylim").limits(bottom.plotValue, top.plotValue)
    }
  }

  /// Marks the x axis at `ticks` only, with `labels` instead of the numbers where they are given.
  ///
  /// The limits grow where a tick lies outside; no ticks leave the axis without marks.
  public func setXticks(_ ticks: some PlotData, _ labels: [String]? = nil) {
    value.x.fixedTicks = orStop { () throws(ArgumentError) in
      try PlotArguments("xticks").ticks(ticks.plotValues, labels: labels)
    }
    widen(\.x, value.xLimits, to: ticks.plotValues)
  }

  /// Marks the y axis at `ticks` only, with `labels` instead of the numbers where they are given.
  ///
  /// The limits grow where a tick lies outside; no ticks leave the axis without marks.
  public func setYticks(_ ticks: some PlotData, _ labels: [String]? = nil) {
    value.y.fixedTicks = orStop { () throws(ArgumentError) in
      try PlotArguments("yticks").ticks(ticks.plotValues, labels: labels)
    }
    widen(\.y, value.yLimits, to: ticks.plotValues)
  }

  /// Takes away all marks of the x axis.
  public func setXticks(_ ticks: [Never]) { value.x.fixedTicks = FixedTicks(positions: []) }

  /// Takes away all marks of the y axis.
  public func setYticks(_ ticks: [Never]) { value.y.fixedTicks = FixedTicks(positions: []) }

  /// Switches frame, ticks and axis labels `"off"` or `"on"`.
  public func axis(_ state: String) {
    value.isFrameVisible = orStop { () throws(ArgumentError) in
      try PlotArguments("axis").isOn(state)
    }
  }

  /// Switches frame, ticks and axis labels off.
  public func setAxisOff() { value.isFrameVisible = false }

  /// Explains the series that have a label, in the corner with the fewest points.
  public func legend() { value.hasLegend = true }

  /// Fills the plot with the colour named `text`.
  public func setFacecolor(_ text: String) {
    value.face = orStop { () throws(ArgumentError) in
      try PlotArguments("setFacecolor").ink(text)
    }
  }

  /// Sets `limits` with room for `ticks`, unless they have it already.
  private func widen(
    _ axis: WritableKeyPath<AxesValue, AxisValue>,
    _ limits: AxisInterval,
    to ticks: [Double]
  ) {
    guard let range = AxisInterval.holding(ticks),
      range.lower < limits.lower || range.upper > limits.upper
    else { return }
    let wide = limits.union(range)
    value[keyPath: axis].fixedLimits =
      limits.isInverted ? AxisInterval(wide.end, wide.start) : wide
  }
}
