extension Color {
  /// The colour that six hexadecimal digits, or eight with opacity, stand for; `nil` for other text.
  package init?(hexDigits: some StringProtocol) {
    let digits = hexDigits.map { $0.isASCII ? $0.hexDigitValue : nil }
    guard digits.count == 6 || digits.count == 8, digits.allSatisfy({ $0 != nil }) else {
      return nil
    }
    let values = digits.compactMap { $0 }
    func channel(_ index: Int) -> UInt8 { UInt8(values[index * 2] * 16 + values[index * 2 + 1]) }
    self.init(channel(0), channel(1), channel(2), alpha: digits.count == 8 ? channel(3) : 255)
  }

  /// The colour that a cell's author means by `text`, or `nil` for an unknown one.
  ///
  /// Known are names (`"black"`, `"k"`, `"C0"`, `"tab:blue"`), `"#rgb"`, `"#rrggbb"`, `"#rrggbbaa"`,
  /// shades of grey from `"0"` (black) to `"1"` (white), and `"none"`, which cannot be seen.
  package init?(specification text: String) {
    if text.lowercased() == "none" {
      self.init(255, 255, 255, alpha: 0)
    } else if text.hasPrefix("#") {
      let digits = text.dropFirst()
      let isShort = digits.count == 3 || digits.count == 4
      let full = isShort ? digits.map { "\($0)\($0)" }.joined() : String(digits)
      self.init(hexDigits: full)
    } else if let color = NamedColor.color(named: text)
      ?? (text.count > 1 ? NamedColor.color(named: text.lowercased()) : nil)
    {
      self = color
    } else if let grey = Double(text), (0...1).contains(grey) {
      let level = UInt8((grey * 255).rounded())
      self.init(level, level, level)
    } else {
      return nil
    }
  }

  /// This colour with its opacity multiplied by `share`, from 0 to 1.
  package func withOpacity(_ share: Double) -> Color {
    let opacity = min(max(share, 0), 1)
    return Color(red, green, blue, alpha: UInt8((Double(alpha) * opacity).rounded()))
  }
}

extension Ink {
  /// The colour that a cell's author means by `text`, or `nil` for an unknown one; `"C0"`, `"C1"` and so on are those of
  /// the cycle, which follow the page.
  package init?(specification text: String) {
    let digits = text.dropFirst()
    if text.hasPrefix("C"), digits.allSatisfy(\.isASCII), let index = Int(digits), index >= 0 {
      self = .cycle(index)
    } else if let color = Color(specification: text) {
      self.init(color)
    } else {
      return nil
    }
  }
}
