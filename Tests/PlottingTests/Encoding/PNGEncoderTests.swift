import Plotting
import Testing

@Suite struct PNGEncoderTests {
  private static func canvas(width: Int, height: Int, _ color: (Int, Int) -> Color) -> Canvas {
    var canvas = Canvas(width: width, height: height, color: .white)
    for y in 0..<height {
      for x in 0..<width { canvas[x, y] = color(x, y) }
    }
    return canvas
  }

  @Test(arguments: [
    (1, 1), (2, 1), (3, 2), (4, 2), (5, 4), (16, 4), (17, 8), (255, 8), (256, 8),
  ])
  func choosesTheSmallestPaletteDepth(colors: Int, depth: Int) throws {
    let canvas = Self.canvas(width: 33, height: 19) { x, y in
      Color(UInt8((y * 33 + x) % colors), 7, 9)
    }
    let decoded = try PNGDecoder(PNGEncoder.encode(canvas, dotsPerInch: 100))
    #expect(decoded.pixels == canvas.pixels)
    #expect(decoded.colorType == 3)
    #expect(decoded.bitDepth == depth)
    #expect(decoded.chunks == ["IHDR", "pHYs", "PLTE", "IDAT", "IEND"])
  }

  @Test(arguments: [[1, 1], [1, 9], [9, 1], [31, 17]], [true, false])
  func keepsEveryPixel(size: [Int], isOpaque: Bool) throws {
    var numbers = SequenceOfNumbers(seed: 11)
    let canvas = Self.canvas(width: size[0], height: size[1]) { _, _ in
      Color(
        .random(in: 0...255, using: &numbers),
        .random(in: 0...255, using: &numbers),
        .random(in: 0...255, using: &numbers),
        alpha: isOpaque ? 255 : .random(in: 0...255, using: &numbers)
      )
    }
    let decoded = try PNGDecoder(PNGEncoder.encode(canvas, dotsPerInch: 72))
    #expect(decoded.pixels == canvas.pixels)
    #expect([decoded.width, decoded.height] == size)
    let isSmall = size[0] * size[1] <= 256
    #expect(decoded.colorType == (isSmall ? 3 : isOpaque ? 2 : 6))
  }

  @Test func filtersSmoothColors() throws {
    let canvas = Self.canvas(width: 64, height: 64) { x, y in
      Color(UInt8(2 * x + y), UInt8(3 * y), UInt8(x ^ y))
    }
    let decoded = try PNGDecoder(PNGEncoder.encode(canvas, dotsPerInch: 72))
    #expect(decoded.pixels == canvas.pixels)
    #expect(decoded.colorType == 2)
    #expect(decoded.filters.allSatisfy { $0 != 0 })
  }

  @Test func listsTransparentColorsFirst() throws {
    let canvas = Self.canvas(width: 3, height: 1) { x, _ in
      [Color.black, Color(1, 2, 3, alpha: 77), .white][x]
    }
    let decoded = try PNGDecoder(PNGEncoder.encode(canvas, dotsPerInch: 72))
    #expect(decoded.pixels == canvas.pixels)
    #expect(decoded.chunks == ["IHDR", "pHYs", "PLTE", "tRNS", "IDAT", "IEND"])
  }

  @Test(arguments: [(72.0, 2835), (100, 3937), (300, 11811), (0, nil), (-1, nil), (.nan, nil)])
  func recordsTheResolution(dotsPerInch: Double, dotsPerMeter: Int?) throws {
    let canvas = Canvas(width: 2, height: 2, color: .white)
    let decoded = try PNGDecoder(PNGEncoder.encode(canvas, dotsPerInch: dotsPerInch))
    #expect(decoded.dotsPerMeter == dotsPerMeter)
  }

  @Test func endsWithTheKnownLastChunk() {
    let file = PNGEncoder.encode(Canvas(width: 1, height: 1, color: .black), dotsPerInch: 72)
    #expect(file.suffix(12) == [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82])
  }

  @Test func makesOneTransparentPixelOfNothing() throws {
    let decoded = try PNGDecoder(
      PNGEncoder.encode(Canvas(width: 0, height: 4, color: .black), dotsPerInch: 72)
    )
    #expect(decoded.pixels == [Color(255, 255, 255, alpha: 0)])
  }

  @Test func showsBitmaps() throws {
    let bitmap = Bitmap(width: 2, height: 2, palette: [.black, .white], pixels: [0, 1, 9])
    let clear = Color(255, 255, 255, alpha: 0)
    #expect(try PNGDecoder(PNGEncoder.encode(bitmap)).pixels == [.black, .white, clear, clear])
  }
}
