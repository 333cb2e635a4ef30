/// Well mixed bits from a seed, so that seeds which differ little start unrelated sequences.
///
/// NumPy's `SeedSequence` with a pool of four words, after M. E. O'Neill, "Developing a seed_seq alternative"
/// (2015).
struct SeedSequence {
  private static let poolSize = 4
  private var pool: [UInt32]

  /// Mixes the words of a seed, the low one first.
  init(seed: UInt64) {
    var entropy = [UInt32(truncatingIfNeeded: seed)]
    if seed >> 32 != 0 { entropy.append(UInt32(seed >> 32)) }
    var hash = Hash(constant: 0x43b0_d7e5, multiplier: 0x931e_8875)
    var pool = (0..<SeedSequence.poolSize).map { index in
      hash.apply(to: index < entropy.count ? entropy[index] : 0)
    }
    for source in pool.indices {
      for target in pool.indices where target != source {
        pool[target] = SeedSequence.mixed(pool[target], hash.apply(to: pool[source]))
      }
    }
    self.pool = pool
  }

  /// The first `count` words of 64 bits that follow from the seed.
  func words(_ count: Int) -> [UInt64] {
    var hash = Hash(constant: 0x8b51_f9dd, multiplier: 0x58f3_8ded)
    return (0..<count).map { index in
      let low = hash.apply(to: pool[2 * index % SeedSequence.poolSize])
      let high = hash.apply(to: pool[(2 * index + 1) % SeedSequence.poolSize])
      return UInt64(high) << 32 | UInt64(low)
    }
  }

  private static func mixed(_ first: UInt32, _ second: UInt32) -> UInt32 {
    let difference = first &* 0xca01_f9dd &- second &* 0x4973_f715
    return difference ^ (difference >> 16)
  }
}

/// A multiplicative hash of words whose constant changes with every word.
private struct Hash {
  var constant: UInt32
  let multiplier: UInt32

  mutating func apply(to word: UInt32) -> UInt32 {
    var value = word ^ constant
    constant &*= multiplier
    value &*= constant
    return value ^ (value >> 16)
  }
}
