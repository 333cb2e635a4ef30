/// 256 colours from the least to the greatest value.
package struct Colormap: Hashable, Sendable {
  /// The name that it was asked for by.
  package let name: String
  /// 256 colours, the first for the least value.
  package let colors: [Color]

  /// The names that `init(named:)` knows; each has a reversed twin with `_r` at its end.
  package static let names =
    [
      "plasma", "viridis", "inferno", "magma", "cividis", "binary", "gray", "hot", "coolwarm",
      "jet", "turbo",
    ] + ColormapAnchors.brewer.map(\.name) + ColormapAnchors.simple.map(\.name)

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
    case "turbo": colors = Self.colors(fromHex: ColormapTable.turbo)
    default:
      guard let linear = Self.linear(named: base) else { return nil }
      colors = linear
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

  /// A colormap that is linear between a few colours.
  private static func linear(named name: String) -> [Color]? {
    if let anchors = ColormapAnchors.brewer.first(where: { $0.name == name }) {
      return colors(
        between: colors(fromHex: anchors.hex).map { color in
          [color.red, color.green, color.blue].map { Double($0) / 255 }
        }
      )
    }
    return ColormapAnchors.simple.first { $0.name == name }.map { colors(between: $0.colors) }
  }

  /// 256 colours on the lines between `anchors`, by the steps of Matplotlib's `LinearSegmentedColormap`: where a
  /// channel lies halfway between two bytes, the last bit decides.
  private static func colors(between anchors: [[Double]]) -> [Color] {
    func places(_ count: Int) -> [Double] {
      let step = 1 / Double(count - 1)
      return (0..<count - 1).map { 255 * (Double($0) * step) } + [255]
    }
    let corners = places(anchors.count)
    return places(256).map { place in
      let next = max(corners.firstIndex { $0 >= place } ?? 0, 1)
      let share = (place - corners[next - 1]) / (corners[next] - corners[next - 1])
      let channels = zip(anchors[next - 1], anchors[next]).map { low, high in
        UInt8(((share * (high - low) + low) * 255).rounded(.toNearestOrEven))
      }
      return Color(channels[0], channels[1], channels[2])
    }
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
