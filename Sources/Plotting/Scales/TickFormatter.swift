internal import Glibc

/// Writes the labels of ticks: all with the same number of decimals, as few as tell them apart.
///
/// The rule is that of Matplotlib's `ScalarFormatter`: a common offset is taken out where it saves four
/// digits or more, and a common power of ten beyond 10⁻⁵ and 10⁶. Both are then written once, at the end
/// of the axis.
package struct TickFormatter: Sendable {
  /// What is subtracted from every tick before it is written.
  package let offset: Double
  /// The power of ten by which every tick is divided.
  package let orderOfMagnitude: Int
  /// Digits after the point.
  package let decimals: Int

  /// The formatter for `ticks`, of which those within `interval` are seen.
  package init(ticks: [Double], in interval: AxisInterval) {
    let seen = ticks.filter { $0 >= interval.lower && $0 <= interval.upper }
    offset = Self.commonOffset(of: seen)
    orderOfMagnitude = Self.orderOfMagnitude(of: seen, offset: offset, in: interval)
    decimals = Self.decimals(
      of: ticks,
      in: interval,
      offset: offset,
      scale: powerOfTen(Double(orderOfMagnitude))
    )
  }

  /// The label of `tick`, with the typographic minus sign U+2212.
  package func label(for tick: Double) -> String {
    var value = (tick - offset) / powerOfTen(Double(orderOfMagnitude))
    if abs(value) < 1e-8 { value = 0 }
    return withMinusSign(fixedPoint(value, decimals: decimals))
  }

  /// What is written at the end of the axis: empty, or a power of ten and the offset.
  package var offsetText: String {
    var text = orderOfMagnitude == 0 ? "" : "1e\(orderOfMagnitude)"
    if offset != 0 {
      let exponent = decade(of: abs(offset))
      let digits = shortest(offset / powerOfTen(exponent), decimals: 9)
      text += (offset > 0 ? "+" : "") + digits + (exponent == 0 ? "" : "e\(Int(exponent))")
    }
    return withMinusSign(text)
  }

  private static func commonOffset(of ticks: [Double]) -> Double {
    guard let least = ticks.min(), let most = ticks.max(), least != most,
      !(least <= 0 && most >= 0)
    else { return 0 }
    let low = min(abs(least), abs(most))
    let high = max(abs(least), abs(most))
    func digits(_ value: Double, _ exponent: Double) -> Double {
      flooredDivision(value, by: powerOfTen(exponent)).quotient
    }
    func firstExponent(where matches: (Double) -> Bool) -> Double {
      var exponent = ceil(log10(high))
      while exponent > -320, !matches(exponent) { exponent -= 1 }
      return exponent + 1
    }
    // The largest power of ten at which the ends of the range still agree.
    var exponent = firstExponent { digits(low, $0) != digits(high, $0) }
    if (high - low) / powerOfTen(exponent) <= 1e-2 {
      // The range lies across a multiple of a large power of ten.
      exponent = firstExponent { digits(high, $0) - digits(low, $0) > 1 }
    }
    let shared = digits(high, exponent)
    return shared >= 1000 ? copysign(shared * powerOfTen(exponent), least) : 0
  }

  private static func orderOfMagnitude(
    of ticks: [Double],
    offset: Double,
    in interval: AxisInterval
  ) -> Int {
    guard let largest = ticks.map({ abs($0) }).max() else { return 0 }
    let measured = offset == 0 ? largest : interval.upper - interval.lower
    guard measured > 0 else { return 0 }
    let order = Int(decade(of: measured))
    return order <= -5 || order >= 6 ? order : 0
  }

  private static func decimals(
    of ticks: [Double],
    in interval: AxisInterval,
    offset: Double,
    scale: Double
  ) -> Int {
    let values = ticks.map { ($0 - offset) / scale }
    let ends = [interval.start, interval.end].map { ($0 - offset) / scale }
    let measured = values.count < 2 ? values + ends : values
    guard let least = measured.min(), let most = measured.max() else { return 0 }
    var range = most - least
    if range == 0 { range = max(abs(least), abs(most)) }
    if range == 0 { range = 1 }
    let order = decade(of: range)
    var decimals = max(0, 3 - Int(order))
    let threshold = 1e-3 * powerOfTen(order)
    while decimals >= 0 {
      let power = powerOfTen(Double(decimals))
      let error = values.map { abs($0 - ($0 * power).rounded(.toNearestOrEven) / power) }.max() ?? 0
      guard error < threshold else { break }
      decimals -= 1
    }
    return decimals + 1
  }
}
