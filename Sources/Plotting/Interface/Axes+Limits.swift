internal import Tensors

extension Axes {
  /// Shows x from `left` to `right`; the axis is inverted where `left` is greater.
  public func setXlim(_ left: some PlotNumber, _ right: some PlotNumber) {
    let limits = orStop { () throws(ArgumentError) in
      try PlotArguments("xlim").limits(left.plotValue, right.plotValue)
    }
    update(\.x) { $0.fixedLimits = limits }
  }

  /// Shows y from `bottom` to `top`; the axis is inverted where `bottom` is greater.
  public func setYlim(_ bottom: some PlotNumber, _ top: some PlotNumber) {
    let limits = orStop { () throws(ArgumentError) in
      try PlotArguments("ylim").limits(bottom.plotValue, top.plotValue)
    }
    update(\.y) { $0.fixedLimits = limits }
  }

  /// The x values at the left and the right end of the plot.
  public func getXlim() -> (Double, Double) { (limits(\.x).start, limits(\.x).end) }

  /// The y values at the lower and the upper end of the plot.
  public func getYlim() -> (Double, Double) { (limits(\.y).start, limits(\.y).end) }

  /// Lets x run from right to left.
  public func invertXaxis() {
    let limits = limits(\.x)
    update(\.x) { $0.fixedLimits = AxisInterval(limits.end, limits.start) }
  }

  /// Lets y run downwards.
  public func invertYaxis() {
    let limits = limits(\.y)
    update(\.y) { $0.fixedLimits = AxisInterval(limits.end, limits.start) }
  }

  /// Marks the x axis at `ticks` only, with `labels` instead of the numbers where they are given.
  ///
  /// The limits grow where a tick lies outside; no ticks leave the axis without marks.
  public func setXticks(_ ticks: some PlotData, _ labels: [String]? = nil, fontsize: Double? = nil)
  {
    setTicks(\.x, ticks.plotValues, labels, fontsize, function: "xticks")
  }

  /// Marks the y axis at `ticks` only, with `labels` instead of the numbers where they are given.
  ///
  /// The limits grow where a tick lies outside; no ticks leave the axis without marks.
  public func setYticks(_ ticks: some PlotData, _ labels: [String]? = nil, fontsize: Double? = nil)
  {
    setTicks(\.y, ticks.plotValues, labels, fontsize, function: "yticks")
  }

  /// Takes away all marks of the x axis.
  public func setXticks(_ ticks: [Never]) {
    update(\.x) { $0.fixedTicks = FixedTicks(positions: []) }
  }

  /// Takes away all marks of the y axis.
  public func setYticks(_ ticks: [Never]) {
    update(\.y) { $0.fixedTicks = FixedTicks(positions: []) }
  }

  private func setTicks(
    _ axis: WritableKeyPath<AxesValue, AxisValue>,
    _ positions: [Double],
    _ labels: [String]?,
    _ size: Double?,
    function: String
  ) {
    let (ticks, size) = orStop { () throws(ArgumentError) in
      let arguments = PlotArguments(function)
      let ticks = try arguments.ticks(positions, labels: labels)
      return (ticks, try size.map { value throws(ArgumentError) in try arguments.fontSize(value) })
    }
    if let size { value[keyPath: axis].tickStyle.labelSize = size }
    let limits = limits(axis)
    update(axis) { $0.fixedTicks = ticks }
    guard let range = AxisInterval.holding(positions),
      range.lower < limits.lower || range.upper > limits.upper
    else { return }
    let wide = limits.union(range)
    update(axis) {
      $0.fixedLimits = limits.isInverted ? AxisInterval(wide.end, wide.start) : wide
    }
  }
}
