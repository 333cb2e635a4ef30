package import Tensors

/// A spike train of one rate; see `spikegen.targetRateCode`.
package struct RatePattern {
  private let numSteps: Int
  private let firstSpikeTime: Int
  private let rate: Double
  private let firingPattern: FiringPattern

  /// Keeps the options, which are checked when the train is made.
  package init(
    numSteps: Int,
    firstSpikeTime: Int = 0,
    rate: Double = 1,
    firingPattern: FiringPattern = .regular
  ) {
    self.numSteps = numSteps
    self.firstSpikeTime = firstSpikeTime
    self.rate = rate
    self.firingPattern = firingPattern
  }

  /// The train, of shape [numSteps], and the steps of its spikes.
  ///
  /// - Throws: ArgumentError if the rate lies outside of 0...1, or the first spike outside of the steps.
  package func train(
    using generator: inout Generator,
    in name: String = "spikegen.targetRateCode"
  ) throws(ArgumentError) -> (spikes: Tensor, times: Tensor) {
    guard (0...1).contains(rate) else {
      throw ArgumentError(name, "rate", is: rate, but: "must lie in 0...1")
    }
    try StepCount.check(numSteps, in: name)
    guard firstSpikeTime >= 0 else {
      throw ArgumentError(name, "firstSpikeTime", is: firstSpikeTime, but: "must not be negative")
    }
    guard firstSpikeTime <= numSteps else {
      throw ArgumentError(
        name,
        "firstSpikeTime",
        is: firstSpikeTime,
        but: "must be at most numSteps (\(numSteps))"
      )
    }
    if rate == 0 { return (.zeros([numSteps]), Tensor([Float]())) }
    switch firingPattern {
    case .regular: return try scattered(regularTimes())
    case .uniform:
      let count = try regularTimes().count
      let times = Tensor.rand([count], using: &generator) * (numSteps - firstSpikeTime)
      return try scattered(times + firstSpikeTime)
    case .poisson: return try trials(using: &generator)
    }
  }

  private func regularTimes() throws(ArgumentError) -> Tensor {
    try Tensor.progression(
      from: Double(firstSpikeTime),
      to: Double(numSteps),
      by: 1 / rate,
      dtype: .float32
    )
  }

  private func scattered(_ times: Tensor) throws(ArgumentError) -> (Tensor, Tensor) {
    let steps = times.to(.int64)
    let spikes = unsafe Tensor(
      zeros: [numSteps],
      changingWith: { spikes in
        // A uniform time just below the end may have been rounded up to it.
        for step in steps.scalars { unsafe spikes[min(Int(step), numSteps - 1)] = 1 }
      }
    )
    return (spikes, steps)
  }

  private func trials(using generator: inout Generator) throws(ArgumentError) -> (Tensor, Tensor) {
    let probabilities = cat([
      Tensor.zeros([firstSpikeTime]), Tensor.ones([numSteps - firstSpikeTime]) * rate,
    ])
    let spikes = try probabilities.bernoulliTrials(using: &generator)
    let scalars = spikes.scalars
    let steps = scalars.indices.filter { scalars[$0] == 1 }.map(Float.init)
    return (spikes, Tensor(steps, shape: [steps.count], dtype: .int64))
  }
}
