/// What all images of a GIF share: the size and the colours.
struct GIFScreen {
  private static let sideLimit = 65535

  let width: Int
  let height: Int
  /// At least one, at most 256.
  let palette: [Color]
  /// The first palette entry that is less than half opaque: GIF shows the ground there.
  let transparentIndex: Int?
  /// Bits of a palette index in the colour table, 1 to 8.
  let tableBits: Int
  /// Whether there is more than one image.
  let isMoving: Bool

  /// A moving picture gets an entry more, if there is room, to mark unchanged pixels with.
  init(_ animation: Animation, isMoving: Bool) {
    self.isMoving = isMoving
    width = min(max(animation.width, 1), GIFScreen.sideLimit)
    height = min(max(animation.height, 1), GIFScreen.sideLimit)
    palette = animation.palette.isEmpty ? [.white] : Array(animation.palette.prefix(256))
    transparentIndex = palette.firstIndex { $0.alpha < 128 }
    tableBits = min(GIFScreen.bits(for: palette.count + (isMoving ? 1 : 0)), 8)
  }

  /// The bits that `count` different values need, at least 1.
  static func bits(for count: Int) -> Int {
    var bits = 1
    while 1 << bits < count { bits += 1 }
    return bits
  }

  /// `width * height` indices into the palette, made of rows of `sourceWidth` pixels; all transparent
  /// colours get the same index.
  func repaired(_ pixels: [UInt8], width sourceWidth: Int) -> [UInt8] {
    let size = width * height
    var largest: UInt8 = 0
    for pixel in pixels { largest = max(largest, pixel) }
    if pixels.count == size, sourceWidth == width, Int(largest) < palette.count,
      transparentIndex == nil
    {
      return pixels
    }
    let indices = (0..<256).map { index -> UInt8 in
      guard index < palette.count else { return 0 }
      guard let transparentIndex, palette[index].alpha < 128 else { return UInt8(index) }
      return UInt8(transparentIndex)
    }
    var repaired = [UInt8](repeating: indices[0], count: size)
    guard sourceWidth > 0 else { return repaired }
    for row in 0..<height {
      for column in 0..<min(width, sourceWidth) {
        let source = row * sourceWidth + column
        guard source < pixels.count else { return repaired }
        repaired[row * width + column] = indices[Int(pixels[source])]
      }
    }
    return repaired
  }
}
