/// The SHA-256 digest of bytes (FIPS 180-4), for the hashes of scripts in the Content Security Policy.
package enum SHA256 {
  /// The 32 bytes of the digest.
  package static func digest(of message: some Sequence<UInt8>) -> [UInt8] {
    var bytes = Array(message)
    let bitCount = UInt64(bytes.count) * 8
    bytes.append(0x80)
    while bytes.count % 64 != 56 { bytes.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: bitCount >> UInt64(shift)))
    }
    var state = initialState
    for start in stride(from: 0, to: bytes.count, by: 64) {
      compress(&state, bytes[start..<start + 64])
    }
    return state.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  private static func compress(_ state: inout [UInt32], _ block: ArraySlice<UInt8>) {
    var words: [UInt32] = []
    for start in stride(from: block.startIndex, to: block.endIndex, by: 4) {
      words.append(block[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) })
    }
    for index in 16..<64 {
      let early = words[index - 15]
      let late = words[index - 2]
      let small = rotate(early, 7) ^ rotate(early, 18) ^ early >> 3
      let large = rotate(late, 17) ^ rotate(late, 19) ^ late >> 10
      words.append(words[index - 16] &+ small &+ words[index - 7] &+ large)
    }
    var v = state
    for index in 0..<64 {
      let sum = rotate(v[4], 6) ^ rotate(v[4], 11) ^ rotate(v[4], 25)
      let choice = v[4] & v[5] ^ ~v[4] & v[6]
      let first = v[7] &+ sum &+ choice &+ constants[index] &+ words[index]
      let other = rotate(v[0], 2) ^ rotate(v[0], 13) ^ rotate(v[0], 22)
      let majority = v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]
      v = [first &+ other &+ majority, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
    }
    for index in state.indices { state[index] &+= v[index] }
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
