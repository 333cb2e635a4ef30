internal import Tensors

extension PlotMethods {
  /// Draws bars of the given heights at the places `x`.
  ///
  /// - Parameters:
  ///   - x: Numbers, or names that become the ticks of the axis.
  ///   - height: The heights, as many as `x`; bars of negative height hang.
  ///   - width: The width of all bars or of each, in units of x.
  ///   - bottom: What all bars or each of them stands on.
  ///   - align: Whether `x` is the `"center"` of the bar or its left `"edge"`.
  ///   - color: The colour inside.
  ///   - edgecolor: The colour of the outline; none where it is absent.
  ///   - linewidth: The width of the outline in points; 1 where it is absent.
  ///   - yerr: The error of all heights, one for each, or rows of lower and upper ones.
  ///   - capsize: Half the length of the line across the ends of error bars, in points.
  ///   - alpha: The opacity from 0 to 1.
  ///   - label: The text in the legend.
  public func bar(
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
    orStop { () throws(ArgumentError) in
      let arguments = PlotArguments("bar")
      let look = BarOptions(
        color: color,
        edgeColor: edgecolor,
        lineWidth: linewidth,
        errors: yerr,
        capSize: capsize,
        alpha: alpha,
        label: label
      )
      try target.addBars(
        at: x.numbersOrNames,
        lengths: height,
        thickness: width,
        base: bottom,
        alignment: align,
        isHorizontal: false,
        look,
        for: arguments
      )
    }
  }

  /// Draws bars of the given widths to the right of the places `y`.
  ///
  /// - Parameters:
  ///   - y: Numbers, or names that become the ticks of the axis.
  ///   - width: The widths, as many as `y`.
  ///   - height: The height of all bars or of each, in units of y.
  ///   - left: Where all bars or each of them begins.
  ///   - align: Whether `y` is the `"center"` of the bar or its lower `"edge"`.
  ///   - color: The colour inside.
  ///   - edgecolor: The colour of the outline; none where it is absent.
  ///   - linewidth: The width of the outline in points; 1 where it is absent.
  ///   - xerr: The error of all widths, one for each, or rows of lower and upper ones.
  ///   - capsize: Half the length of the line across the ends of error bars, in points.
  ///   - alpha: The opacity from 0 to 1.
  ///   - label: The text in the legend.
  public func barh(
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
    orStop { () throws(ArgumentError) in
      let arguments = PlotArguments("barh")
      let look = BarOptions(
        color: color,
        edgeColor: edgecolor,
        lineWidth: linewidth,
        errors: xerr,
        capSize: capsize,
        alpha: alpha,
        label: label
      )
      try target.addBars(
        at: y.numbersOrNames,
        lengths: width,
        thickness: height,
        base: left,
        alignment: align,
        isHorizontal: true,
        look,
        for: arguments
      )
    }
  }

  /// Draws how many values fall into each of some intervals.
  ///
  /// - Parameters:
  ///   - x: The values; those that are not finite are left out.
  ///   - bins: The number of intervals of equal width, or the ends of the intervals in ascending order.
  ///   - range: The least and the greatest end of a number of intervals; those of the values where it is absent.
  ///   - density: Whether the area of all bars is 1.
  ///   - histtype: `"bar"`, `"step"` for an outline, or `"stepfilled"`.
  ///   - color: The colour.
  ///   - edgecolor: The colour of the outline.
  ///   - linewidth: The width of the outline in points; 1 where it is absent.
  ///   - alpha: The opacity from 0 to 1.
  ///   - label: The text in the legend.
  public func hist(
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
    orStop { () throws(ArgumentError) in
      try target.addHistogram(
        x.plotValues,
        bins: bins,
        range: range,
        isDensity: density,
        kind: histtype,
        BarOptions(
          color: color,
          edgeColor: edgecolor,
          lineWidth: linewidth,
          alpha: alpha,
          label: label
        ),
        for: PlotArguments("hist")
      )
    }
  }
}
