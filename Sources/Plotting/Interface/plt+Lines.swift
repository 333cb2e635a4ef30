extension plt {
  /// Draws a line through the points (`x`, `y`) in steps; see `Axes.step`.
  public static func step(
    _ x: some PlotData,
    _ y: some PlotData,
    _ format: String = "",
    where place: String = "pre",
    color: String? = nil,
    label: String? = nil,
    linewidth: Double? = nil,
    linestyle: String? = nil,
    alpha: Double = 1
  ) {
    gca().step(
      x,
      y,
      format,
      where: place,
      color: color,
      label: label,
      linewidth: linewidth,
      linestyle: linestyle,
      alpha: alpha
    )
  }

  /// Fills the area between `y1` and `y2` over `x`; see `Axes.fillBetween`.
  public static func fillBetween(
    _ x: some PlotData,
    _ y1: any PointwiseValues,
    _ y2: any PointwiseValues = 0,
    where filter: [Bool]? = nil,
    color: String? = nil,
    alpha: Double = 1,
    label: String? = nil
  ) {
    gca().fillBetween(
      x,
      y1,
      y2,
      where: filter,
      color: color,
      alpha: alpha,
      label: label
    )
  }

  /// Draws a line or markers through the points (`x`, `y`) with bars for their errors; see `Axes.errorbar`.
  public static func errorbar(
    _ x: some PlotData,
    _ y: some PlotData,
    yerr: (any PointwiseValues)? = nil,
    xerr: (any PointwiseValues)? = nil,
    fmt: String = "",
    ecolor: String? = nil,
    elinewidth: Double? = nil,
    capsize: Double = 0,
    color: String? = nil,
    label: String? = nil,
    linewidth: Double? = nil,
    linestyle: String? = nil,
    marker: String? = nil,
    markersize: Double? = nil,
    alpha: Double = 1
  ) {
    gca().errorbar(
      x,
      y,
      yerr: yerr,
      xerr: xerr,
      fmt: fmt,
      ecolor: ecolor,
      elinewidth: elinewidth,
      capsize: capsize,
      color: color,
      label: label,
      linewidth: linewidth,
      linestyle: linestyle,
      marker: marker,
      markersize: markersize,
      alpha: alpha
    )
  }
}
