/// Compresses palette indices with the variable-width LZW of GIF (GIF89a specification, appendix F).
///
/// A full dictionary is kept for as long as it serves: see `DictionaryUsefulness`.
struct LZWCompressor {
  /// No code is wider than 12 bits.
  private static let codeLimit = 4096

  /// Bits of a colour code; `GIFEncoder` takes 2 to 8.
  let minimumCodeSize: Int
  /// The dictionary as a trie: at `code << minimumCodeSize + pixel` the code for the longer string,
  /// or 0, which no longer string ever has.
  private var children: [UInt16]

  init(minimumCodeSize: Int) {
    self.minimumCodeSize = minimumCodeSize
    children = [UInt16](repeating: 0, count: LZWCompressor.codeLimit << minimumCodeSize)
  }

  /// The code stream for `pixels`, not yet cut into sub-blocks; pixels must fit the code size.
  mutating func compress(_ pixels: [UInt8]) -> [UInt8] {
    let codeSize = minimumCodeSize
    var stream = LZWStream(minimumCodeSize: codeSize, capacity: pixels.count / 8 + 64)
    guard let first = pixels.first else { return stream.finish() }
    var trie = children.mutableSpan
    LZWCompressor.forgetStrings(in: &trie, codeSize: codeSize)
    let mask = UInt8(truncatingIfNeeded: 1 << codeSize - 1)
    let pixels = pixels.span
    var code = Int(first & mask)
    for index in 1..<pixels.count {
      let pixel = Int(pixels[index] & mask)
      let slot = code &<< codeSize &+ pixel
      let longer = Int(trie[slot])
      if longer != 0 {
        code = longer
      } else {
        if let learnt = stream.write(code, at: index, clearing: &trie) { trie[slot] = learnt }
        code = pixel
      }
    }
    stream.write(last: code)
    return stream.finish()
  }

  /// The code stream for `pixels` of which those that `isFree` may be written as `marker` too, whichever makes the
  /// string at hand longer.
  ///
  /// The strings that fit are followed side by side, up to four of them, and the longest is written.
  mutating func compress(_ pixels: [UInt8], marker: UInt8, isFree: [Bool]) -> [UInt8] {
    let codeSize = minimumCodeSize
    var stream = LZWStream(minimumCodeSize: codeSize, capacity: pixels.count / 8 + 64)
    guard !pixels.isEmpty else { return stream.finish() }
    var trie = children.mutableSpan
    LZWCompressor.forgetStrings(in: &trie, codeSize: codeSize)
    let pixels = pixels.span
    let isFree = isFree.span
    var open = OpenStrings()
    open.restart(isFree[0] ? Int(marker) : Int(pixels[0]))
    for index in 1..<pixels.count {
      let pixel = Int(pixels[index])
      let other = isFree[index] ? Int(marker) : nil
      if open.extend(by: pixel, or: other, in: trie, codeSize: codeSize) { continue }
      let next = other ?? pixel
      let slot = open.first &<< codeSize | next
      if let learnt = stream.write(open.first, at: index, clearing: &trie) { trie[slot] = learnt }
      open.restart(next)
    }
    stream.write(last: open.first)
    return stream.finish()
  }

  /// Empties the dictionary but for the single colours.
  static func forgetStrings(in trie: inout MutableSpan<UInt16>, codeSize: Int) {
    for slot in 0..<(1 << (2 * codeSize)) { trie[slot] = 0 }
  }
}

/// The strings of the dictionary that fit the pixels since the last code, in the order in which they were found.
private struct OpenStrings {
  /// How many are followed at most.
  private static let limit = 4

  private var codes = InlineArray<4, Int>(repeating: 0)
  private var count = 1

  /// The string to write.
  var first: Int { codes[0] }

  /// Begins with one pixel: the one that the string before was learnt with.
  mutating func restart(_ pixel: Int) {
    codes[0] = pixel
    count = 1
  }

  /// Replaces the strings by their extensions; `false`, without a change, where none of them has one.
  @inline(__always)
  mutating func extend(
    by pixel: Int,
    or other: Int?,
    in trie: borrowing MutableSpan<UInt16>,
    codeSize: Int
  ) -> Bool {
    var longer = codes
    var found = 0
    for place in 0..<count {
      let base = codes[place] &<< codeSize
      if let other, other != pixel, case let code = Int(trie[base | other]), code != 0,
        found < Self.limit
      {
        longer[found] = code
        found += 1
      }
      let code = Int(trie[base | pixel])
      if code != 0, found < Self.limit {
        longer[found] = code
        found += 1
      }
    }
    guard found > 0 else { return false }
    (codes, count) = (longer, found)
    return true
  }
}
