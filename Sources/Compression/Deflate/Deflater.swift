/// Finds repetitions and writes them as deflate blocks.
///
/// Matches are found through chains of places with the same three bytes, and put off by one byte where the next place
/// has a longer one ("lazy matching").
struct Deflater {
  /// A literal byte, or a length and a distance: `length << 16 | distance`, with a length of 0 for a literal.
  typealias Token = UInt32

  private static let window = 32768
  private static let longestMatch = 258
  /// How many places of a chain are looked at.
  private static let chainLimit = 128
  /// A match this long is taken without looking further.
  private static let goodLength = 64
  private static let hashBits = 15
  /// Tokens a block: enough to make its codes worth their description, few enough to follow changes.
  private static let blockTokens = 1 << 15

  private let bytes: [UInt8]
  /// The newest place with each hash, and for each place of the window the one before; −1 for none.
  private var heads = [Int32](repeating: -1, count: 1 << hashBits)
  private var previous = [Int32](repeating: -1, count: window)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Writes all bytes as blocks, the last of them marked as such.
  mutating func writeBlocks(to output: inout BitWriter) {
    var place = 0
    repeat {
      var block = DeflateBlock(start: place)
      place = fill(&block, from: place)
      block.write(bytes, upTo: place, isLast: place == bytes.count, to: &output)
    } while place < bytes.count
  }

  /// Adds tokens until the block is full; returns the place of the first byte after it.
  private mutating func fill(_ block: inout DeflateBlock, from start: Int) -> Int {
    var place = start
    var pendingMatch: (length: Int, distance: Int)?
    while place < bytes.count {
      if pendingMatch == nil, block.tokens.count >= Self.blockTokens { break }
      let match = longestMatch(at: place, over: pendingMatch?.length ?? 0)
      insert(place)
      if let pending = pendingMatch {
        if match.length > pending.length {
          // The byte before is cheaper as a literal than its shorter match.
          block.add(literal: bytes[place - 1])
          pendingMatch = match
          place += 1
        } else {
          block.add(length: pending.length, distance: pending.distance)
          let end = place - 1 + pending.length
          for skipped in (place + 1)..<max(end, place + 1) { insert(skipped) }
          place = end
          pendingMatch = nil
        }
      } else if match.length >= 3 {
        pendingMatch = match
        place += 1
      } else {
        block.add(literal: bytes[place])
        place += 1
      }
    }
    if let pending = pendingMatch {
      // Only at the end of the bytes: the match began one byte before it.
      block.add(length: pending.length, distance: pending.distance)
      place = place - 1 + pending.length
    }
    return place
  }

  @inline(__always)
  private func hash(_ place: Int) -> Int {
    let value =
      UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
    return Int((value &* 0x9E37_79B1) >> (32 - UInt32(Self.hashBits)))
  }

  @inline(__always)
  private mutating func insert(_ place: Int) {
    guard place + 2 < bytes.count else { return }
    let hash = hash(place)
    previous[place % Self.window] = heads[hash]
    heads[hash] = Int32(place)
  }

  /// The longest match before `place` that is longer than `known`, the nearest of several.
  private func longestMatch(at place: Int, over known: Int) -> (length: Int, distance: Int) {
    guard place + 2 < bytes.count, known < Self.goodLength else { return (0, 0) }
    let limit = min(Self.longestMatch, bytes.count - place)
    var best = (length: max(known, 2), distance: 0)
    guard best.length < limit else { return (0, 0) }
    var candidate = Int(heads[hash(place)])
    var remaining = Self.chainLimit
    unsafe bytes.withUnsafeBufferPointer { bytes in
      while candidate >= 0, place - candidate <= Self.window, remaining > 0 {
        // A longer match has the byte after the best one in common.
        if unsafe bytes[candidate + best.length] == bytes[place + best.length] {
          var length = 0
          while length < limit,
            unsafe bytes[candidate + length] == bytes[place + length]
          {
            length += 1
          }
          if length > best.length {
            best = (length, place - candidate)
            if length >= limit || length >= Self.longestMatch { break }
          }
        }
        let next = Int(previous[candidate % Self.window])
        // Older places than the window's were overwritten.
        guard next < candidate else { break }
        candidate = next
        remaining -= 1
      }
    }
    return best.distance == 0 ? (0, 0) : best
  }
}
