extension plt {
  /// Draws a line through the points (`x`, `y`); see `Axes.plot`.
  public static func plot(
    _ x: some PlotData,
    _ y: some PlotData,
    _ format: String = "",
    color: String? = nil,
    label: String? = nil,
    linewidth: Double? = nil,
    linestyle: String? = nil,
    marker: String? = nil,
    markersize: Double? = nil,
    alpha: Double = 1,
    drawstyle: String = "default"
  ) {
    gca().plot(
      x,
      y,
      format,
      color: color,
      label: label,
      linewidth: linewidth,
      linestyle: linestyle,
      marker: marker,
      markersize: markersize,
      alpha: alpha,
      drawstyle: drawstyle
    )
  }

  /// Draws a line through `y` over 0, 1, 2 …; see `Axes.plot`.
  public static func plot(
    _ y: some PlotData,
    _ format: String = "",
    color: String? = nil,
    label: String? = nil,
    linewidth: Double? = nil,
    linestyle: String? = nil,
    marker: String? = nil,
    markersize: Double? = nil,
    alpha: Double = 1,
    drawstyle: String = "default"
  ) {
    gca().plot(
      y,
      format,
      color: color,
      label: label,
      linewidth: linewidth,
      linestyle: linestyle,
      marker: marker,
      markersize: markersize,
      alpha: alpha,
      drawstyle: drawstyle
    )
  }

  /// Draws a vertical line across the plot at `x`.
  public static func axvline(
    _ x: some PlotNumber,
    color: String? = nil,
    linewidth: Double = 1.5,
    linestyle: String = "-",
    alpha: Double = 1,
    label: String? = nil
  ) {
    gca().axvline(
      x,
      color: color,
      linewidth: linewidth,
      linestyle: linestyle,
      alpha: alpha,
      label: label
    )
  }

  /// Draws a horizontal line across the plot at `y`.
  public static func axhline(
    _ y: some PlotNumber,
    color: String? = nil,
    linewidth: Double = 1.5,
    linestyle: String = "-",
    alpha: Double = 1,
    label: String? = nil
  ) {
    gca().axhline(
      y,
      color: color,
      linewidth: linewidth,
      linestyle: linestyle,
      alpha: alpha,
      label: label
    )
  }

  /// Fills the plot from `xmin` to `xmax` over its whole height.
  public static func axvspan(
    _ xmin: some PlotNumber,
    _ xmax: some PlotNumber,
    color: String? = nil,
    alpha: Double = 1,
    label: String? = nil
  ) {
    gca().axvspan(xmin, xmax, color: color, alpha: alpha, label: label)
  }
}
