internal import Tensors

extension Axes {
  /// Draws a line through the points (`x`, `y`).
  ///
  /// - Parameters:
  ///   - x: The x coordinates, as many as `y`.
  ///   - y: The y coordinates; a tensor of two axes gives a line a column.
  ///   - format: Colour, marker and line style in short, such as `"r--"` or `"ko"`.
  ///   - color: A name, `"#rrggbb"`, or a grey from `"0"` to `"1"`.
  ///   - label: The text in the legend.
  ///   - linewidth: Points; 1.5 where it is absent.
  ///   - linestyle: `"-"`, `"--"`, `"-."`, `":"` or `"none"`.
  ///   - marker: The sign of the marker at each point, such as `"o"`.
  ///   - markersize: Points; 6 where it is absent.
  ///   - alpha: The opacity from 0 to 1.
  ///   - drawstyle: `"steps-pre"`, `"steps-mid"` or `"steps-post"` for a line in steps.
  public func plot(
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
    orStop { () throws(ArgumentError) in
      try addLines(
        x: x,
        y: y,
        LineOptions(
          format: format,
          color: color,
          label: label,
          lineWidth: linewidth,
          lineStyle: linestyle,
          marker: marker,
          markerSize: markersize,
          alpha: alpha,
          drawStyle: drawstyle
        ),
        for: PlotArguments("plot")
      )
    }
  }

  /// Draws a line through `y` over 0, 1, 2 …; the options are those of `plot(_:_:)` with x.
  public func plot(
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
    orStop { () throws(ArgumentError) in
      try addLines(
        x: [Double]?.none,
        y: y,
        LineOptions(
          format: format,
          color: color,
          label: label,
          lineWidth: linewidth,
          lineStyle: linestyle,
          marker: marker,
          markerSize: markersize,
          alpha: alpha,
          drawStyle: drawstyle
        ),
        for: PlotArguments("plot")
      )
    }
  }

  /// Draws a vertical line across the plot at `x`.
  public func axvline(
    _ x: some PlotNumber,
    color: String? = nil,
    linewidth: Double = 1.5,
    linestyle: String = "-",
    alpha: Double = 1,
    label: String? = nil
  ) {
    orStop { () throws(ArgumentError) in
      try addGuide(
        .vertical,
        range: AxisInterval(x.plotValue, x.plotValue),
        color: color,
        width: linewidth,
        style: linestyle,
        alpha: alpha,
        label: label,
        for: PlotArguments("axvline")
      )
    }
  }

  /// Draws a horizontal line across the plot at `y`.
  public func axhline(
    _ y: some PlotNumber,
    color: String? = nil,
    linewidth: Double = 1.5,
    linestyle: String = "-",
    alpha: Double = 1,
    label: String? = nil
  ) {
    orStop { () throws(ArgumentError) in
      try addGuide(
        .horizontal,
        range: AxisInterval(y.plotValue, y.plotValue),
        color: color,
        width: linewidth,
        style: linestyle,
        alpha: alpha,
        label: label,
        for: PlotArguments("axhline")
      )
    }
  }

  /// Fills the plot from `xmin` to `xmax` over its whole height.
  public func axvspan(
    _ xmin: some PlotNumber,
    _ xmax: some PlotNumber,
    color: String? = nil,
    alpha: Double = 1,
    label: String? = nil
  ) {
    orStop { () throws(ArgumentError) in
      try addGuide(
        .vertical,
        range: AxisInterval(xmin.plotValue, xmax.plotValue),
        color: color,
        width: nil,
        alpha: alpha,
        label: label,
        for: PlotArguments("axvspan")
      )
    }
  }
}
