package import Tensors
import Glibc

/// Spikes at random, drawn by the silence before each; see `spikegen.poisson`.
package struct PoissonEncoding {
  private static let name = "spikegen.poisson"
  private let numSteps: Int

  /// Keeps the number of steps.
  ///
  /// - Throws: ArgumentError if there are no steps.
  package init(numSteps: Int) throws(ArgumentError) {
    try StepCount.check(numSteps, in: PoissonEncoding.name)
    self.numSteps = numSteps
  }

  /// The spikes for a probability a step of each neuron.
  ///
  /// - Throws: ArgumentError, before anything is drawn, if an element is no probability.
  package func encode(
    _ rates: Tensor,
    using generator: inout Generator
  ) throws(ArgumentError) -> Tensor {
    let probabilities = try checked(rates)
    let count = rates.count
    return unsafe Tensor(
      zeros: [numSteps] + rates.shape,
      changingWith: { spikes in
        forEachSpike(probabilities, using: &generator) { step, neuron in
          unsafe spikes[step * count + neuron] = 1
        }
      }
    )
  }

  /// The same spikes as bits.
  ///
  /// - Throws: ArgumentError, before anything is drawn, if an element is no probability.
  package func train(
    _ rates: Tensor,
    using generator: inout Generator
  ) throws(ArgumentError) -> SpikeTrain {
    let probabilities = try checked(rates)
    var train = SpikeTrain(silent: numSteps, neuronShape: rates.shape)
    let width = train.wordsPerStep
    forEachSpike(probabilities, using: &generator) { step, neuron in
      train.words[step * width + neuron / 64] |= 1 << UInt64(neuron % 64)
    }
    return train
  }

  private func checked(_ rates: Tensor) throws(ArgumentError) -> [Float] {
    let probabilities = rates.scalars
    try Intensity.check(probabilities, of: "rates", in: PoissonEncoding.name)
    _ = try Shape.count(of: [numSteps] + rates.shape, in: PoissonEncoding.name)
    return probabilities
  }

  @inline(__always)
  private func forEachSpike(
    _ probabilities: [Float],
    using generator: inout Generator,
    _ body: (_ step: Int, _ neuron: Int) -> Void
  ) {
    for (neuron, probability) in probabilities.enumerated() where probability > 0 {
      let silence = SilenceDistribution(probability: Double(probability))
      var step = silence.draw(using: &generator, atMost: numSteps)
      while step < numSteps {
        body(step, neuron)
        step += 1 + silence.draw(using: &generator, atMost: numSteps)
      }
    }
  }
}

/// How many silent steps precede a spike whose probability is the same at each step: k with the probability
/// (1 − p)ᵏ p, the geometric distribution.
///
/// By inversion: L. Devroye, "Non-Uniform Random Variate Generation" (1986), section X.2.
private struct SilenceDistribution {
  private let logarithm: Double

  init(probability: Double) {
    logarithm = log1p(-probability)
  }

  /// The silent steps of one draw; `limit` stands for all numbers above it.
  func draw(using generator: inout Generator, atMost limit: Int) -> Int {
    let uniform = Double(generator.next64() >> 11) * 0x1p-53
    let silence = (log1p(-uniform) / logarithm).rounded(.down)
    return silence < Double(limit) ? Int(silence) : limit
  }
}
