internal import Glibc

/// What one axis shows: from `start` at its left or lower end to `end` at the other.
///
/// An inverted axis, such as the rows of an image, has `start > end`.
package struct AxisInterval: Hashable, Sendable, Codable {
  /// The value at the left or lower end.
  package var start: Double
  /// The value at the other end.
  package var end: Double

  /// Makes an interval.
  package init(_ start: Double, _ end: Double) {
    self.start = start
    self.end = end
  }

  /// The lesser end.
  package var lower: Double { min(start, end) }
  /// The greater end.
  package var upper: Double { max(start, end) }
  /// Whether values decrease to the right or upwards.
  package var isInverted: Bool { start > end }

  /// Where `value` lies between `start` (0) and `end` (1).
  package func fraction(of value: Double) -> Double { (value - start) / (end - start) }

  /// The least interval that holds all finite `values`, or `nil` when there is none.
  package static func holding(_ values: some Sequence<Double>) -> AxisInterval? {
    var interval: AxisInterval?
    for value in values where value.isFinite {
      guard let known = interval else {
        interval = AxisInterval(value, value)
        continue
      }
      if value < known.start { interval?.start = value }
      if value > known.end { interval?.end = value }
    }
    return interval
  }

  /// The interval that holds this one and `other`.
  package func union(_ other: AxisInterval) -> AxisInterval {
    AxisInterval(min(lower, other.lower), max(upper, other.upper))
  }

  /// This interval, or a wider one where its ends are too close to tell apart.
  ///
  /// Ends closer than `tiny`, as a share of the larger one, move apart by `expander` times their value;
  /// at zero, by `expander`.
  package func nonsingular(expander: Double = 0.05, tiny: Double = 1e-15) -> AxisInterval {
    var (low, high) = (lower, upper)
    guard low.isFinite, high.isFinite else { return AxisInterval(-expander, expander) }
    let largest = max(abs(low), abs(high))
    if largest < 1e6 / tiny * Double.leastNormalMagnitude {
      (low, high) = (-expander, expander)
    } else if high - low <= largest * tiny {
      low -= expander * abs(low)
      high += expander * abs(high)
    }
    return isInverted ? AxisInterval(high, low) : AxisInterval(low, high)
  }

  /// The limits that data in this interval get: 5 % of its width more at both ends, but never past
  /// a value of `stickyEdges` that lies on the way, such as the border of an image.
  package func withMargins(stickyEdges: [Double] = [], margin: Double = 0.05) -> AxisInterval {
    let data = nonsingular()
    let space = (data.end - data.start) * margin
    let tolerance = 1e-5 * max(abs(data.start), abs(data.end)) * 1e-3
    var limits = AxisInterval(data.start - space, data.end + space)
    if let edge = stickyEdges.filter({ $0 <= data.start + tolerance }).max() {
      limits.start = max(limits.start, edge)
    }
    if let edge = stickyEdges.filter({ $0 >= data.end - tolerance }).min() {
      limits.end = min(limits.end, edge)
    }
    return limits
  }
}
