/// Numbers that depend on nothing but a counter, so that image `i` is the same in any order of access.
///
/// SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
struct CounterGenerator {
  private var state: UInt64

  /// Starts the sequence of `counter` within the family `stream`.
  init(stream: UInt64, counter: Int) {
    state = Self.mix(stream) ^ Self.mix(UInt64(truncatingIfNeeded: counter) &+ Self.increment)
  }

  /// 64 random bits.
  mutating func next() -> UInt64 {
    state &+= Self.increment
    return Self.mix(state)
  }

  /// A number in 0..<1 with 24 random bits, all of which a `Float` holds exactly.
  mutating func uniform() -> Float {
    Float(next() >> 40) * (1 / 16_777_216)
  }

  /// A number in `low`..<`high`.
  mutating func uniform(_ low: Float, _ high: Float) -> Float {
    low + (high - low) * uniform()
  }

  /// A bell-shaped number in -1..<1 around 0: the mean of three uniform ones, which needs no logarithm.
  mutating func bell() -> Float {
    (uniform() + uniform() + uniform()) * (2.0 / 3.0) - 1
  }

  /// A whole number in 0..<`bound`; the bias of the remainder is below 2⁻⁵⁰ for the bounds used here.
  mutating func index(below bound: Int) -> Int {
    Int(next() % UInt64(bound))
  }

  private static let increment: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func mix(_ value: UInt64) -> UInt64 {
    var bits = value
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
