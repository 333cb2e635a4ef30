import Glibc

/// A source of random numbers that draws exactly what PyTorch's generator draws on a CPU.
///
/// A generator is a value: a copy continues on its own.
///
///     var generator = Generator(seed: 1)
///     let noise = Tensor.rand(3, using: &generator)
///
/// Not for secrets: the sequence can be predicted.
public struct Generator: Sendable {
  private var engine: MersenneTwister
  /// The second number of the last pair of `nextNormal()`.
  private var spareNormal: Double?

  /// Starts the sequence that belongs to `seed`, of which the low 32 bits count.
  public init(seed: Int) {
    engine = MersenneTwister(seed: UInt32(truncatingIfNeeded: seed))
  }

  /// The next 32 random bits.
  package mutating func next32() -> UInt32 { engine.next() }

  /// The next 64 random bits: two draws, the first of which gives the high half.
  package mutating func next64() -> UInt64 {
    let high = UInt64(engine.next())
    return high << 32 | UInt64(engine.next())
  }

  /// Draws `count` times 32 bits and leaves them unused.
  package mutating func skip(_ count: Int) { engine.skip(count) }

  /// Writes numbers between 0 and 1, without 1, as 24 random bits each.
  package mutating func fillUniform(
    _ target: UnsafeMutableBufferPointer<Float>,
    threads: Int? = nil
  ) {
    let count = target.count
    guard let target = target.baseAddress else { return }
    unsafe engine.drawRuns(count: count, threads: threads ?? Parallel.threadCount(for: count)) {
      start,
      words in
      unsafe fillUniformRun(target + start, words: words)
    }
  }

  /// Writes 1 with the probability given for each element, otherwise 0.
  ///
  /// The probabilities are repeated as often as they fit into `target`. One above 1 counts as 1, one below 0
  /// as 0. One draw an element, whatever its probability.
  package mutating func fillBernoulli(
    _ target: UnsafeMutableBufferPointer<Float>,
    probabilities: UnsafeBufferPointer<Float>,
    threads: Int? = nil
  ) {
    let (count, period) = (target.count, probabilities.count)
    guard let target = target.baseAddress, let probabilities = probabilities.baseAddress else {
      return
    }
    unsafe engine.drawRuns(count: count, threads: threads ?? Parallel.threadCount(for: count)) {
      start,
      words in
      var done = 0
      while done < words.count {
        let phase = (start + done) % period
        let length = min(words.count - done, period - phase)
        unsafe fillBernoulliRun(
          target + start + done,
          probabilities: probabilities + phase,
          words: UnsafeBufferPointer(rebasing: words[done..<done + length])
        )
        done += length
      }
    }
  }

  /// A number of the normal distribution with mean 0 and deviation 1, by the method of Box and Muller.
  mutating func nextNormal() -> Double {
    if let spare = spareNormal {
      spareNormal = nil
      return spare
    }
    let angle = 2 * Double.pi * nextUniform53()
    let radius = (-2 * log1p(-nextUniform53())).squareRoot()
    spareNormal = radius * sin(angle)
    return radius * cos(angle)
  }

  /// A number between 0 and 1, without 1, of 53 random bits.
  mutating func nextUniform53() -> Double {
    Double(next64() & (1 << 53 - 1)) * 0x1p-53
  }

  /// An integer of 0..<range, for a range of at least 1.
  mutating func nextInteger(below range: UInt64) -> UInt64 {
    range >= 1 << 28 ? next64() % range : UInt64(next32()) % range
  }

  /// The integers 0..<count in random order.
  package mutating func permutation(of count: Int) -> [Int] {
    var order = Array(0..<count)
    for index in 0..<max(count - 1, 0) {
      order.swapAt(index, index + Int(next32()) % (count - index))
    }
    return order
  }
}

// The loops are functions of their own with plain pointers, so that the compiler sees that nothing else
// changes and vectorises them.

private func fillUniformRun(
  _ target: UnsafeMutablePointer<Float>,
  words: UnsafeBufferPointer<UInt32>
) {
  guard let start = words.baseAddress else { return }
  for index in 0..<words.count { unsafe target[index] = uniform(start[index]) }
}

private func fillBernoulliRun(
  _ target: UnsafeMutablePointer<Float>,
  probabilities: UnsafePointer<Float>,
  words: UnsafeBufferPointer<UInt32>
) {
  guard let start = words.baseAddress else { return }
  for index in 0..<words.count {
    unsafe target[index] = uniform(start[index]) < probabilities[index] ? 1 : 0
  }
}

/// The low 24 random bits of a word, as a number between 0 and 1.
@inline(__always)
private func uniform(_ word: UInt32) -> Float {
  Float(Int32(truncatingIfNeeded: MersenneTwister.tempered(word) & 0xff_ffff)) * 0x1p-24
}
