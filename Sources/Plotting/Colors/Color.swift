internal import Glibc

/// An sRGB colour with 8 bits a channel.
package struct Color: Hashable, Sendable, Codable {
  /// The red channel.
  package var red: UInt8
  /// The green channel.
  package var green: UInt8
  /// The blue channel.
  package var blue: UInt8
  /// The opacity: 0 for invisible, 255 for opaque.
  package var alpha: UInt8

  /// Makes a colour from its channels.
  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8, alpha: UInt8 = 255) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// Black.
  package static let black = Color(0, 0, 0)
  /// White.
  package static let white = Color(255, 255, 255)
}

extension Color {
  /// The luminance from 0 (black) to 1 (white), by the formula of WCAG 2.2.
  var relativeLuminance: Double {
    func linear(_ channel: UInt8) -> Double {
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
