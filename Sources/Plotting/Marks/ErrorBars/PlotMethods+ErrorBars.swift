internal import Tensors

extension PlotMethods {
  /// Draws a line or markers through the points (`x`, `y`) with bars for their errors.
  ///
  /// - Parameters:
  ///   - x: The x coordinates, as many as `y`.
  ///   - y: The y coordinates.
  ///   - yerr: The error of all points, one for each, or two rows of lower and upper errors; not negative.
  ///   - xerr: The errors in x, in the same way.
  ///   - fmt: The format of line and markers, such as `"o"`; `"none"` draws the bars alone.
  ///   - ecolor: The colour of the bars; that of the line where it is absent.
  ///   - elinewidth: The width of the bars in points; that of the line where it is absent.
  ///   - capsize: Half the length of the line across the ends of bars, in points.
  ///   - color: The colour of the line.
  ///   - label: The text in the legend.
  ///   - linewidth: Points; 1.5 where it is absent.
  ///   - linestyle: `"-"`, `"--"`, `"-."`, `":"` or `"none"`.
  ///   - marker: The sign of the marker at each point, such as `"o"`.
  ///   - markersize: Points; 6 where it is absent.
  ///   - alpha: The opacity from 0 to 1.
  public func errorbar(
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
    orStop { () throws(ArgumentError) in
      let arguments = PlotArguments("errorbar")
      try target.addErrorBars(
        x: x.plotValues,
        y: y.plotValues,
        ErrorBarOptions(x: xerr, y: yerr, color: ecolor, width: elinewidth, capSize: capsize),
        LineOptions(
          format: fmt,
          color: color,
          label: label,
          lineWidth: linewidth,
          lineStyle: linestyle,
          marker: marker,
          markerSize: markersize,
          alpha: try arguments.share(alpha, argument: "alpha")
        ),
        for: arguments
      )
    }
  }
}
