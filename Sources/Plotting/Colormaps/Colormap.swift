/// 256 colours from the least to the greatest value.
package struct Colormap: Hashable, Sendable {
  /// The name that it was asked for by.
  package let name: String
  /// 256 colours, the first for the least value.
  package let colors: [Color]

  /// The names that `init(named:)` knows; each has a reversed twin with `_r` at its end.
  package static let names = [
    "plasma", "viridis", "inferno", "magma", "cividis", "binary", "gray", "hot", "coolwarm", "jet",
  ]

  /// Viridis, which needs no name.
  static let fallback = Colormap(name: "viridis", colors: colors(fromHex: ColormapTable.viridis))

  private init(name: String, colors: [Color]) {
    self.name = name
    self.colors = colors
  }

  /// The colormap called `name`, reversed where the name ends in `_r`; `nil` for an unknown name.
  package init?(named name: String) {
    let isReversed = name.hasSuffix("_r")
    let base = isReversed ? String(name.dropLast(2)) : name
    let colors: [Color]
    switch base {
    case "plasma": colors = Self.colors(fromHex: ColormapTable.plasma)
    case "viridis": colors = Self.colors(fromHex: ColormapTable.viridis)
    case "inferno": colors = Self.colors(fromHex: ColormapTable.inferno)
    case "magma": colors = Self.colors(fromHex: ColormapTable.magma)
    case "cividis": colors = Self.colors(fromHex: ColormapTable.cividis)
    case "hot": colors = Self.colors(fromHex: ColormapTable.hot)
    case "coolwarm": colors = Self.colors(fromHex: ColormapTable.coolwarm)
    case "jet": colors = Self.colors(fromHex: ColormapTable.jet)
    case "gray", "grey": colors = (0...255).map { Color($0, $0, $0) }
    case "binary": colors = (0...255).reversed().map { Color($0, $0, $0) }
    default: return nil
    }
    self.name = name
    self.colors = isReversed ? colors.reversed() : colors
  }

  /// Which of the 256 colours stands for `value` on a scale from `least` to `greatest`.
  ///
  /// The index is ⌊256 (value − least) / (greatest − least)⌋, held between 0 and 255; it is 0 where both
  /// ends are equal and `nil` for NaN.
  @inline(__always)
  package static func index(of value: Float, from least: Float, to greatest: Float) -> UInt8? {
    guard !value.isNaN else { return nil }
    guard greatest > least else { return 0 }
    let share = (Double(value) - Double(least)) / (Double(greatest) - Double(least))
    return UInt8(min(max(share * 256, 0), 255))
  }

  private static func colors(fromHex text: String) -> [Color] {
    let digits = text.utf8.map { $0 < 58 ? $0 - 48 : $0 - 87 }
    return stride(from: 0, to: digits.count - 5, by: 6).map { start in
      func channel(_ offset: Int) -> UInt8 {
        digits[start + offset] * 16 + digits[start + offset + 1]
      }
      return Color(channel(0), channel(2), channel(4))
    }
  }
}
