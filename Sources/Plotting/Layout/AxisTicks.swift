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
  /// Shorter marks between them, which few axes have.
  package let minor: [Tick]
  /// What is written at the end of the axis; mostly empty.
  package let offsetText: String

  /// The ticks for `limits` on an axis where `room` labels fit in.
  ///
  /// `fixed` are ticks that were set by hand.
  package init(
    limits: AxisInterval,
    scale: AxisScale = .linear,
    room: Int,
    fixed: FixedTicks? = nil
  ) {
    let seen = SeenInterval(limits, scale)
    if scale == .log {
      let locator = LogTickLocator(limits: limits, room: room)
      let formatter = LogTickFormatter(limits: limits)
      let labelled = (fixed?.positions ?? locator.major).map { ($0, formatter.label(for: $0)) }
      let powers = seen.ticks(labelled, labels: fixed?.labels)
      let between = fixed == nil ? locator.minor.filter { !Self.isNear($0, powers) } : []
      ticks = powers
      minor = seen.ticks(between.map { ($0, formatter.label(for: $0)) })
      offsetText = ""
    } else {
      let positions = fixed?.positions ?? TickLocator(binCount: room).ticks(around: limits)
      let formatter = TickFormatter(ticks: positions, in: limits)
      ticks = seen.ticks(positions.map { ($0, formatter.label(for: $0)) }, labels: fixed?.labels)
      minor = []
      offsetText = fixed?.labels == nil && !ticks.isEmpty ? formatter.offsetText : ""
    }
  }

  /// The ticks of an axis `length` points long, on which a label takes up `labelSpace` font sizes.
  package init(
    _ value: AxisValue,
    limits: AxisInterval,
    length: Double,
    labelSpace: Double
  ) {
    self.init(
      limits: limits,
      scale: value.scale,
      room: TickLocator(length: length, labelSpace: labelSpace * value.tickStyle.labelSize)
        .binCount,
      fixed: value.fixedTicks
    )
  }

  /// Whether a mark would stand on one of `ticks`.
  private static func isNear(_ mark: Double, _ ticks: [Tick]) -> Bool {
    ticks.contains { abs($0.position / mark - 1) < 1e-9 }
  }

  /// No ticks at all.
  static let none = AxisTicks(
    limits: AxisInterval(0, 1),
    room: 1,
    fixed: FixedTicks(positions: [])
  )
}

/// Chooses the ticks inside limits.
private struct SeenInterval {
  private let lower: Double
  private let upper: Double

  /// Rounding errors may put a tick a little outside.
  init(_ limits: AxisInterval, _ scale: AxisScale) {
    if scale == .log {
      (lower, upper) = (limits.lower * (1 - 1e-10), limits.upper * (1 + 1e-10))
    } else {
      let tolerance = (limits.upper - limits.lower) * 1e-10
      (lower, upper) = (limits.lower - tolerance, limits.upper + tolerance)
    }
  }

  func ticks(_ candidates: [(Double, String)], labels: [String]? = nil) -> [AxisTicks.Tick] {
    candidates.enumerated().compactMap { index, candidate in
      guard candidate.0 >= lower, candidate.0 <= upper else { return nil }
      let label = labels.map { index < $0.count ? $0[index] : "" } ?? candidate.1
      return AxisTicks.Tick(position: candidate.0, label: label)
    }
  }
}
