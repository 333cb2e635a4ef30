/// The random number engine mt19937: 32 random bits a draw, with a period of 2¹⁹⁹³⁷ − 1.
///
/// M. Matsumoto and T. Nishimura, "Mersenne Twister: a 623-dimensionally equidistributed uniform
/// pseudo-random number generator", ACM TOMACS 8 (1998). Seeded as in the authors' version of 2002, which is
/// PyTorch's.
struct MersenneTwister: Sendable {
  private static let length = 624
  private static let middle = 397

  private var state: [UInt32]
  /// How many numbers of the present state are used up.
  private var position = MersenneTwister.length

  /// Starts the sequence that belongs to `seed`.
  init(seed: UInt32) {
    var word = seed
    state = (0..<MersenneTwister.length).map { index in
      if index > 0 { word = 1_812_433_253 &* (word ^ (word >> 30)) &+ UInt32(index) }
      return word
    }
  }

  /// The next 32 random bits.
  mutating func next() -> UInt32 {
    if position == MersenneTwister.length { renew() }
    defer { position += 1 }
    return MersenneTwister.tempered(state[position])
  }

  /// Draws `count` numbers and hands them to `body` in runs: the position of the first and the raw words,
  /// which `tempered(_:)` turns into random bits.
  @inline(__always)
  mutating func drawRuns(
    count: Int,
    _ body: (_ start: Int, _ words: UnsafeBufferPointer<UInt32>) -> Void
  ) {
    var done = 0
    while done < count {
      if position == MersenneTwister.length { renew() }
      let length = min(MersenneTwister.length - position, count - done)
      unsafe state.withUnsafeBufferPointer { words in
        unsafe body(done, UnsafeBufferPointer(rebasing: words[position..<position + length]))
      }
      position += length
      done += length
    }
  }

  /// Draws `count` numbers as `drawRuns` does, by several threads; `body` gets the runs in any order.
  ///
  /// The sequence cannot be entered in its middle, but words cost little until they are tempered and used:
  /// each thread computes all words before its part and leaves them unused.
  @inline(__always)
  mutating func drawRuns(
    count: Int,
    threads: Int,
    _ body: (_ start: Int, _ words: UnsafeBufferPointer<UInt32>) -> Void
  ) {
    guard threads > 1 else { return unsafe drawRuns(count: count, body) }
    let bounds = MersenneTwister.bounds(of: count, parts: threads)
    let start = self
    // Only the last part writes it, and it is read when all have ended.
    var end = self
    Parallel.run(parts: threads) { part in
      var engine = start
      engine.skip(bounds[part])
      unsafe engine.drawRuns(count: bounds[part + 1] - bounds[part]) { position, words in
        unsafe body(bounds[part] + position, words)
      }
      if part == threads - 1 { end = engine }
    }
    self = end
  }

  /// Leaves `count` numbers unused.
  mutating func skip(_ count: Int) {
    unsafe drawRuns(count: count) { _, _ in }
  }

  /// Where the parts of `count` numbers begin, and `count`.
  ///
  /// Every part is two thirds as long as the one before, because computing a word takes about half the time
  /// of using it: what a thread spends on the words before its part, it saves in its part.
  private static func bounds(of count: Int, parts: Int) -> [Int] {
    var remaining = 1.0
    let ends = (0..<parts).map { _ in
      remaining *= 2.0 / 3.0
      return 1 - remaining
    }
    // A multiple of 16 keeps two threads from writing to the same cache line.
    return [0] + ends.dropLast().map { Int(Double(count) * $0 / (1 - remaining)) & ~15 } + [count]
  }

  /// The random bits of a word of the state.
  @inline(__always)
  static func tempered(_ word: UInt32) -> UInt32 {
    var bits = word
    bits ^= bits >> 11
    bits ^= (bits << 7) & 0x9d2c_5680
    bits ^= (bits << 15) & 0xefc6_0000
    bits ^= bits >> 18
    return bits
  }

  /// Computes the next 624 words.
  private mutating func renew() {
    let (length, middle) = (MersenneTwister.length, MersenneTwister.middle)
    unsafe state.withUnsafeMutableBufferPointer { words in
      // Three stretches without a wrap-around inside, so that the compiler can vectorise them.
      for index in 0..<(length - middle) {
        unsafe words[index] = words[index + middle] ^ twisted(words[index], words[index + 1])
      }
      for index in (length - middle)..<(length - 1) {
        unsafe words[index] =
          words[index + middle - length] ^ twisted(words[index], words[index + 1])
      }
      unsafe words[length - 1] = words[middle - 1] ^ twisted(words[length - 1], words[0])
    }
    position = 0
  }
}

@inline(__always)
private func twisted(_ high: UInt32, _ low: UInt32) -> UInt32 {
  let joined = (high & 0x8000_0000) | (low & 0x7fff_ffff)
  return (joined >> 1) ^ ((0 &- (joined & 1)) & 0x9908_b0df)
}
