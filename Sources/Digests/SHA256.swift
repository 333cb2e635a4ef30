/// The SHA-256 digest (FIPS 180-4): what a file or a script is recognised by, also where someone would like to be mistaken.
package struct SHA256: Sendable {
  private var state = Self.initialState
  private var blocks = MessageBlocks()

  /// Starts the digest of an empty message.
  package init() {}

  /// The 32 bytes of the digest of `message`.
  package static func digest(of message: some Sequence<UInt8>) -> [UInt8] {
    var digest = SHA256()
    digest.update(Array(message))
    return digest.finalize()
  }

  /// The digest of `message` as 64 hexadecimal digits.
  package static func hexadecimal(of message: some Sequence<UInt8>) -> String {
    Digests.hexadecimal(digest(of: message))
  }

  /// Appends `bytes` to the message.
  package mutating func update(_ bytes: [UInt8]) {
    var blocks = blocks
    blocks.append(bytes) { process($0, at: $1) }
    self.blocks = blocks
  }

  /// Ends the message, and returns the 32 bytes of its digest.
  package consuming func finalize() -> [UInt8] {
    update(blocks.padding(lengthIsBigEndian: true))
    return state.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  private mutating func process(_ bytes: Span<UInt8>, at start: Int) {
    var words = InlineArray<64, UInt32>(repeating: 0)
    for index in 0..<16 {
      let offset = start + 4 * index
      words[index] =
        UInt32(bytes[offset]) << 24 | UInt32(bytes[offset + 1]) << 16
        | UInt32(bytes[offset + 2]) << 8 | UInt32(bytes[offset + 3])
    }
    for index in 16..<64 {
      let early = words[index - 15]
      let late = words[index - 2]
      let small = Self.rotate(early, 7) ^ Self.rotate(early, 18) ^ early >> 3
      let large = Self.rotate(late, 17) ^ Self.rotate(late, 19) ^ late >> 10
      words[index] = words[index - 16] &+ small &+ words[index - 7] &+ large
    }
    let constants = Self.constants.span
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let sum = Self.rotate(e, 6) ^ Self.rotate(e, 11) ^ Self.rotate(e, 25)
      let first = h &+ sum &+ (e & f ^ ~e & g) &+ constants[index] &+ words[index]
      let other = Self.rotate(a, 2) ^ Self.rotate(a, 13) ^ Self.rotate(a, 22)
      let second = other &+ (a & b ^ a & c ^ b & c)
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ second)
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
  }

  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  private static let primes: [UInt32] = {
    var primes: [UInt32] = []
    var candidate: UInt32 = 2
    while primes.count < 64 {
      if primes.allSatisfy({ !candidate.isMultiple(of: $0) }) { primes.append(candidate) }
      candidate += 1
    }
    return primes
  }()

  /// The first 32 bits of the fraction of the cube roots of the first 64 primes.
  private static let constants = primes.map { fraction(ofRoot: 3, of: $0) }

  /// The first 32 bits of the fraction of the square roots of the first 8 primes.
  private static let initialState = primes.prefix(8).map { fraction(ofRoot: 2, of: $0) }

  /// By bisection in whole numbers: the largest `x` with `x^degree ≤ number · 2^(32 · degree)`, without its whole part.
  private static func fraction(ofRoot degree: Int, of number: UInt32) -> UInt32 {
    var low: UInt64 = 0
    var high: UInt64 = 1 << 37
    while high - low > 1 {
      let middle = (low + high) / 2
      // Both sides fit into 128 bits: x < 2^37, and 2^37·3 = 2^111.
      let power = (0..<degree).reduce(UInt128(1)) { power, _ in power * UInt128(middle) }
      if power <= UInt128(number) << UInt128(32 * degree) { low = middle } else { high = middle }
    }
    return UInt32(truncatingIfNeeded: low)
  }
}
