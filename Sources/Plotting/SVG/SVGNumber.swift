/// Numbers as short text: at most two decimals, no needless zeros.
enum SVGNumber {
  /// `value` in hundredths, rounded; what has no place in a drawing becomes 0.
  static func hundredths(_ value: Double) -> Int {
    let scaled = (value * 100).rounded()
    return abs(scaled) < 1e12 ? Int(scaled) : 0
  }

  /// The text of `hundredths` / 100, such as `-.5`, `12` or `3.25`.
  static func text(hundredths: Int) -> String {
    var bytes: [UInt8] = []
    append(hundredths: hundredths, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text of `value` with at most two decimals.
  static func text(_ value: Double) -> String { text(hundredths: hundredths(value)) }

  /// The text of a scale or an offset that is multiplied by hundreds of steps: six decimals.
  static func precise(_ value: Double) -> String {
    let text = shortest(value, decimals: 6)
    if text.hasPrefix("0.") { return String(text.dropFirst()) }
    return text.hasPrefix("-0.") ? "-" + text.dropFirst(2) : text
  }

  /// Appends the text of `hundredths` / 100.
  static func append(hundredths: Int, to bytes: inout [UInt8]) {
    if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
    let whole = abs(hundredths) / 100
    let part = abs(hundredths) % 100
    if whole > 0 || part == 0 { bytes += String(whole).utf8 }
    guard part > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(part / 10))
    if part % 10 > 0 { bytes.append(UInt8(ascii: "0") + UInt8(part % 10)) }
  }
}
