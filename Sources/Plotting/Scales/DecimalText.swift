internal import Glibc

/// `value` with exactly `decimals` digits after the point, whatever the locale.
func fixedPoint(_ value: Double, decimals: Int) -> String {
  let scaled = (abs(value) * powerOfTen(Double(decimals))).rounded(.toNearestOrEven)
  guard scaled < 9e15 else { return "\(value)" }
  var digits = String(Int(scaled))
  if decimals > 0 {
    if digits.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits
    }
    digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals))
  }
  return (value.sign == .minus && scaled != 0 ? "-" : "") + digits
}

/// `value` with at most `decimals` digits after the point and no zeros at its end.
func shortest(_ value: Double, decimals: Int) -> String {
  var text = fixedPoint(value, decimals: decimals)
  guard text.contains("."), !text.contains("e") else { return text }
  while text.hasSuffix("0") { text.removeLast() }
  if text.hasSuffix(".") { text.removeLast() }
  return text
}

/// `text` with the typographic minus sign U+2212 for every hyphen.
func withMinusSign(_ text: String) -> String {
  String(text.map { $0 == "-" ? "\u{2212}" : $0 })
}
