import Tensors
import Testing

/// Drawing by runs, by several threads and by ones gives the same numbers and leaves the same state.
struct ParallelDrawingTests {
  /// Around the length of the state, 624, its middle, 397, and what lies between, 227.
  static let counts = [
    0, 1, 15, 16, 17, 226, 227, 228, 396, 397, 398, 623, 624, 625, 1247, 1248, 1249, 4099, 100_003,
  ]

  /// One number after the other, from 24 bits each.
  private func uniform(_ count: Int, using generator: inout Generator) -> [Float] {
    (0..<count).map { _ in Float(generator.next32() & 0xff_ffff) / 16_777_216 }
  }

  @Test(arguments: counts, [1, 2, 3, 5, 16])
  func fillsWithTheSameNumbersByAnyNumberOfThreads(count: Int, threads: Int) {
    for before in [0, 1, 400] {
      var one = Generator(seed: count)
      var other = Generator(seed: count)
      one.skip(before)
      for _ in 0..<before { _ = other.next32() }
      let expected = uniform(count, using: &other)
      let drawn = unsafe Tensor(shape: [count]) { target in
        unsafe one.fillUniform(target, threads: threads)
      }
      #expect(drawn.scalars == expected)
      #expect(one.next32() == other.next32())
    }
  }

  @Test(arguments: counts, [1, 2, 3, 5])
  func triesTheSameByAnyNumberOfThreads(count: Int, threads: Int) {
    let period = 211
    let probabilities = Tensor((0..<period).map { Float($0) / 200 - 0.02 })
    var one = Generator(seed: count)
    var other = Generator(seed: count)
    let expected: [Float] = uniform(count, using: &other).enumerated().map { index, number in
      number < Float(index % period) / 200 - 0.02 ? 1 : 0
    }
    let drawn = unsafe Tensor(shape: [count]) { target in
      unsafe probabilities.withUnsafeScalars { probabilities in
        unsafe one.fillBernoulli(target, probabilities: probabilities, threads: threads)
      }
    }
    #expect(drawn.scalars == expected)
    #expect(one.next32() == other.next32())
  }

  /// With the smallest number that the generator draws below 2²⁴ times 1/2²⁴, and its neighbours.
  @Test(arguments: [
    -Float.infinity, -1, -0.0, 0, .leastNonzeroMagnitude, .leastNormalMagnitude, 0x1p-25, 0x1p-24,
    Float(0x1p-24).nextUp, 0x1.8p-24, 0x1p-23, 0.5, Float(0.5).nextDown, Float(1).nextDown, 1,
    Float(1).nextUp, .infinity,
  ])
  func comparesExactlyWithEveryProbability(probability: Float) {
    var one = Generator(seed: 7)
    var other = Generator(seed: 7)
    let count = 200_000
    let probabilities = Tensor([probability])
    let drawn = unsafe Tensor(shape: [count]) { target in
      unsafe probabilities.withUnsafeScalars { probabilities in
        unsafe one.fillBernoulli(target, probabilities: probabilities, threads: 2)
      }
    }
    // In double precision nothing is rounded.
    let expected: [Float] = (0..<count).map { _ in
      Double(other.next32() & 0xff_ffff) * 0x1p-24 < Double(probability) ? 1 : 0
    }
    #expect(drawn.scalars == expected)
  }

  @Test func tellsTheSmallestNumbersApart() {
    // 24 bits of 0: the number 0, which lies below every positive probability and below no other.
    var search = Generator(seed: 0)
    var position = 0
    while search.next32() & 0xff_ffff != 0 { position += 1 }
    for (probability, spike) in [(Float.leastNonzeroMagnitude, Float(1)), (0, 0), (-0.0, 0)] {
      var generator = Generator(seed: 0)
      generator.skip(position)
      #expect(Tensor([probability]).bernoulli(using: &generator) == Tensor([spike]))
    }
  }

  @Test(arguments: [0, 1, 3, 1000], [1, 2, 7])
  func sharesOutEveryElementOnce(count: Int, threads: Int) {
    let visits = unsafe Tensor(shape: [count]) { visits in
      unsafe visits.update(repeating: 0)
      Parallel.forEachRange(of: count, threads: threads) { range in
        for index in range { unsafe visits[index] += 1 }
      }
    }
    #expect(visits == Tensor.ones(count))
  }

  @Test(arguments: [3, 4095, 4096, 262_143, 262_144, 600_000])
  func findsTheFirstElementOutsideOfARange(position: Int) {
    var scalars = [Float](repeating: 0.5, count: 700_001)
    (scalars[0], scalars[1]) = (0, 1)
    #expect(Tensor(scalars).firstPosition(outside: 0...1) == nil)
    for wrong: Float in [.nan, -.leastNonzeroMagnitude, Float(1).nextUp] {
      scalars[position] = wrong
      scalars[700_000] = wrong
      #expect(Tensor(scalars).firstPosition(outside: 0...1) == position)
    }
    scalars[position] = .nan
    scalars[700_000] = .infinity
    #expect(Tensor(scalars).firstPosition(outside: -.infinity ... .infinity) == position)
    #expect(Tensor.zeros(0).firstPosition(outside: 0...1) == nil)
  }

  @Test func keepsLargeTensorsApart() {
    let count = 3 << 20
    let zeros = Tensor.zeros(count)
    var ones = Tensor.ones(count)
    let copy = ones
    ones[count - 1] = Tensor(5)
    #expect(zeros.sum().item() == 0)
    #expect(copy.sum().item() == Float(count))
    #expect(ones[count - 1].item() == 5)
    #expect((ones + zeros).scalars.suffix(2) == [1, 5])
  }
}
