extension plt {
  /// Draws a horizontal line at every value of `y` from `xmin` to `xmax`; see `Axes.hlines`.
  public static func hlines(
    _ y: any PointwiseValues,
    _ xmin: any PointwiseValues,
    _ xmax: any PointwiseValues,
    colors: String? = nil,
    linewidth: Double = 1.5,
    linestyle: String = "-",
    alpha: Double = 1,
    label: String? = nil
  ) {
    gca().hlines(
      y,
      xmin,
      xmax,
      colors: colors,
      linewidth: linewidth,
      linestyle: linestyle,
      alpha: alpha,
      label: label
    )
  }

  /// Draws a vertical line at every value of `x` from `ymin` to `ymax`; see `Axes.vlines`.
  public static func vlines(
    _ x: any PointwiseValues,
    _ ymin: any PointwiseValues,
    _ ymax: any PointwiseValues,
    colors: String? = nil,
    linewidth: Double = 1.5,
    linestyle: String = "-",
    alpha: Double = 1,
    label: String? = nil
  ) {
    gca().vlines(
      x,
      ymin,
      ymax,
      colors: colors,
      linewidth: linewidth,
      linestyle: linestyle,
      alpha: alpha,
      label: label
    )
  }

  /// Draws a vertical line with a marker at its head for each point (`x`, `y`), and a line along their feet; see `Axes.stem`.
  public static func stem(
    _ x: some PlotData,
    _ y: some PlotData,
    bottom: Double = 0,
    label: String? = nil
  ) {
    gca().stem(
      x,
      y,
      bottom: bottom,
      label: label
    )
  }

  /// Fills the plot from `ymin` to `ymax` over its whole width; see `Axes.axhspan`.
  public static func axhspan(
    _ ymin: some PlotNumber,
    _ ymax: some PlotNumber,
    color: String? = nil,
    alpha: Double = 1,
    label: String? = nil
  ) {
    gca().axhspan(
      ymin,
      ymax,
      color: color,
      alpha: alpha,
      label: label
    )
  }
}
