extension plt {
  /// Draws bars of the given heights at the places `x`; see `Axes.bar`.
  public static func bar(
    _ x: some NumbersOrNames,
    _ height: some PointwiseValues,
    width: any PointwiseValues = 0.8,
    bottom: any PointwiseValues = 0,
    align: String = "center",
    color: String? = nil,
    edgecolor: String? = nil,
    linewidth: Double? = nil,
    yerr: (any PointwiseValues)? = nil,
    capsize: Double = 0,
    alpha: Double = 1,
    label: String? = nil
  ) {
    gca().bar(
      x,
      height,
      width: width,
      bottom: bottom,
      align: align,
      color: color,
      edgecolor: edgecolor,
      linewidth: linewidth,
      yerr: yerr,
      capsize: capsize,
      alpha: alpha,
      label: label
    )
  }

  /// Draws bars of the given widths to the right of the places `y`; see `Axes.barh`.
  public static func barh(
    _ y: some NumbersOrNames,
    _ width: some PointwiseValues,
    height: any PointwiseValues = 0.8,
    left: any PointwiseValues = 0,
    align: String = "center",
    color: String? = nil,
    edgecolor: String? = nil,
    linewidth: Double? = nil,
    xerr: (any PointwiseValues)? = nil,
    capsize: Double = 0,
    alpha: Double = 1,
    label: String? = nil
  ) {
    gca().barh(
      y,
      width,
      height: height,
      left: left,
      align: align,
      color: color,
      edgecolor: edgecolor,
      linewidth: linewidth,
      xerr: xerr,
      capsize: capsize,
      alpha: alpha,
      label: label
    )
  }

  /// Draws how many values fall into each of some intervals; see `Axes.hist`.
  public static func hist(
    _ x: some PlotData,
    bins: any PointwiseValues = 10,
    range: (Double, Double)? = nil,
    density: Bool = false,
    histtype: String = "bar",
    color: String? = nil,
    edgecolor: String? = nil,
    linewidth: Double? = nil,
    alpha: Double = 1,
    label: String? = nil
  ) {
    gca().hist(
      x,
      bins: bins,
      range: range,
      density: density,
      histtype: histtype,
      color: color,
      edgecolor: edgecolor,
      linewidth: linewidth,
      alpha: alpha,
      label: label
    )
  }
}
