internal import Foundation
package import NotebookModel

/// A colour of sRGB with eight bits a channel.
package struct RGBColor: Hashable, Sendable {
  package static let black = RGBColor(0)
  package static let white = RGBColor(0xFF_FFFF)

  /// Red, green and blue.
  private let channels: [UInt8]

  /// Makes a colour of `0xRRGGBB`.
  package init(_ value: Int) {
    channels = [16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// The colour of a terminal; the 16 with names are as terminals of today have them.
  package init(_ color: TerminalStyle.Color) {
    let named = [
      0x00_0000, 0xCD_3131, 0x0D_BC79, 0xE5_E510, 0x24_72C8, 0xBC_3FBC, 0x11_A8CD, 0xE5_E5E5,
      0x66_6666, 0xF1_4C4C, 0x23_D18B, 0xF5_F543, 0x3B_8EEA, 0xD6_70D6, 0x29_B8DB, 0xFF_FFFF,
    ]
    switch color {
    case .named(let index): self.init(named.indices.contains(index) ? named[index] : 0)
    case .rgb(let red, let green, let blue): self.init(channels: [red, green, blue])
    }
  }

  private init(channels: [UInt8]) { self.channels = channels }

  /// `#rrggbb`.
  package var hex: String {
    "#"
      + channels.map { channel in
        let digits = String(channel, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }

  /// The relative luminance of WCAG 2.2.
  private var luminance: Double {
    let linear = channels.map { channel -> Double in
      let part = Double(channel) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// The contrast of WCAG 2.2, from 1 to 21.
  package func contrast(with other: RGBColor) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The colour on the way to `other`: 0 is this one, 1 the other.
  func mixed(with other: RGBColor, _ share: Double) -> RGBColor {
    RGBColor(
      channels: zip(channels, other.channels).map { a, b in
        let (a, b) = (Double(a), Double(b))
        return UInt8((a + (b - a) * share).rounded())
      }
    )
  }

  /// The first colour on the way to `end` with a contrast of at least 4.5 with all of `grounds`.
  func readable(on grounds: [RGBColor], towards end: RGBColor) -> RGBColor {
    for step in 0..<64 {
      let color = mixed(with: end, Double(step) / 64)
      if grounds.allSatisfy({ color.contrast(with: $0) >= 4.5 }) { return color }
    }
    return end
  }
}
