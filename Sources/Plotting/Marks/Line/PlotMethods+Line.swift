internal import Tensors

extension PlotMethods {
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
      try target.addLines(
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
      try target.addLines(
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
      try target.addLines(
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
}
