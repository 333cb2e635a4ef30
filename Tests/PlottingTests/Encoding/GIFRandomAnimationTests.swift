import Plotting
import Testing

/// Seeded random animations, decoded and compared with what was encoded.
@Suite struct GIFRandomAnimationTests {
  /// What makes a random animation hard in its own way.
  private struct Recipe {
    var width: Int
    var height: Int
    var palette: [Color]
    /// How many pixels of a hundred get a new colour from frame to frame.
    var change: Int
    /// The side of squares of one colour.
    var block: Int
    var interval: Int

    init(using numbers: inout SequenceOfNumbers) {
      let sides = [1, 2, 3, 7, 16, 31, 64, 90]
      width = sides.randomElement(using: &numbers) ?? 1
      height = sides.randomElement(using: &numbers) ?? 1
      let colors = [1, 2, 3, 4, 5, 15, 16, 17, 64, 255, 256].randomElement(using: &numbers) ?? 2
      palette = (0..<colors).map { index in
        Color(UInt8(truncatingIfNeeded: index), UInt8(truncatingIfNeeded: index &* 37), 9)
      }
      if Int.random(in: 0..<4, using: &numbers) == 0 {
        palette[Int.random(in: 0..<colors, using: &numbers)].alpha = 0
      }
      change = [0, 1, 5, 20, 50, 100].randomElement(using: &numbers) ?? 5
      block = [1, 1, 2, 5, 10].randomElement(using: &numbers) ?? 1
      interval = [20, 40, 50, 100].randomElement(using: &numbers) ?? 40
    }

    func animation(using numbers: inout SequenceOfNumbers) -> Animation {
      let across = (width + block - 1) / block
      let down = (height + block - 1) / block
      var cells = [UInt8](repeating: 0, count: across * down)
      let frames = (0..<6).map { _ in
        for place in cells.indices where Int.random(in: 0..<100, using: &numbers) < change {
          cells[place] = UInt8(Int.random(in: 0..<palette.count, using: &numbers))
        }
        return (0..<width * height).map { cells[$0 / width / block * across + $0 % width / block] }
      }
      return Animation(
        width: width,
        height: height,
        palette: palette,
        frames: frames,
        interval: interval
      )
    }
  }

  /// Each frame's colours, all transparent ones alike, and equal neighbours as one longer frame.
  private static func shown(_ animation: Animation) -> [GIFDecoder.Frame] {
    var frames: [GIFDecoder.Frame] = []
    var last: [UInt8]?
    for frame in animation.frames {
      if frame == last {
        frames[frames.count - 1].delay += animation.interval / 10
      } else {
        let pixels = frame.map { index in
          let color = animation.palette[Int(index)]
          return color.alpha == 0 ? Color(0, 0, 0, alpha: 0) : color
        }
        frames.append(GIFDecoder.Frame(pixels: pixels, delay: animation.interval / 10))
      }
      last = frame
    }
    return frames
  }

  @Test(arguments: 1...150)
  func decodesToTheSameFramesAndDelays(seed: UInt64) throws {
    var numbers = SequenceOfNumbers(seed: seed)
    let animation = Recipe(using: &numbers).animation(using: &numbers)
    let file = GIFEncoder.encode(animation)
    #expect(try GIFDecoder(file).frames == Self.shown(animation))
    #expect(GIFEncoder.encode(animation) == file)
  }

  @Test func decodesWhatSeveralThreadsHaveMade() throws {
    // More pixels than one thread is given, and a full dictionary in each frame.
    var numbers = SequenceOfNumbers(seed: 4)
    for change in [5, 20, 50] {
      let frames = (0..<5).map { _ in
        (0..<280 * 280).map { _ in
          UInt8(Int.random(in: 0..<100, using: &numbers) < change ? 1 : 0)
        }
      }
      let animation = Animation(
        width: 280,
        height: 280,
        palette: [.black, .white],
        frames: frames,
        interval: 40
      )
      #expect(try GIFDecoder(GIFEncoder.encode(animation)).frames == Self.shown(animation))
    }
  }
}
