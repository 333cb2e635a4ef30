public import Tensors

extension spikegen {
  /// Rate code: each feature is the probability of a spike at every time step.
  ///
  /// With `numSteps`, the data of shape [...] is encoded again at each step, to [numSteps, ...]: a spike
  /// where a uniform random number lies below gain · x + offset, clipped to 0...1. With `timeVarInput` the
  /// first axis of the data is time already; then `numSteps` must be absent, `gain` and `offset` count for
  /// nothing (as in snnTorch), and `firstSpikeTime` silent steps are put in front. Without it, the steps
  /// before `firstSpikeTime` are silenced.
  public static func rate(
    _ data: Tensor,
    numSteps: Int? = nil,
    gain: Double = 1,
    offset: Double = 0,
    firstSpikeTime: Int = 0,
    timeVarInput: Bool = false
  ) -> Tensor {
    withDefaultGenerator {
      rate(
        data,
        numSteps: numSteps,
        gain: gain,
        offset: offset,
        firstSpikeTime: firstSpikeTime,
        timeVarInput: timeVarInput,
        using: &$0
      )
    }
  }

  /// Rate code with random numbers of `generator`; otherwise `rate` without it.
  public static func rate(
    _ data: Tensor,
    numSteps: Int? = nil,
    gain: Double = 1,
    offset: Double = 0,
    firstSpikeTime: Int = 0,
    timeVarInput: Bool = false,
    using generator: inout Generator
  ) -> Tensor {
    let encoding = RateEncoding(
      numSteps: numSteps,
      gain: gain,
      offset: offset,
      firstSpikeTime: firstSpikeTime,
      timeVarInput: timeVarInput
    )
    return orStop { () throws(ArgumentError) in try encoding.encode(data, using: &generator) }
  }

  /// One random trial an element: a spike with the probability that the element gives, clipped to 0...1.
  public static func rateConv(_ data: Tensor) -> Tensor {
    withDefaultGenerator { rateConv(data, using: &$0) }
  }

  /// One random trial an element, drawn from `generator`; otherwise `rateConv` without it.
  public static func rateConv(_ data: Tensor, using generator: inout Generator) -> Tensor {
    orStop { () throws(ArgumentError) in
      try RateEncoding.trials(data, in: "spikegen.rateConv", using: &generator)
    }
  }
}
