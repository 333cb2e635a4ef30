/// An sRGB colour with 8 bits a channel.
package struct Color: Hashable, Sendable {
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
