internal import NotebookReport

/// How well a colour can be read on another (WCAG 2.2, contrast ratio).
struct Contrast {
  let ratio: Double

  /// `nil` when one of the colours is not `#rrggbb`.
  init?(_ one: String, _ other: String) {
    guard let first = Self.color(one), let second = Self.color(other) else { return nil }
    ratio = first.contrast(with: second)
  }

  private static func color(_ text: String) -> RGBColor? {
    let digits = text.dropFirst()
    guard text.hasPrefix("#"), digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit) else {
      return nil
    }
    return Int(digits, radix: 16).map { RGBColor($0) }
  }
}
