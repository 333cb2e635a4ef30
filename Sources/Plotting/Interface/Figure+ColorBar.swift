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
