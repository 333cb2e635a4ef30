/// The codes of LZW as they are written, and what the decoder knows after each of them.
struct LZWStream {
  private static let codeLimit = 4096

  private let codeSize: Int
  private let clearCode: Int
  private var writer = BitWriter()
  private var width: Int
  private var nextCode: Int
  private var usefulness = DictionaryUsefulness()

  /// Whether the dictionary holds nothing but single colours.
  var isEmpty: Bool { nextCode == clearCode + 2 }

  /// Begins with an empty dictionary.
  init(minimumCodeSize: Int, capacity: Int) {
    codeSize = minimumCodeSize
    clearCode = 1 << minimumCodeSize
    width = minimumCodeSize + 1
    nextCode = clearCode + 2
    writer.reserveCapacity(capacity)
    writer.write(clearCode, width: width)
  }

  /// Writes `code`, and returns the code that the decoder will give to this string and one pixel more; `nil` where
  /// the dictionary is full.
  ///
  /// `index` is the place of that pixel.
  @inline(__always)
  mutating func write(
    _ code: Int,
    at index: Int,
    clearing trie: inout MutableSpan<UInt16>
  ) -> UInt16? {
    writer.write(code, width: width)
    usefulness.wrote(bits: width)
    if nextCode < LZWStream.codeLimit {
      let learnt = UInt16(truncatingIfNeeded: nextCode)
      // The decoder knows a new string one code later, so the width grows one code late.
      if nextCode == 1 &<< width { width += 1 }
      // What an earlier use of the code has left behind.
      let extensions = nextCode &<< codeSize
      for offset in 0..<(1 &<< codeSize) { trie[extensions &+ offset] = 0 }
      nextCode += 1
      if nextCode == LZWStream.codeLimit { usefulness.filledDictionary(at: index) }
      return learnt
    }
    if !usefulness.isWorthKeeping(at: index) {
      writer.write(clearCode, width: width)
      width = codeSize + 1
      nextCode = clearCode + 2
      LZWCompressor.forgetStrings(in: &trie, codeSize: codeSize)
      usefulness.clearedDictionary(at: index)
    }
    return nil
  }

  /// Writes the code of the last string.
  mutating func write(last code: Int) {
    writer.write(code, width: width)
    // The decoder adds a string for this last code too, which may widen the end code.
    if nextCode < LZWStream.codeLimit, nextCode == 1 << width { width += 1 }
  }

  /// Writes the end code; returns all bytes.
  mutating func finish() -> [UInt8] {
    writer.write(clearCode + 1, width: width)
    return writer.finished()
  }
}
