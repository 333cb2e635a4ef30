internal import Tensors

extension PlotMethods {
  /// Draws a marker at every point (`x`, `y`).
  ///
  /// - Parameters:
  ///   - x: The x coordinates, as many as `y`.
  ///   - y: The y coordinates.
  ///   - s: The area of all markers or of each, in square points; 36 where it is absent.
  ///   - c: The colour of all points, one for each, or a value for each, which `cmap` turns into its colour.
  ///   - marker: The sign of the marker, such as `"o"` or `"|"`.
  ///   - cmap: The colormap for values.
  ///   - vmin: The value for the first colour; the least one where it is absent.
  ///   - vmax: The value for the last colour; the greatest one where it is absent.
  ///   - alpha: The opacity from 0 to 1.
  ///   - linewidths: The width of outlines in points; 1 where it is absent, 1.5 for markers of lines alone.
  ///   - edgecolors: The colour of outlines; `"face"` for that of the point, `"none"` for no outline.
  ///   - facecolors: The colour where `c` is absent, or `"none"` for empty markers.
  ///   - label: The text in the legend.
  /// - Returns: What a colour bar can explain, where `c` has values.
  @discardableResult
  public func scatter(
    _ x: some PlotData,
    _ y: some PlotData,
    s: (any PointwiseValues)? = nil,
    c: (any NumbersOrNames)? = nil,
    marker: String = "o",
    cmap: String = "viridis",
    vmin: Double? = nil,
    vmax: Double? = nil,
    alpha: Double = 1,
    linewidths: Double? = nil,
    edgecolors: String? = nil,
    facecolors: String? = nil,
    label: String? = nil
  ) -> ScalarMappable {
    orStop { () throws(ArgumentError) in
      var options = ScatterOptions()
      options.areas = s
      options.colors = c
      options.marker = marker
      options.colormap = cmap
      options.least = vmin
      options.greatest = vmax
      options.alpha = alpha
      options.lineWidths = linewidths
      options.edgeColors = edgecolors
      options.faceColors = facecolors
      options.label = label
      try target.addScatter(
        x: x.plotValues,
        y: y.plotValues,
        options,
        for: PlotArguments("scatter")
      )
    }
    return ScalarMappable(lastOf: target)
  }
}
