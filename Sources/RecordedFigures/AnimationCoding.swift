internal import Plotting

/// The form of an animation in a recording: all frames compressed, exact to the pixel.
///
/// Pixels take as many bits as the palette needs; a frame is the exclusive or with the one before, so that what stands
/// still takes next to nothing, in one zlib stream (RFC 1950) for all frames.
enum AnimationCoding {
  /// `animation` as a part of a recording.
  static func encoded(_ animation: RecordedAnimation) -> RecordedValue {
    let colors = animation.palette.map { color in
      "#" + color.hexDigits + (color.alpha == 255 ? "" : hexDigits(color.alpha))
    }
    let frames = NumberPacking.object(
      "frames",
      packedFrames(of: animation),
      count: animation.frames.count
    )
    return .object([
      .init("width", .integer(animation.width)), .init("height", .integer(animation.height)),
      .init("loops", .bool(animation.loops)),
      .init("delays", .list(animation.delays.map { .integer($0) })),
      .init("palette", .list(colors.map { .string($0) })), .init("frames", frames),
    ])
  }

  /// The animation that a part of a recording holds.
  ///
  /// - Throws: `RecordingError` for damaged frames.
  static func decoded(_ value: RecordedValue) throws -> RecordedAnimation {
    let width = try ValueDecoder.decode(Int.self, from: value["width"] ?? .null)
    let height = try ValueDecoder.decode(Int.self, from: value["height"] ?? .null)
    let delays = try ValueDecoder.decode([Int].self, from: value["delays"] ?? .null)
    let names = try ValueDecoder.decode([String].self, from: value["palette"] ?? .null)
    let palette = names.compactMap { Color(hexDigits: $0.dropFirst()) }
    let (count, bytes) = try NumberPacking.contents(value["frames"] ?? .null)
    let sides = 0...65535
    guard sides.contains(width), sides.contains(height), palette.count == names.count,
      delays.count == count, palette.count <= 65536,
      count <= RecordedAnimation.largest / max(width * height, 1),
      let frames = frames(bytes, count, width * height, palette.count)
    else { throw RecordingError("the frames of the recording are damaged") }
    return RecordedAnimation(
      width: width,
      height: height,
      loops: value["loops"] == .bool(true),
      palette: palette,
      frames: frames,
      delays: delays
    )
  }

  private static func bits(_ colors: Int) -> Int {
    var bits = 1
    while 1 << bits < colors { bits += 1 }
    return bits
  }

  private static func packedFrames(of animation: RecordedAnimation) -> [UInt8] {
    let width = bits(animation.palette.count)
    var bytes: [UInt8] = []
    var before: [UInt16] = []
    for frame in animation.frames {
      var (bits, count) = (0, 0)
      for (index, pixel) in frame.enumerated() {
        bits |= Int(before.isEmpty ? pixel : pixel ^ before[index]) << count
        count += width
        while count >= 8 {
          bytes.append(UInt8(truncatingIfNeeded: bits))
          bits >>= 8
          count -= 8
        }
      }
      if count > 0 { bytes.append(UInt8(truncatingIfNeeded: bits)) }
      before = frame
    }
    return bytes
  }

  private static func frames(
    _ bytes: [UInt8],
    _ count: Int,
    _ pixels: Int,
    _ colors: Int
  ) -> [[UInt16]]? {
    let width = bits(colors)
    let size = (pixels * width + 7) / 8
    guard bytes.count == count * size else { return nil }
    var frames: [[UInt16]] = []
    for number in 0..<count {
      var (bits, available, index) = (0, 0, number * size)
      var frame: [UInt16] = []
      frame.reserveCapacity(pixels)
      for place in 0..<pixels {
        while available < width {
          bits |= Int(bytes[index]) << available
          (available, index) = (available + 8, index + 1)
        }
        var pixel = UInt16(truncatingIfNeeded: bits & (1 << width - 1))
        if let before = frames.last { pixel ^= before[place] }
        guard Int(pixel) < colors else { return nil }
        frame.append(pixel)
        bits >>= width
        available -= width
      }
      frames.append(frame)
    }
    return frames
  }
}
