/// What a reader sees of a plot's axes and the value leaves to be computed.
package struct SeenPlot: Hashable, Sendable, Codable {
  /// One axis after layout.
  package struct Axis: Hashable, Sendable, Codable {
    /// The ends of the axis.
    package var limits: AxisInterval
    /// The places of the ticks, in data coordinates.
    package var ticks: [Double]
    /// The texts of the ticks; empty texts for none.
    package var labels: [String]
    /// What is written at the end of the axis; mostly empty.
    package var offset: String

    init(_ limits: AxisInterval, _ ticks: AxisTicks) {
      self.limits = limits
      self.ticks = ticks.ticks.map(\.position)
      labels = ticks.ticks.map(\.label)
      offset = ticks.offsetText
    }
  }

  /// The horizontal axis.
  package var x: Axis
  /// The vertical axis.
  package var y: Axis
  /// The axis of the colour bar, if there is one.
  package var colorBar: Axis?
}

extension FigureLayout {
  /// The axes of all plots of `figure`, as they are drawn.
  package static func seen(of figure: FigureValue) -> [SeenPlot] {
    FigureLayout(figure).plots.map { plot in
      SeenPlot(
        x: .init(plot.xLimits, plot.xTicks),
        y: .init(plot.yLimits, plot.yTicks),
        colorBar: plot.colorBar.map { .init($0.limits, $0.ticks) }
      )
    }
  }
}
