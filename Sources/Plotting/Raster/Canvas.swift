/// Pixels in full colour, rows from the top, with straight (not premultiplied) alpha.
package struct Canvas: Hashable, Sendable {
  /// In pixels, not negative.
  package let width: Int
  /// In pixels, not negative.
  package let height: Int
  /// `width * height` colours.
  package var pixels: [Color]

  /// A canvas of one colour; negative sizes count as 0.
  package init(width: Int, height: Int, color: Color) {
    self.width = max(width, 0)
    self.height = max(height, 0)
    pixels = [Color](repeating: color, count: self.width * self.height)
  }

  /// The pixel in column `x` and row `y`, which must be on the canvas.
  package subscript(x: Int, y: Int) -> Color {
    get { pixels[y * width + x] }
    set { pixels[y * width + x] = newValue }
  }

  /// The pixels as RGBA, four bytes each.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 * pixels.count)
    for color in pixels {
      bytes.append(color.red)
      bytes.append(color.green)
      bytes.append(color.blue)
      bytes.append(color.alpha)
    }
    return bytes
  }
}

extension Color {
  /// This colour laid over `ground`, with `coverage` (0 to 255) of the pixel covered.
  ///
  /// Porter and Duff's "over" on sRGB values, as browsers do it, in integers rounded to the nearest.
  @inline(__always)
  func over(_ ground: Color, coverage: Int) -> Color {
    let opacity = (Int(alpha) &* coverage &+ 127) / 255
    if opacity == 255 { return self }
    if opacity == 0 { return ground }
    let rest = 255 &- opacity
    if ground.alpha == 255 {
      func mixed(_ over: UInt8, _ under: UInt8) -> UInt8 {
        UInt8(truncatingIfNeeded: (Int(over) &* opacity &+ Int(under) &* rest &+ 127) / 255)
      }
      return Color(mixed(red, ground.red), mixed(green, ground.green), mixed(blue, ground.blue))
    }
    // Weights in 1/255 of a 255th: the ground shows through what this colour leaves of it.
    let overWeight = opacity &* 255
    let underWeight = Int(ground.alpha) &* rest
    let total = overWeight &+ underWeight
    func mixed(_ over: UInt8, _ under: UInt8) -> UInt8 {
      let sum = Int(over) &* overWeight &+ Int(under) &* underWeight
      return UInt8(truncatingIfNeeded: (sum &+ total / 2) / total)
    }
    return Color(
      mixed(red, ground.red),
      mixed(green, ground.green),
      mixed(blue, ground.blue),
      alpha: UInt8(truncatingIfNeeded: (total &+ 127) / 255)
    )
  }
}
