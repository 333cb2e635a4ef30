internal import Tensors

extension PlotMethods {
  /// Draws a horizontal line at every value of `y` from `xmin` to `xmax`.
  ///
  /// - Parameters:
  ///   - y: A number or many.
  ///   - xmin: Where all lines or each of them begins.
  ///   - xmax: Where all lines or each of them ends.
  ///   - colors: The colour.
  ///   - linewidth: Points.
  ///   - linestyle: `"-"`, `"--"`, `"-."`, `":"` or `"none"`.
  ///   - alpha: The opacity from 0 to 1.
  ///   - label: The text in the legend.
  public func hlines(
    _ y: any PointwiseValues,
    _ xmin: any PointwiseValues,
    _ xmax: any PointwiseValues,
    colors: String? = nil,
    linewidth: Double = 1.5,
    linestyle: String = "-",
    alpha: Double = 1,
    label: String? = nil
  ) {
    orStop { () throws(ArgumentError) in
      try target.addSegments(
        .horizontal,
        at: y,
        from: xmin,
        to: xmax,
        color: colors,
        width: linewidth,
        style: linestyle,
        alpha: alpha,
        label: label,
        for: PlotArguments("hlines")
      )
    }
  }

  /// Draws a vertical line at every value of `x` from `ymin` to `ymax`; the options are those of `hlines`.
  public func vlines(
    _ x: any PointwiseValues,
    _ ymin: any PointwiseValues,
    _ ymax: any PointwiseValues,
    colors: String? = nil,
    linewidth: Double = 1.5,
    linestyle: String = "-",
    alpha: Double = 1,
    label: String? = nil
  ) {
    orStop { () throws(ArgumentError) in
      try target.addSegments(
        .vertical,
        at: x,
        from: ymin,
        to: ymax,
        color: colors,
        width: linewidth,
        style: linestyle,
        alpha: alpha,
        label: label,
        for: PlotArguments("vlines")
      )
    }
  }

  /// Draws a vertical line with a marker at its head for each point (`x`, `y`), and a line along their feet.
  ///
  /// - Parameters:
  ///   - x: The x coordinates, as many as `y`.
  ///   - y: The y coordinates.
  ///   - bottom: The y coordinate of the feet.
  ///   - label: The text in the legend.
  public func stem(
    _ x: some PlotData,
    _ y: some PlotData,
    bottom: Double = 0,
    label: String? = nil
  ) {
    orStop { () throws(ArgumentError) in
      try target.addStems(
        x: x.plotValues,
        y: y.plotValues,
        bottom: bottom,
        label: label,
        for: PlotArguments("stem")
      )
    }
  }
}
