/// What is known of one axis of a plot.
package struct AxisValue: Hashable, Sendable, Codable {
  /// The text beside the axis.
  package var label = Label(size: PlotStyle.fontSize)
  /// The limits that were set by hand.
  package var fixedLimits: AxisInterval?
  /// Ticks that were set by hand.
  package var fixedTicks: FixedTicks?

  /// Makes an axis with nothing set by hand.
  package init() {}
}

/// Ticks that were set by hand.
package struct FixedTicks: Hashable, Sendable, Codable {
  /// In data coordinates.
  package var positions: [Double]
  /// The texts to write instead of the numbers.
  package var labels: [String]?

  /// Makes ticks at `positions`.
  package init(positions: [Double], labels: [String]? = nil) {
    self.positions = positions
    self.labels = labels
  }
}
