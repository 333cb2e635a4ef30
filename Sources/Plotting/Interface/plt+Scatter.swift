extension plt {
  /// Draws a marker at every point (`x`, `y`); see `Axes.scatter`.
  @discardableResult
  public static func scatter(
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
    gca().scatter(
      x,
      y,
      s: s,
      c: c,
      marker: marker,
      cmap: cmap,
      vmin: vmin,
      vmax: vmax,
      alpha: alpha,
      linewidths: linewidths,
      edgecolors: edgecolors,
      facecolors: facecolors,
      label: label
    )
  }
}
