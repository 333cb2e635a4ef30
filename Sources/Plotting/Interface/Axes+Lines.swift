internal import Tensors

extension Axes {
  /// Draws a line through the points (`x`, `y`) in steps.
  ///
  /// - Parameters:
  ///   - x: The x coordinates, as many as `y`.
  ///   - y: The y coordinates; a tensor of two axes gives a line a column.
  ///   - format: Colour, marker and line style in short, such as `"r--"`.
  ///   - place: Where a step lies: `"pre"` at the point before, `"post"` at the point, `"mid"` half way.
  ///   - color: A name, `"#rrggbb"`, or a grey from `"0"` to `"1"`.
  ///   - label: The text in the legend.
  ///   - linewidth: Points; 1.5 where it is absent.
  ///   - linestyle: `"-"`, `"--"`, `"-."`, `":"` or `"none"`.
  ///   - alpha: The opacity from 0 to 1.
  public func step(
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
    orStop { () throws(ArgumentError) in
      let arguments = PlotArguments("step")
      let place: StepPlace = try arguments.choice(place, argument: "where")
      try addLines(
        x: x,
        y: y,
        LineOptions(
          format: format,
          color: color,
          label: label,
          lineWidth: linewidth,
          lineStyle: linestyle,
          alpha: try arguments.share(alpha, argument: "alpha"),
          drawStyle: place.drawStyle.rawValue
        ),
        for: arguments
      )
    }
  }

  /// Fills the area between `y1` and `y2` over `x`.
  ///
  /// - Parameters:
  ///   - x: The x coordinates.
  ///   - y1: One side: a number, or as many as `x`.
  ///   - y2: The other side: a number, or as many as `x`; 0 where it is absent.
  ///   - filter: Where to fill, as many as `x`; everywhere where it is absent.
  ///   - color: The colour.
  ///   - alpha: The opacity from 0 to 1.
  ///   - label: The text in the legend.
  public func fillBetween(
    _ x: some PlotData,
    _ y1: any PointwiseValues,
    _ y2: any PointwiseValues = 0,
    where filter: [Bool]? = nil,
    color: String? = nil,
    alpha: Double = 1,
    label: String? = nil
  ) {
    orStop { () throws(ArgumentError) in
      try addArea(
        x: x.plotValues,
        y1,
        y2,
        where: filter,
        color: color,
        alpha: alpha,
        label: label,
        for: PlotArguments("fillBetween")
      )
    }
  }

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
      try addErrorBars(
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
