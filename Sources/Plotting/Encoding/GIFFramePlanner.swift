/// Chooses the smallest image that turns the screen from one frame to the next.
struct GIFFramePlanner {
  private let screen: GIFScreen
  private var shown: [UInt8]?
  private var compressors: [Int: LZWCompressor] = [:]

  init(_ screen: GIFScreen) { self.screen = screen }

  /// The image to store for a frame, given the frames before.
  mutating func image(showing frame: [UInt8]) -> GIFImage {
    defer { shown = frame }
    let whole = GIFArea(columns: 0..<screen.width, rows: 0..<screen.height)
    if let transparentIndex = screen.transparentIndex {
      // A kept image could not become transparent again, so each frame starts from an empty screen.
      return image(
        of: frame,
        in: whole,
        transparentIndex: transparentIndex,
        disposal: screen.isMoving ? .clear : .keep
      )
    }
    guard let shown else {
      return image(of: frame, in: whole, transparentIndex: nil, disposal: .keep)
    }
    // An equal frame is there for its delay alone.
    let area =
      GIFArea(changedFrom: shown, to: frame, width: screen.width)
      ?? GIFArea(columns: 0..<1, rows: 0..<1)
    let before = area.pixels(of: shown, width: screen.width)
    let after = area.pixels(of: frame, width: screen.width)
    let direct = image(of: after, in: area, transparentIndex: nil, disposal: .keep)
    guard let index = markerIndex(from: before, to: after) else { return direct }
    let marker = UInt8(truncatingIfNeeded: index)
    var changes = after
    for place in changes.indices where before[place] == changes[place] { changes[place] = marker }
    let partial = image(of: changes, in: area, transparentIndex: index, disposal: .keep)
    return partial.codes.count < direct.codes.count ? partial : direct
  }

  /// The lowest index of the colour table that no changed pixel has, or `nil` if all are taken or no
  /// pixel is unchanged.
  private func markerIndex(from before: [UInt8], to after: [UInt8]) -> Int? {
    var isTaken = [Bool](repeating: false, count: 256)
    var unchanged = 0
    for place in after.indices {
      if before[place] == after[place] {
        unchanged += 1
      } else {
        isTaken[Int(after[place])] = true
      }
    }
    guard unchanged > 0 else { return nil }
    return isTaken.prefix(1 << screen.tableBits).firstIndex(of: false)
  }

  private mutating func image(
    of pixels: [UInt8],
    in area: GIFArea,
    transparentIndex: Int?,
    disposal: GIFImage.Disposal
  ) -> GIFImage {
    var largest: UInt8 = 0
    for pixel in pixels { largest = max(largest, pixel) }
    // Two colours need two bits too, says the specification.
    let size = max(GIFScreen.bits(for: Int(largest) + 1), 2)
    let codes = compressors[size, default: LZWCompressor(minimumCodeSize: size)].compress(pixels)
    return GIFImage(
      area: area,
      transparentIndex: transparentIndex,
      disposal: disposal,
      minimumCodeSize: size,
      codes: codes
    )
  }
}
