internal import Glibc

/// Finds the round numbers to mark on a linear axis.
///
/// The rule is that of Matplotlib's `MaxNLocator` with steps of 1, 2, 2.5, 5 and 10 times a power of
/// ten: the smallest step that leaves at most `binCount` intervals, but a smaller one where fewer than
/// two ticks would be seen.
package struct TickLocator: Sendable {
  /// The most intervals between ticks: 1 to 9.
  package let binCount: Int

  private static let steps = [0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20]
  private static let leastTickCount = 2

  /// Makes a locator for at most `binCount` intervals.
  package init(binCount: Int) { self.binCount = binCount }

  /// The locator for an axis as long as `length` points whose labels take up `labelSpace` points each.
  package init(length: Double, labelSpace: Double) {
    let count = floor(length / labelSpace)
    binCount = count.isFinite ? min(max(Int(min(count, 9)), 1), 9) : 9
  }

  /// The ticks around `interval` in ascending order; the outer ones may lie just outside it.
  package func ticks(around interval: AxisInterval) -> [Double] {
    let ordered = AxisInterval(interval.lower, interval.upper)
      .nonsingular(expander: 1e-13, tiny: 1e-14)
    let (scale, offset) = scaleAndOffset(of: ordered)
    let low = ordered.start - offset
    let high = ordered.end - offset
    let rawStep = (high - low) / Double(binCount)
    let steps = Self.steps.map { $0 * scale }
    let largest = steps.firstIndex { $0 >= rawStep } ?? steps.count - 1
    var ticks: [Double] = []
    for step in steps[...largest].reversed() {
      let base = flooredDivision(low, by: step).quotient * step
      let edge = StepEdge(step: step, offset: abs(offset))
      let first = edge.largestMultiple(notAbove: low - base)
      let last = edge.smallestMultiple(notBelow: high - base)
      ticks = stride(from: first, through: last, by: 1).map { $0 * step + base }
      if ticks.count(where: { $0 >= low && $0 <= high }) >= Self.leastTickCount { break }
    }
    return ticks.map { $0 + offset }
  }

  /// The power of ten of the steps, and a round number to count from where the interval is narrow and
  /// far from zero.
  private func scaleAndOffset(of interval: AxisInterval) -> (scale: Double, offset: Double) {
    let width = abs(interval.end - interval.start)
    let middle = (interval.end + interval.start) / 2
    let offset =
      abs(middle) / width < 100 ? 0 : copysign(powerOfTen(decade(of: abs(middle))), middle)
    return (powerOfTen(decade(of: width / Double(binCount))), offset)
  }
}

/// Counts steps up to a value, forgiving the rounding errors of a number far from zero.
private struct StepEdge {
  let step: Double
  let offset: Double

  func largestMultiple(notAbove value: Double) -> Double {
    let (quotient, remainder) = flooredDivision(value, by: step)
    return isClose(remainder / step, to: 1) ? quotient + 1 : quotient
  }

  func smallestMultiple(notBelow value: Double) -> Double {
    let (quotient, remainder) = flooredDivision(value, by: step)
    return isClose(remainder / step, to: 0) ? quotient : quotient + 1
  }

  private func isClose(_ share: Double, to edge: Double) -> Bool {
    guard offset > 0 else { return abs(share - edge) < 1e-10 }
    let digits = log10(offset / step)
    return abs(share - edge) < min(0.4999, max(1e-10, powerOfTen(digits - 12)))
  }
}
