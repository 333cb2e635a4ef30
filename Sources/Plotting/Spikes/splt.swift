public import Tensors

// swift-format-ignore: TypeNamesShouldBeCapitalized
/// Pictures of spikes, named after snnTorch's `spikeplot`.
///
///     let (fig, ax) = plt.subplots(figsize: (10, 5))
///     splt.raster(spikes, ax, s: 1.5, c: "black")
public enum splt {
  /// Draws a marker for every spike: every element that is not 0, off-spikes of −1 among them.
  ///
  /// - Parameters:
  ///   - spikes: Spikes of one neuron, `[steps]`, or of many, `[steps, neurons]`. The x coordinate is the
  ///     time step, the y coordinate the neuron.
  ///   - ax: The plot to draw into.
  ///   - s: The area of a marker in square points; 36 where it is absent.
  ///   - c: The colour.
  ///   - marker: The sign of the marker, such as `"o"` or `"|"`.
  public static func raster(
    _ spikes: Tensor,
    _ ax: Axes,
    s: Double? = nil,
    c: String? = nil,
    marker: String = "o"
  ) {
    orStop { () throws(ArgumentError) in
      try ax.addRaster(spikes, area: s, color: c, marker: marker, for: PlotArguments("splt.raster"))
    }
  }

  /// Shows every time step of `data` as a picture, one after the other, in place of what `ax` shows.
  ///
  /// All pictures share one scale of colours, from the least to the greatest value of `data`.
  ///
  /// - Parameters:
  ///   - data: Pictures over time, `[steps, rows, columns]`, or rows over time, `[steps, columns]`.
  ///   - fig: The figure that `ax` belongs to.
  ///   - ax: The plot to draw into; its frame is switched off.
  ///   - numSteps: How many steps to show; all where it is absent.
  ///   - interval: Milliseconds from one picture to the next.
  ///   - cmap: The colormap.
  /// - Returns: The animation, to be displayed or saved.
  @discardableResult
  public static func animator(
    _ data: Tensor,
    _ fig: Figure,
    _ ax: Axes,
    numSteps: Int? = nil,
    interval: Int = 40,
    cmap: String = "plasma"
  ) -> FigureAnimation {
    let frameCount = orStop { () throws(ArgumentError) in
      let arguments = PlotArguments("splt.animator")
      try arguments.check(ax, isIn: fig)
      return try ax.addAnimation(
        data,
        frameCount: numSteps,
        interval: interval,
        colormap: cmap,
        for: arguments
      )
    }
    return FigureAnimation(figure: fig, frameCount: frameCount, interval: interval)
  }
}
