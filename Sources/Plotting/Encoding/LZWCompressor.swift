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
    let clearCode = 1 << codeSize
    let endCode = clearCode + 1
    let mask = UInt8(truncatingIfNeeded: clearCode - 1)
    var writer = BitWriter()
    var width = codeSize + 1
    writer.write(clearCode, width: width)
    guard let first = pixels.first else {
      writer.write(endCode, width: width)
      writer.finish()
      return writer.bytes
    }

    var usefulness = DictionaryUsefulness()
    var nextCode = endCode + 1
    var trie = children.mutableSpan
    LZWCompressor.forgetStrings(in: &trie, codeSize: codeSize)
    var code = Int(first & mask)
    let pixels = pixels.span
    for index in 1..<pixels.count {
      let pixel = Int(pixels[index] & mask)
      let slot = code &<< codeSize | pixel
      let longer = Int(trie[slot])
      if longer != 0 {
        code = longer
        continue
      }
      writer.write(code, width: width)
      usefulness.wrote(bits: width)
      if nextCode < LZWCompressor.codeLimit {
        trie[slot] = UInt16(truncatingIfNeeded: nextCode)
        // The decoder knows a new string one code later, so the width grows one code late.
        if nextCode == 1 &<< width { width += 1 }
        LZWCompressor.forgetExtensions(of: nextCode, in: &trie, codeSize: codeSize)
        nextCode += 1
        if nextCode == LZWCompressor.codeLimit { usefulness.filledDictionary(at: index) }
      } else if !usefulness.isWorthKeeping(at: index) {
        writer.write(clearCode, width: width)
        width = codeSize + 1
        nextCode = endCode + 1
        LZWCompressor.forgetStrings(in: &trie, codeSize: codeSize)
        usefulness.clearedDictionary(at: index)
      }
      code = pixel
    }
    writer.write(code, width: width)
    // The decoder adds a string for this last code too, which may widen the end code.
    if nextCode < LZWCompressor.codeLimit, nextCode == 1 << width { width += 1 }
    writer.write(endCode, width: width)
    writer.finish()
    return writer.bytes
  }

  /// Empties the dictionary but for the single colours.
  private static func forgetStrings(in trie: inout MutableSpan<UInt16>, codeSize: Int) {
    for slot in 0..<(1 << (2 * codeSize)) { trie[slot] = 0 }
  }

  /// Clears what an earlier use of `code` left behind.
  @inline(__always)
  private static func forgetExtensions(
    of code: Int,
    in trie: inout MutableSpan<UInt16>,
    codeSize: Int
  ) {
    let slot = code &<< codeSize
    for offset in 0..<(1 &<< codeSize) { trie[slot &+ offset] = 0 }
  }
}
