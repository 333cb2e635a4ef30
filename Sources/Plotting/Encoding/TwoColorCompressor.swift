/// Compresses pictures of two colours to the same codes as `LZWCompressor`, two pixels at a time.
///
/// Each step has to wait for the dictionary's answer to the one before, so that half as many steps take little more than
/// half the time. Frames of spikes are such pictures.
struct TwoColorCompressor {
  /// GIF writes two colours with the code size of four.
  static let codeSize = 2
  private static let codeLimit = 4096
  /// A place in `pairs` for codes that continue no other: that of the clear code, which no string has.
  private static let nowhere = UInt16(1 << (2 * codeSize))

  /// At `2 * code + pixel` the code for the string that is one pixel longer, or 0 for none.
  private var singles = [UInt16](repeating: 0, count: 2 * codeLimit)
  /// At `4 * code + 2 * pixel + next` the code for the string that is two pixels longer, or 0.
  private var pairs = [UInt16](repeating: 0, count: 4 * codeLimit)
  /// For each code the place in `pairs`, but for one pixel more, by which a string one pixel shorter leads beyond it.
  private var places = [UInt16](repeating: nowhere, count: codeLimit)

  /// The code stream for `pixels`, each 0 or 1, not yet cut into sub-blocks.
  mutating func compress(_ pixels: [UInt8]) -> [UInt8] {
    Self.compress(pixels, &singles, &pairs, &places)
  }

  private static func compress(
    _ pixels: [UInt8],
    _ singles: inout [UInt16],
    _ pairs: inout [UInt16],
    _ places: inout [UInt16]
  ) -> [UInt8] {
    var stream = LZWStream(minimumCodeSize: codeSize, capacity: pixels.count / 8 + 64)
    guard let first = pixels.first else { return stream.finish() }
    var singles = singles.mutableSpan
    var pairs = pairs.mutableSpan
    var places = places.mutableSpan
    forgetStrings(in: &singles, &pairs)
    let pixels = pixels.span
    var code = Int(first)
    var index = 1
    while index &+ 1 < pixels.count {
      let (pixel, next) = (Int(pixels[index]), Int(pixels[index &+ 1]))
      let longer = Int(pairs[code &<< 2 | pixel &<< 1 | next])
      if longer != 0 {
        code = longer
        index &+= 2
        continue
      }
      // The string ends before the first or the second pixel, which noise leaves open: choices instead of a branch.
      let middle = Int(singles[code &<< 1 | pixel])
      let endsAtOnce = middle == 0
      let written = endsAtOnce ? code : middle
      let last = endsAtOnce ? pixel : next
      let place = endsAtOnce ? Int(places[code]) : code &<< 2 | pixel &<< 1
      index &+= endsAtOnce ? 0 : 1
      if let learnt = stream.write(written, at: index, clearing: &pairs) {
        pairs[place | last] = learnt
        learn(learnt, after: written, last, in: &singles, &places)
      } else if stream.isEmpty {
        forgetStrings(in: &singles, &pairs)
      }
      code = last
      index &+= 1
    }
    if index < pixels.count {
      let pixel = Int(pixels[index])
      let longer = Int(singles[code &<< 1 | pixel])
      if longer == 0 { _ = stream.write(code, at: index, clearing: &pairs) }
      code = longer == 0 ? pixel : longer
    }
    stream.write(last: code)
    return stream.finish()
  }

  /// Notes that `learnt` stands for the string of `code` and `pixel`.
  @inline(__always)
  private static func learn(
    _ learnt: UInt16,
    after code: Int,
    _ pixel: Int,
    in singles: inout MutableSpan<UInt16>,
    _ places: inout MutableSpan<UInt16>
  ) {
    let own = Int(learnt)
    singles[code &<< 1 | pixel] = learnt
    places[own] = UInt16(truncatingIfNeeded: code &<< 2 | pixel &<< 1)
    // What an earlier use of the code has left behind.
    singles[own &<< 1] = 0
    singles[own &<< 1 | 1] = 0
  }

  /// Empties the dictionary but for the two colours.
  private static func forgetStrings(
    in singles: inout MutableSpan<UInt16>,
    _ pairs: inout MutableSpan<UInt16>
  ) {
    for slot in 0..<4 { singles[slot] = 0 }
    LZWCompressor.forgetStrings(in: &pairs, codeSize: codeSize)
  }
}
