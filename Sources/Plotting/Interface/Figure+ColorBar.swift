internal import Tensors

/// The bar beside a plot that explains its colours, made by `fig.colorbar`.
public final class Colorbar {
  private let axes: Axes

  init(_ axes: Axes) { self.axes = axes }

  /// Writes `text` beside the bar.
  public func setLabel(_ text: String, fontsize: Double? = nil, color: String? = nil) {
    guard let bar = axes.value.colorBar else { return }
    axes.value.colorBar?.axis.label = orStop { () throws(ArgumentError) in
      try PlotArguments("colorbar.setLabel")
        .label(text, like: bar.axis.label, size: fontsize, color: color)
    }
  }

  /// Marks the bar at `ticks` only, with `labels` instead of the numbers where they are given.
  public func setTicks(_ ticks: some PlotData, _ labels: [String]? = nil) {
    axes.value.colorBar?.axis.fixedTicks = orStop { () throws(ArgumentError) in
      try PlotArguments("colorbar.setTicks").ticks(ticks.plotValues, labels: labels)
    }
  }
}

extension Figure {
  /// Puts a bar beside the plot of `mappable` that shows which value each colour stands for.
  ///
  /// - Parameters:
  ///   - mappable: What `imshow` or `scatter` returned.
  ///   - ax: The plot beside which the bar stands, if it is another one.
  ///   - label: The text beside the bar.
  ///   - shrink: The length of the bar as a share of the plot's height.
  /// - Returns: The bar.
  @discardableResult
  public func colorbar(
    _ mappable: ScalarMappable,
    ax: Axes? = nil,
    label: String = "",
    shrink: Double = 1
  ) -> Colorbar {
    let plot = ax ?? mappable.axes
    plot.value.colorBar = orStop { () throws(ArgumentError) in
      try PlotArguments("colorbar").bar(mappable.colorScale, label: label, shrink: shrink)
    }
    return Colorbar(plot)
  }
}

extension CurrentPlot {
  /// Puts a bar beside the plot of `mappable` that explains its colours; see `Figure.colorbar`.
  @discardableResult
  public func colorbar(
    _ mappable: ScalarMappable,
    ax: Axes? = nil,
    label: String = "",
    shrink: Double = 1
  ) -> Colorbar {
    gcf().colorbar(mappable, ax: ax, label: label, shrink: shrink)
  }
}

extension PlotArguments {
  /// A bar for a scale of colours.
  fileprivate func bar(
    _ scale: ColorScale?,
    label: String,
    shrink: Double
  ) throws(ArgumentError) -> ColorBarValue {
    guard let scale else {
      throw ArgumentError(
        function,
        "the points have colours, but no values that a bar could explain; give scatter values for c"
      )
    }
    guard shrink > 0, shrink <= 1 else {
      throw ArgumentError(
        function,
        "shrink",
        is: shrink,
        but: "must be above 0 and at most 1"
      )
    }
    var bar = ColorBarValue(colormap: scale.colormap, values: scale.values)
    warnOfFormula(in: label)
    bar.axis.label.text = label
    bar.shrink = shrink
    return bar
  }
}
