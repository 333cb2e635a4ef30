/// How well a colour can be read on another (WCAG 2.2, contrast ratio).
struct Contrast {
  let ratio: Double

  /// `nil` when one of the colours is not `#rrggbb`.
  init?(_ one: String, _ other: String) {
    guard let first = Self.luminance(one), let second = Self.luminance(other) else { return nil }
    ratio = (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  private static func luminance(_ color: String) -> Double? {
    let digits = color.dropFirst()
    guard color.hasPrefix("#"), digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
      let value = Int(digits, radix: 16)
    else { return nil }
    let channels = [value >> 16, value >> 8 & 255, value & 255].map { channel -> Double in
      let part = Double(channel) / 255
      return part <= 0.04045 ? part / 12.92 : linear(part)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  /// sRGB's exponent 2.4 as powers and a root: x^2.4 = x² · x^0.4, by Newton's method for the fifth root of x².
  private static func linear(_ part: Double) -> Double {
    let base = (part + 0.055) / 1.055
    let square = base * base
    var root = 1.0
    for _ in 0..<60 {
      root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
    }
    return square * root
  }
}
