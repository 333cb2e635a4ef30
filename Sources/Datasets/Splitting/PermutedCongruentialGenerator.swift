/// The random number engine PCG64: 64 random bits a draw, as `numpy.random.default_rng` draws them.
///
/// A linear congruential generator of 128 bits with the output function XSL-RR: M. E. O'Neill, "PCG: A family
/// of simple fast space-efficient statistically good algorithms for random number generation", Harvey Mudd
/// College, HMC-CS-2014-0905 (2014). The constants are those of its reference implementation.
package struct PermutedCongruentialGenerator {
  private static let multiplier: UInt128 = 0x2360_ed05_1fc6_5da4_4385_df64_9fcc_f645

  private var state: UInt128
  private let increment: UInt128
  /// The high half of the last draw of which only the low half was used.
  private var spareHalf: UInt32?

  /// Starts the sequence of `numpy.random.default_rng(seed)`.
  package init(seed: UInt64) {
    let words = SeedSequence(seed: seed).words(4)
    let start = UInt128(words[0]) << 64 | UInt128(words[1])
    let stream = UInt128(words[2]) << 64 | UInt128(words[3])
    increment = stream << 1 | 1
    state = increment &+ start
    advance()
  }

  /// The next 64 random bits.
  package mutating func next64() -> UInt64 {
    advance()
    let folded = UInt64(truncatingIfNeeded: state >> 64) ^ UInt64(truncatingIfNeeded: state)
    let turn = UInt64(truncatingIfNeeded: state >> 122)
    return folded &>> turn | folded &<< (64 &- turn)
  }

  /// The next 32 random bits: the low half of a draw, then its high half.
  package mutating func next32() -> UInt32 {
    if let spare = spareHalf {
      spareHalf = nil
      return spare
    }
    let word = next64()
    spareHalf = UInt32(truncatingIfNeeded: word >> 32)
    return UInt32(truncatingIfNeeded: word)
  }

  /// An integer of 0...maximum, every one with the same probability.
  ///
  /// D. Lemire, "Fast random integer generation in an interval", ACM TOMACS 29 (2019): with 32 bits where they
  /// suffice, else with 64. For a maximum of 0 nothing is drawn.
  package mutating func integer(upTo maximum: UInt64) -> UInt64 {
    if maximum == 0 { return 0 }
    if maximum == .max { return next64() }
    if maximum == UInt32.max { return UInt64(next32()) }
    if maximum < UInt32.max {
      let range = UInt32(maximum) + 1
      var product = UInt64(next32()) * UInt64(range)
      if UInt32(truncatingIfNeeded: product) < range {
        let threshold = (0 &- range) % range
        while UInt32(truncatingIfNeeded: product) < threshold {
          product = UInt64(next32()) * UInt64(range)
        }
      }
      return product >> 32
    }
    let range = maximum + 1
    var product = next64().multipliedFullWidth(by: range)
    if product.low < range {
      let threshold = (0 &- range) % range
      while product.low < threshold { product = next64().multipliedFullWidth(by: range) }
    }
    return product.high
  }

  private mutating func advance() {
    state = state &* PermutedCongruentialGenerator.multiplier &+ increment
  }
}
