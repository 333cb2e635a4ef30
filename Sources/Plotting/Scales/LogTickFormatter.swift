internal import Glibc

/// Writes the labels of a logarithmic axis: powers of ten, and multiples of them where few are seen.
///
/// The rule is that of Matplotlib's `LogFormatterSciNotation`; exponents are written in Unicode's superscripts.
package struct LogTickFormatter: Sendable {
  /// The multiples of a power of ten that are labelled.
  private let labelled: Set<Int>

  /// The formatter for an axis with `limits`.
  package init(limits: AxisInterval) {
    let (low, high) = (log10(limits.lower), log10(limits.upper))
    let powers = Int(floor(high)) - Int(floor(low.nextDown))
    if powers > 1 {
      labelled = [1]
    } else if high - low > 0.4 {
      labelled = [1, 2, 3, 4, 6, 10]
    } else {
      labelled = Set(1...10)
    }
  }

  /// The label of a positive `tick`; empty for one that gets none.
  package func label(for tick: Double) -> String {
    let exponent = log10(tick)
    if abs(exponent - exponent.rounded()) < 1e-10 {
      return "10" + Self.raised(Int(exponent.rounded()))
    }
    let decade = floor(exponent)
    let multiple = pow(10, exponent - decade)
    guard labelled.contains(Int(multiple.rounded(.toNearestOrEven))) else { return "" }
    let isWhole = abs(multiple - multiple.rounded()) < 1e-10
    let factor = isWhole ? "\(Int(multiple.rounded()))" : shortest(multiple, decimals: 5)
    return "\(factor)×10\(Self.raised(Int(decade)))"
  }

  /// `number` in superscripts.
  private static func raised(_ number: Int) -> String {
    let signs = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String(
      "\(number)".compactMap { character in
        character == "-" ? "⁻" : character.wholeNumberValue.map { signs[$0] }
      }
    )
  }
}
