import Foundation
import SpikeEncoding
import Tensors
import Testing

struct PoissonTests {
  private func train(_ rate: Double, neurons: Int, steps: Int, seed: Int = 0) -> SpikeTrain {
    var generator = Generator(seed: seed)
    return spikegen.poisson(Tensor.full([neurons], rate), numSteps: steps, using: &generator)
      .packed()
  }

  /// The number of spikes is binomial: mean n p, variance n p (1 − p).
  @Test(arguments: [0.0005, 0.01, 0.3, 0.97])
  func hasTheMeanOfBernoulliTrials(rate: Double) {
    let trials = 2_000_000.0
    let count = Double(train(rate, neurons: 2000, steps: 1000).count)
    let deviation = (trials * rate * (1 - rate)).squareRoot()
    #expect(abs(count - trials * Double(Float(rate))) < 5 * deviation)
  }

  /// The gaps are geometric: a gap of k steps has the probability (1 − p)ᵏ⁻¹ p.
  ///
  /// Chi-square of 20 classes; the train is so long that its end cuts off few gaps.
  @Test(arguments: [0.05, 0.25])
  func hasGeometricIntervals(rate: Double) {
    let intervals = train(rate, neurons: 20, steps: 100_000).interspikeIntervals().scalars
    let classes = 20
    var observed = [Double](repeating: 0, count: classes)
    for interval in intervals { observed[min(Int(interval), classes) - 1] += 1 }
    var chiSquare = 0.0
    for index in 0..<classes {
      let share =
        index < classes - 1
        ? pow(1 - rate, Double(index)) * rate : pow(1 - rate, Double(classes - 1))
      let expected = share * Double(intervals.count)
      chiSquare += pow(observed[index] - expected, 2) / expected
    }
    let freedom = Double(classes - 1)
    #expect(abs(chiSquare - freedom) < 5 * (2 * freedom).squareRoot())
  }

  /// Every step is as likely as any other, the first and the last included.
  @Test func isStationary() {
    let neurons = 100_000
    let sums = train(0.1, neurons: neurons, steps: 30).spikesPerStep.scalars
    let deviation = (Double(neurons) * 0.1 * 0.9).squareRoot()
    for sum in sums { #expect(abs(Double(sum) - 0.1 * Double(neurons)) < 5 * deviation) }
  }

  /// The number of spikes of a neuron has the variance of independent steps, n p (1 − p).
  @Test func hasTheVarianceOfBernoulliTrials() {
    let neurons = 20_000.0
    let counts = train(0.1, neurons: Int(neurons), steps: 200).spikesPerNeuron
    let differences = counts - counts.mean()
    let variance = Double((differences * differences).mean().item())
    #expect(abs(variance - 18) < 5 * 18 * (2 / neurons).squareRoot())
  }

  @Test func knowsCertainties() {
    var generator = Generator(seed: 0)
    let spikes = spikegen.poisson(Tensor([[0, 1, -0.0]]), numSteps: 4, using: &generator)
    #expect(spikes.shape == [4, 1, 3])
    #expect(spikes.sum(axis: 0) == Tensor([[0, 4, 0]]))
    // Too rare to happen, without overflow.
    let rare = Tensor([Float.leastNonzeroMagnitude, 1e-30])
    #expect(spikegen.poisson(rare, numSteps: 1000, using: &generator).sum() == Tensor(0.0))
  }

  @Test func drawsOnlyForSpikes() {
    var generator = Generator(seed: 1)
    var copy = generator
    _ = spikegen.poisson(Tensor.zeros(100), numSteps: 100, using: &generator)
    #expect(generator.next64() == copy.next64())
    let train = spikegen.poisson(Tensor.full([50], 0.01), numSteps: 1000, using: &generator)
      .packed()
    for _ in 0..<(train.count + 50) { _ = copy.next64() }
    #expect(generator.next64() == copy.next64())
  }

  @Test func writesTheSameSpikesAsBits() {
    var generator = Generator(seed: 3)
    var copy = generator
    let rates = Tensor.rand(3, 70, using: &generator)
    _ = Tensor.rand(3, 70, using: &copy)
    let spikes = spikegen.poisson(rates, numSteps: 40, using: &generator)
    #expect(SpikeTrain.poisson(rates, numSteps: 40, using: &copy) == spikes.packed())
    #expect(generator.next64() == copy.next64())
    #expect(SpikeTrain.poisson(Tensor.zeros(2, 0), numSteps: 3).shape == [3, 2, 0])
  }

  @Test func drawsFromTheDefaultGenerator() async {
    await #expect(processExitsWith: .success) {
      manualSeed(5)
      let unnamed = spikegen.poisson(Tensor.full([30], 0.2), numSteps: 20)
      var generator = Generator(seed: 5)
      let named = spikegen.poisson(Tensor.full([30], 0.2), numSteps: 20, using: &generator)
      precondition(unnamed == named, "the same numbers follow the same seed")
      manualSeed(5)
      let train = SpikeTrain.poisson(Tensor.full([30], 0.2), numSteps: 20)
      precondition(train == named.packed(), "and the same as bits")
    }
  }

  @Test(
    arguments: [(-0.1, "-0.10000000149011612"), (1.5, "1.5"), (.nan, "nan")] as [(Float, String)]
  )
  func refusesWhatIsNoProbability(value: Float, text: String) throws {
    let encoding = try PoissonEncoding(numSteps: 5)
    var generator = Generator(seed: 0)
    #expect(
      throws: ArgumentError(
        "spikegen.poisson",
        "element 1 of the flattened rates is \(text), but must lie in 0...1"
      )
    ) { try encoding.encode(Tensor([0.5, value]), using: &generator) }
    #expect(generator.next32() == 2_357_136_044)
  }

  @Test func refusesNoSteps() {
    #expect(throws: ArgumentError("spikegen.poisson", "numSteps is -1, but must not be negative")) {
      try PoissonEncoding(numSteps: -1)
    }
  }
}
