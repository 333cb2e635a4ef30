/// The ticks of one axis that are seen, with their labels.
package struct AxisTicks: Hashable, Sendable {
  /// A mark with its text.
  package struct Tick: Hashable, Sendable {
    /// In data coordinates.
    package let position: Double
    /// The text; empty for none.
    package let label: String
  }

  /// In ascending order, or in that in which they were set by hand.
  package let ticks: [Tick]
  /// What is written at the end of the axis; mostly empty.
  package let offsetText: String

  /// The ticks for `limits` on an axis `length` points long, where a label takes up `labelSpace` points.
  ///
  /// `fixed` are ticks that were set by hand.
  package init(
    limits: AxisInterval,
    length: Double,
    labelSpace: Double,
    fixed: FixedTicks? = nil
  ) {
    let positions =
      fixed?.positions
      ?? TickLocator(length: length, labelSpace: labelSpace).ticks(around: limits)
    let formatter = TickFormatter(ticks: positions, in: limits)
    let tolerance = (limits.upper - limits.lower) * 1e-10
    ticks = positions.enumerated().compactMap { index, position in
      guard position >= limits.lower - tolerance, position <= limits.upper + tolerance else {
        return nil
      }
      let label: String
      if let labels = fixed?.labels {
        label = index < labels.count ? labels[index] : ""
      } else {
        label = formatter.label(for: position)
      }
      return Tick(position: position, label: label)
    }
    offsetText = fixed?.labels == nil && !ticks.isEmpty ? formatter.offsetText : ""
  }

  /// The ticks of a horizontal axis `length` points long.
  package static func horizontal(
    _ limits: AxisInterval,
    length: Double,
    fontSize: Double = PlotStyle.fontSize,
    fixed: FixedTicks? = nil
  ) -> AxisTicks {
    AxisTicks(
      limits: limits,
      length: length,
      labelSpace: PlotStyle.xLabelSpace * fontSize,
      fixed: fixed
    )
  }

  /// The ticks of a vertical axis `length` points long.
  package static func vertical(
    _ limits: AxisInterval,
    length: Double,
    fontSize: Double = PlotStyle.fontSize,
    fixed: FixedTicks? = nil
  ) -> AxisTicks {
    AxisTicks(
      limits: limits,
      length: length,
      labelSpace: PlotStyle.yLabelSpace * fontSize,
      fixed: fixed
    )
  }
}
