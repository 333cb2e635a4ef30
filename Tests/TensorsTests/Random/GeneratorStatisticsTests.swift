import Foundation
import Tensors
import Testing

/// Ten million draws against their distribution, within five standard deviations; the seeds are fixed.
struct GeneratorStatisticsTests {
  private static let count = 10_000_000

  /// How many standard deviations a chi-square statistic lies from its mean, which is the degrees of freedom.
  private func deviation(ofChiSquare observed: [Int], expected: Double) -> Double {
    let chiSquare = observed.reduce(0) { $0 + pow(Double($1) - expected, 2) / expected }
    let freedom = Double(observed.count - 1)
    return (chiSquare - freedom) / (2 * freedom).squareRoot()
  }

  @Test func drawsUniformNumbersUniformly() {
    var generator = Generator(seed: 2026)
    let numbers = Tensor.rand(Self.count, using: &generator)
    #expect(numbers.min().item() >= 0)
    #expect(numbers.max().item() < 1)
    let meanDeviation = (1 / 12 / Double(Self.count)).squareRoot()
    #expect(abs(Double(numbers.mean().item()) - 0.5) < 5 * meanDeviation + 0x1p-25)
    // 1024 classes of single numbers, and 32 · 32 classes of pairs, which show whether neighbours depend.
    var singles = [Int](repeating: 0, count: 1024)
    var pairs = [Int](repeating: 0, count: 1024)
    numbers.withScalars { numbers in
      var index = 0
      while index < numbers.count {
        let (one, other) = (numbers[index], numbers[index + 1])
        singles[Int(one * 1024)] += 1
        singles[Int(other * 1024)] += 1
        pairs[Int(one * 32) * 32 + Int(other * 32)] += 1
        index += 2
      }
    }
    let expected = Double(Self.count) / 1024
    #expect(abs(deviation(ofChiSquare: singles, expected: expected)) < 5)
    #expect(abs(deviation(ofChiSquare: pairs, expected: expected / 2)) < 5)
  }

  @Test func drawsBernoulliTrialsWithTheirProbability() {
    var generator = Generator(seed: 2026)
    let probabilities = Tensor([0, 0.001, 0.25, 0.5, 0.9, 1])
    let trials = Self.count / probabilities.count
    let hits = probabilities.repeat(trials, 1).bernoulli(using: &generator).sum(axis: 0)
    for (hit, probability) in zip(hits.scalars, probabilities.scalars) {
      let p = Double(probability)
      let deviation = (Double(trials) * p * (1 - p)).squareRoot()
      #expect(abs(Double(hit) - Double(trials) * p) <= 5 * deviation)
    }
  }

  /// Trials with the same probability are independent: the spikes of a step number k = 0…8 binomially.
  @Test func drawsIndependentTrials() {
    var generator = Generator(seed: 7)
    let rows = Self.count / 8
    let sums = Tensor.full([rows, 8], 0.5).bernoulli(using: &generator).sum(axis: 1)
    var observed = [Int](repeating: 0, count: 9)
    for sum in sums.scalars { observed[Int(sum)] += 1 }
    let binomials = [1.0, 8, 28, 56, 70, 56, 28, 8, 1]
    var chiSquare = 0.0
    for (count, binomial) in zip(observed, binomials) {
      let expected = Double(rows) * binomial / 256
      chiSquare += pow(Double(count) - expected, 2) / expected
    }
    #expect(abs(chiSquare - 8) < 5 * 4)
  }
}
