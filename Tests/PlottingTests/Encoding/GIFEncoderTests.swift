import Plotting
import Testing

@Suite struct GIFEncoderTests {
  private static func palette(_ count: Int) -> [Color] {
    (0..<count).map { index -> Color in
      let value = UInt8(truncatingIfNeeded: index)
      return Color(value, value &* 7, value &* 31)
    }
  }

  private static func random(
    width: Int,
    height: Int,
    colors: Int,
    frames: Int,
    changing share: Int = 100,
    interval: Int = 40,
    seed: UInt64 = 1
  ) -> Animation {
    var numbers = SequenceOfNumbers(seed: seed)
    var frame = [UInt8](repeating: 0, count: width * height)
    let all = (0..<frames).map { _ in
      for place in frame.indices where Int.random(in: 0..<100, using: &numbers) < share {
        frame[place] = UInt8(Int.random(in: 0..<colors, using: &numbers))
      }
      return frame
    }
    return Animation(
      width: width,
      height: height,
      palette: palette(colors),
      frames: all,
      interval: interval
    )
  }

  /// What a viewer should see: each frame's colours, equal neighbours as one.
  private static func shown(_ animation: Animation, delay: Int) -> [GIFDecoder.Frame] {
    var frames: [GIFDecoder.Frame] = []
    for frame in animation.frames {
      let pixels = frame.map { animation.palette[Int($0)] }
      if frames.last?.pixels == pixels {
        frames[frames.count - 1].delay += delay
      } else {
        frames.append(GIFDecoder.Frame(pixels: pixels, delay: delay))
      }
    }
    return frames
  }

  @Test(arguments: [1, 2, 3, 4, 5, 16, 17, 127, 128, 255, 256], [100, 10])
  func keepsEveryPixelOfAnimations(colors: Int, changing: Int) throws {
    let animation = Self.random(
      width: 37,
      height: 23,
      colors: colors,
      frames: 7,
      changing: changing
    )
    let decoded = try GIFDecoder(GIFEncoder.encode(animation))
    #expect(decoded.width == 37)
    #expect(decoded.height == 23)
    let isStill = colors == 1
    #expect(decoded.loops == !isStill)
    #expect(decoded.frames == Self.shown(animation, delay: 4))
  }

  @Test(arguments: [[1, 1], [1, 300], [300, 1], [255, 2], [2, 255]])
  func keepsEveryPixelOfNarrowPictures(size: [Int]) throws {
    let animation = Self.random(width: size[0], height: size[1], colors: 6, frames: 5)
    let decoded = try GIFDecoder(GIFEncoder.encode(animation))
    #expect(decoded.frames == Self.shown(animation, delay: 4))
  }

  @Test(arguments: [2, 3, 200, 256])
  func keepsEveryPixelBeyondAFullDictionary(colors: Int) throws {
    let animation = Self.random(width: 400, height: 300, colors: colors, frames: 1)
    let bitmap = Bitmap(
      width: 400,
      height: 300,
      palette: animation.palette,
      pixels: animation.frames[0]
    )
    let decoded = try GIFDecoder(GIFEncoder.encode(bitmap))
    #expect(
      decoded.frames == [
        GIFDecoder.Frame(pixels: Self.shown(animation, delay: 0)[0].pixels, delay: 0)
      ]
    )
    #expect(!decoded.loops)
  }

  @Test func learnsAnewWhereThePictureChanges() throws {
    // A full dictionary of even stripes does not serve the noise below them.
    var numbers = SequenceOfNumbers(seed: 5)
    let noise = (0..<60_000).map { _ in UInt8.random(in: 0..<4, using: &numbers) }
    let stripes = (0..<300_000).map { UInt8($0 / 300 % 7 % 4) }
    let pixels = stripes + noise
    let bitmap = Bitmap(width: 300, height: 1200, palette: Self.palette(4), pixels: pixels)
    let file = GIFEncoder.encode(bitmap)
    let decoded = try GIFDecoder(file)
    #expect(decoded.frames[0].pixels == pixels.map { bitmap.palette[Int($0)] })
    #expect(decoded.clearCodes > 1)
  }

  /// Noise of several densities, below stripes that fill the dictionary with what does not serve it.
  @Test(arguments: [299, 300], [5, 20, 50])
  func writesTwoColorsAsItWritesOthers(width: Int, share: Int) throws {
    var numbers = SequenceOfNumbers(seed: 7)
    let stripes = (0..<width * 400).map { UInt8($0 / width % 7 % 2) }
    let noise = (0..<width * 401).map { _ in
      Int.random(in: 0..<100, using: &numbers) < share ? UInt8(1) : 0
    }
    let pixels = stripes + noise
    func file(_ pixels: [UInt8]) -> [UInt8] {
      GIFEncoder.encode(
        Bitmap(width: width, height: 801, palette: Self.palette(3), pixels: pixels)
      )
    }
    let decoded = try GIFDecoder(file(pixels))
    #expect(decoded.frames[0].pixels == pixels.map { Self.palette(3)[Int($0)] })
    #expect(decoded.clearCodes > 1)
    // The colours 0 and 2 take another way to as many codes.
    #expect(file(pixels).count == file(pixels.map { $0 * 2 }).count)
  }

  @Test func storesTheChangedRectangleOnly() throws {
    var frames = [[UInt8]](repeating: [UInt8](repeating: 0, count: 100 * 50), count: 2)
    frames[1][20 * 100 + 30] = 1
    frames[1][24 * 100 + 41] = 1
    let animation = Animation(
      width: 100,
      height: 50,
      palette: Self.palette(2),
      frames: frames,
      interval: 100
    )
    let decoded = try GIFDecoder(GIFEncoder.encode(animation))
    #expect(decoded.imageSizes == [[100, 50], [12, 5]])
    #expect(decoded.frames == Self.shown(animation, delay: 10))
  }

  @Test func addsUpTheDelaysOfEqualFrames() throws {
    let frames: [[UInt8]] = [[0], [0], [1], [1], [1], [0]]
    let animation = Animation(
      width: 1,
      height: 1,
      palette: Self.palette(2),
      frames: frames,
      interval: 50,
      loops: false
    )
    let decoded = try GIFDecoder(GIFEncoder.encode(animation))
    #expect(decoded.frames.map(\.delay) == [10, 15, 5])
    #expect(!decoded.loops)
  }

  @Test func splitsDelaysThatDoNotFitOneFrame() throws {
    let animation = Animation(
      width: 2,
      height: 1,
      palette: Self.palette(2),
      frames: [[0, 1]] + [[UInt8]](repeating: [1, 1], count: 3),
      interval: 400_000
    )
    let decoded = try GIFDecoder(GIFEncoder.encode(animation))
    #expect(decoded.frames.map(\.delay) == [40_000, 65_535, 54_465])
    #expect(decoded.frames[1].pixels == decoded.frames[2].pixels)
  }

  @Test(arguments: [
    (40, [4, 4, 4, 4]), (25, [3, 2, 3, 2]), (33, [3, 4, 3, 3]), (10, [2, 2, 2, 2]),
    (0, [2, 2, 2, 2]), (-5, [2, 2, 2, 2]),
  ])
  func roundsTheTimesOfFrames(interval: Int, delays: [Int]) throws {
    let animation = Animation(
      width: 1,
      height: 1,
      palette: Self.palette(4),
      frames: [[0], [1], [2], [3]],
      interval: interval
    )
    #expect(try GIFDecoder(GIFEncoder.encode(animation)).frames.map(\.delay) == delays)
  }

  @Test func keepsTransparentPixels() throws {
    let palette = [Color.black, Color(9, 9, 9, alpha: 0), .white]
    var numbers = SequenceOfNumbers(seed: 3)
    let frames = (0..<5).map { _ in
      (0..<60).map { _ in UInt8.random(in: 0..<3, using: &numbers) }
    }
    let animation = Animation(
      width: 10,
      height: 6,
      palette: palette,
      frames: frames,
      interval: 40
    )
    let clear = Color(0, 0, 0, alpha: 0)
    let decoded = try GIFDecoder(GIFEncoder.encode(animation))
    #expect(
      decoded.frames.map(\.pixels) == frames.map { $0.map { $0 == 1 ? clear : palette[Int($0)] } }
    )
  }

  @Test func writesAFixedFileForOnePixel() {
    let bitmap = Bitmap(width: 1, height: 1, palette: [Color(1, 2, 3)], pixels: [0])
    #expect(
      GIFEncoder.encode(bitmap)
        == Array("GIF89a".utf8) + [1, 0, 1, 0, 0xF0, 0, 0, 1, 2, 3, 0, 0, 0]
        + [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 0x01, 0, 0x3B]
    )
  }

  @Test func repairsWhatCannotBeShown() throws {
    let cases = [
      Animation(width: 0, height: 0, palette: [], frames: [], interval: 40),
      Animation(width: -3, height: 5, palette: [.black], frames: [[]], interval: 40),
      Animation(width: 4, height: 4, palette: [.black, .white], frames: [[1, 200]], interval: 40),
      Animation(
        width: 2,
        height: 1,
        palette: [Color](repeating: .white, count: 300),
        frames: [[255, 255]],
        interval: Int.max
      ),
    ]
    for animation in cases {
      let decoded = try GIFDecoder(GIFEncoder.encode(animation))
      #expect(decoded.frames.count == 1)
      #expect(decoded.frames[0].pixels.count == decoded.width * decoded.height)
    }
    let repaired = try GIFDecoder(GIFEncoder.encode(cases[2]))
    #expect(repaired.frames[0].pixels == [.white] + [Color](repeating: .black, count: 15))
  }

  @Test func comesNearTheEntropyOfSpikes() {
    // One pixel in five spikes: 0.72 bits a pixel, and 21 bytes of headers a frame.
    var numbers = SequenceOfNumbers(seed: 8)
    let frames = (0..<100).map { _ in
      (0..<784).map { _ in UInt8(Int.random(in: 0..<5, using: &numbers) == 0 ? 1 : 0) }
    }
    let small = Animation(
      width: 28,
      height: 28,
      palette: [.black, .white],
      frames: frames,
      interval: 40
    )
    #expect(GIFEncoder.encode(small).count < 13_500)
    let large = Animation(
      width: 280,
      height: 280,
      palette: small.palette,
      frames: frames.map { frame in
        (0..<78_400).map { frame[$0 / 2800 * 28 + $0 % 280 / 10] }
      },
      interval: 40
    )
    #expect(GIFEncoder.encode(large).count < 300_000)
  }
}
