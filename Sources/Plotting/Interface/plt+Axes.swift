extension CurrentPlot {
  /// Shows x from `left` to `right`.
  public func xlim(_ left: some PlotNumber, _ right: some PlotNumber) {
    gca().setXlim(left, right)
  }

  /// Shows y from `bottom` to `top`.
  public func ylim(_ bottom: some PlotNumber, _ top: some PlotNumber) {
    gca().setYlim(bottom, top)
  }

  /// The x values at the left and the right end of the plot.
  public func xlim() -> (Double, Double) { gca().getXlim() }

  /// The y values at the lower and the upper end of the plot.
  public func ylim() -> (Double, Double) { gca().getYlim() }

  /// Marks the x axis at `ticks` only, with `labels` instead of the numbers where they are given.
  public func xticks(
    _ ticks: some PlotData,
    _ labels: [String]? = nil,
    fontsize: Double? = nil
  ) {
    gca().setXticks(ticks, labels, fontsize: fontsize)
  }

  /// Marks the y axis at `ticks` only, with `labels` instead of the numbers where they are given.
  public func yticks(
    _ ticks: some PlotData,
    _ labels: [String]? = nil,
    fontsize: Double? = nil
  ) {
    gca().setYticks(ticks, labels, fontsize: fontsize)
  }

  /// Takes away all marks of the x axis.
  public func xticks(_ ticks: [Never]) { gca().setXticks(ticks) }

  /// Takes away all marks of the y axis.
  public func yticks(_ ticks: [Never]) { gca().setYticks(ticks) }

  /// Makes margins and gaps of the figure just wide enough for labels and titles.
  public func tightLayout() { gcf().tightLayout() }

  /// Sets margins and gaps of the figure; see `Figure.subplotsAdjust`.
  public func subplotsAdjust(
    left: Double? = nil,
    bottom: Double? = nil,
    right: Double? = nil,
    top: Double? = nil,
    wspace: Double? = nil,
    hspace: Double? = nil
  ) {
    gcf().subplotsAdjust(
      left: left,
      bottom: bottom,
      right: right,
      top: top,
      wspace: wspace,
      hspace: hspace
    )
  }

  /// Takes away everything that was drawn into or set on the current plot.
  public func cla() { gca().clear() }

  /// Removes all plots of the current figure.
  public func clf() { gcf().clear() }
}
