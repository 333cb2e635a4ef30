/// How descriptions and tables write numbers: with four digits, and with more where those would hide what tells numbers apart.
extension Words {
  /// `value` with four significant digits.
  static func number(_ value: Double) -> String { number(value, finest: nil) }

  /// `values`, which stand side by side: with three digits of what lies between the least and the greatest, if four
  /// digits of each don't show that.
  static func numbers(_ values: [Double]) -> [String] {
    let finest = finestDigit(of: values)
    return values.map { number($0, finest: finest) }
  }

  /// `values` that name the rows of a table: different ones have different texts.
  static func keys(_ values: [Double]) -> [String] {
    let texts = numbers(values)
    let sorted = Set(values.filter(\.isFinite)).sorted()
    guard Set(texts).count < Set(values).count,
      let gap = zip(sorted, sorted.dropFirst()).map({ $1 - $0 }).min(),
      // Sums that differ by an error of rounding are meant to be the same.
      gap > 1e-9 * (sorted[sorted.count - 1] - sorted[0])
    else { return texts }
    let finest = Int(decade(of: gap)) - 1
    return values.map { number($0, finest: finest) }
  }

  /// The power of ten of the last digit that tells `values` apart; `nil` where four digits of each do.
  private static func finestDigit(of values: [Double]) -> Int? {
    let finite = values.filter(\.isFinite)
    guard let least = finite.min(), let greatest = finite.max(), least != greatest,
      (greatest - least).isFinite
    else { return nil }
    let range = greatest - least
    let written = rounded(greatest) - rounded(least)
    return abs(written - range) <= 0.1 * range ? nil : Int(decade(of: range)) - 2
  }

  /// The number that `number` writes.
  private static func rounded(_ value: Double) -> Double {
    guard value != 0 else { return 0 }
    let step = powerOfTen(Double(lastDigit(of: value, finest: nil)))
    return (value / step).rounded(.toNearestOrEven) * step
  }

  /// The power of ten of the last digit that is written of `value`, which is not 0.
  private static func lastDigit(of value: Double, finest: Int?) -> Int {
    let order = Int(decade(of: abs(value)))
    // Whole numbers are written in full.
    let usual = (-4...8).contains(order) ? min(0, order - 3) : order - 3
    return max(min(usual, finest ?? usual), order - 16)
  }

  private static func number(_ value: Double, finest: Int?) -> String {
    guard value.isFinite, value != 0 else { return value == 0 ? "0" : "\(value)" }
    let order = Int(decade(of: abs(value)))
    let last = lastDigit(of: value, finest: finest)
    // Digits down to the units are read more easily without a power of ten.
    if order < -4 || order > 8 && (order > 14 || last > 0 || finest == nil) {
      let digits = shortest(value / powerOfTen(Double(order)), decimals: order - last)
      return withMinusSign("\(digits)e\(order)")
    }
    return withMinusSign(shortest(value, decimals: max(0, -last)))
  }
}
