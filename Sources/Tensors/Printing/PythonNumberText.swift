/// Numbers as Python writes them.
package enum PythonNumberText {
  /// The number with `decimals` digits behind the point, as `format(x, ".2f")`.
  package static func fixed(_ number: Double, decimals: Int) -> String {
    nonfinite(number) ?? DecimalExpansion(number).fixed(decimals: decimals)
  }

  /// The number with an exponent, as `format(x, ".4e")`.
  package static func scientific(_ number: Double, decimals: Int) -> String {
    nonfinite(number) ?? DecimalExpansion(number).scientific(decimals: decimals)
  }

  /// The shortest digits that give back the number, as `str(x)` of a float.
  ///
  /// With an exponent below 10⁻⁴ and from 10¹⁶.
  package static func shortest(_ number: Double) -> String {
    if let text = nonfinite(number) { return text }
    // The standard library finds the shortest digits too, but changes to an exponent elsewhere.
    let parts = number.magnitude.description.split(separator: "e")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let whole = mantissa[0]
    let fraction = mantissa.count > 1 ? mantissa[1] : ""
    var digits = Substring(whole + fraction)
    // The number is 0.DIGITS · 10^point.
    var point = whole.count + exponent
    while digits.count > 1, digits.first == "0" {
      digits.removeFirst()
      point -= 1
    }
    while digits.count > 1, digits.last == "0" { digits.removeLast() }
    let sign = number.sign == .minus ? "-" : ""
    if number == 0 { return sign + "0.0" }
    if point > -4, point <= 16 { return sign + positional(digits, point: point) }
    let size = String((point - 1).magnitude)
    let rest = digits.dropFirst()
    return sign + digits.prefix(1) + (rest.isEmpty ? "" : "." + rest)
      + (point < 1 ? "e-" : "e+") + (size.count < 2 ? "0" : "") + size
  }

  private static func positional(_ digits: Substring, point: Int) -> String {
    if point <= 0 { return "0." + String(repeating: "0", count: -point) + digits }
    if digits.count <= point {
      return digits + String(repeating: "0", count: point - digits.count) + ".0"
    }
    return digits.prefix(point) + "." + digits.dropFirst(point)
  }

  private static func nonfinite(_ number: Double) -> String? {
    if number.isNaN { return "nan" }
    if number.isInfinite { return number < 0 ? "-inf" : "inf" }
    return nil
  }
}
