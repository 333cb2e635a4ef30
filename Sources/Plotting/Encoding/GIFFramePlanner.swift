/// Chooses the smallest image that turns the screen from one frame to the next.
struct GIFFramePlanner {
  private let screen: GIFScreen
  private var compressors: [LZWCompressor?] = Array(repeating: nil, count: 9)
  private var twoColors = TwoColorCompressor()

  init(_ screen: GIFScreen) { self.screen = screen }

  /// The image to store for `frame`, given the frame that is `shown`, if there is one.
  mutating func image(showing frame: [UInt8], after shown: [UInt8]?) -> GIFImage {
    let whole = GIFArea(columns: 0..<screen.width, rows: 0..<screen.height)
    if let transparentIndex = screen.transparentIndex {
      // A kept image could not become transparent again, so each frame starts from an empty screen.
      var image = image(of: frame, in: whole)
      image.transparentIndex = transparentIndex
      image.disposal = screen.isMoving ? .clear : .keep
      return image
    }
    guard let shown else { return image(of: frame, in: whole) }
    // An equal frame is there for its delay alone.
    let area =
      GIFArea(changedFrom: shown, to: frame, width: screen.width)
      ?? GIFArea(columns: 0..<1, rows: 0..<1)
    let before = area.pixels(of: shown, width: screen.width)
    let after = area.pixels(of: frame, width: screen.width)
    let direct = image(of: after, in: area)
    if GIFChange.isSmallerDirectly(before: before, after: after, width: area.columns.count) {
      return direct
    }
    let change = GIFChange(before: before, after: after, tableSize: 1 << screen.tableBits)
    guard let marker = change.marker else { return direct }
    var partial = direct
    partial.transparentIndex = Int(marker)
    partial.minimumCodeSize = codeSize(largest: max(change.largest, marker))
    let runs = change.inLongestRuns(marker: marker)
    let tries = [
      compress(partial.minimumCodeSize) { $0.compress(runs) },
      compress(partial.minimumCodeSize) {
        $0.compress(change.after, marker: marker, isFree: change.isUnchanged)
      },
    ]
    partial.codes = tries[0].count <= tries[1].count ? tries[0] : tries[1]
    return partial.codes.count < direct.codes.count ? partial : direct
  }

  private mutating func image(of pixels: [UInt8], in area: GIFArea) -> GIFImage {
    var largest: UInt8 = 0
    for pixel in pixels { largest = max(largest, pixel) }
    let size = codeSize(largest: largest)
    return GIFImage(
      area: area,
      transparentIndex: nil,
      disposal: .keep,
      minimumCodeSize: size,
      codes: largest < 2
        ? twoColors.compress(pixels) : compress(size) { $0.compress(pixels) }
    )
  }

  /// Two colours need two bits too, says the specification.
  private func codeSize(largest: UInt8) -> Int { max(GIFScreen.bits(for: Int(largest) + 1), 2) }

  private mutating func compress(
    _ size: Int,
    _ body: (inout LZWCompressor) -> [UInt8]
  ) -> [UInt8] {
    // Taken out and put back, so that it is never copied.
    var compressor = compressors[size].take() ?? LZWCompressor(minimumCodeSize: size)
    defer { compressors[size] = compressor }
    return body(&compressor)
  }
}
