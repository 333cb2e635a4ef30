internal import Tensors

extension PlotMethods {
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
      try target.addGuide(
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
      try target.addGuide(
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
      try target.addGuide(
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

  /// Fills the plot from `ymin` to `ymax` over its whole width.
  public func axhspan(
    _ ymin: some PlotNumber,
    _ ymax: some PlotNumber,
    color: String? = nil,
    alpha: Double = 1,
    label: String? = nil
  ) {
    orStop { () throws(ArgumentError) in
      let arguments = PlotArguments("axhspan")
      try target.addGuide(
        .horizontal,
        range: AxisInterval(
          try arguments.finite(ymin.plotValue, argument: "ymin"),
          try arguments.finite(ymax.plotValue, argument: "ymax")
        ),
        color: color,
        width: nil,
        alpha: try arguments.share(alpha, argument: "alpha"),
        label: label,
        for: arguments
      )
    }
  }
}
