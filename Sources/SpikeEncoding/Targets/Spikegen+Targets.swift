public import Tensors

extension spikegen {
  /// A spike train of one rate, of shape [numSteps], and the steps of its spikes as integers.
  ///
  /// From `firstSpikeTime` on, `rate` is the share of steps with a spike: in equal distances, at random
  /// times, or by a random trial at each step.
  public static func targetRateCode(
    numSteps: Int,
    firstSpikeTime: Int = 0,
    rate: Double = 1,
    firingPattern: FiringPattern = .regular
  ) -> (spikeTargets: Tensor, spikeTimes: Tensor) {
    withDefaultGenerator {
      targetRateCode(
        numSteps: numSteps,
        firstSpikeTime: firstSpikeTime,
        rate: rate,
        firingPattern: firingPattern,
        using: &$0
      )
    }
  }

  /// A spike train of one rate whose random times `generator` draws; otherwise `targetRateCode` without it.
  public static func targetRateCode(
    numSteps: Int,
    firstSpikeTime: Int = 0,
    rate: Double = 1,
    firingPattern: FiringPattern = .regular,
    using generator: inout Generator
  ) -> (spikeTargets: Tensor, spikeTimes: Tensor) {
    let pattern = RatePattern(
      numSteps: numSteps,
      firstSpikeTime: firstSpikeTime,
      rate: rate,
      firingPattern: firingPattern
    )
    return orStop { () throws(ArgumentError) in
      let train = try pattern.train(using: &generator)
      return (train.spikes, train.times)
    }
  }

  /// A ramp from `offTarget` up to `onTarget` at each spike, of shape [numSteps]; `offTarget` after the last.
  ///
  /// Every ramp ends at its spike, so `epsilon`, by which snnTorch makes sure of that, has no effect.
  public static func rateInterpolate(
    _ spikeTime: Tensor,
    numSteps: Int,
    onTarget: Double = 1,
    offTarget: Double = 0,
    epsilon: Double = 1e-7
  ) -> Tensor {
    orStop { () throws(ArgumentError) in
      try RateRamp(numSteps: numSteps, onTarget: onTarget, offTarget: offTarget)
        .interpolate(spikeTime)
    }
  }

  /// Class labels as spikes by rate: the right class at `correctRate`, the others at `incorrectRate`.
  ///
  /// With the rates 1 and 0 and no `firstSpikeTime` the result is one-hot, [count, numClasses]; otherwise
  /// [numSteps, count, numClasses]. `onTarget` and `offTarget` replace 1 and 0, `interpolate` ramps up to
  /// each spike (see `rateInterpolate` for `epsilon`). Where snnTorch 1.0.0 fails because it mixes up axes (two rates), this does what its
  /// documentation says.
  public static func targetsRate(
    _ targets: Tensor,
    numClasses: Int,
    numSteps: Int? = nil,
    firstSpikeTime: Int = 0,
    correctRate: Double = 1,
    incorrectRate: Double = 0,
    onTarget: Double = 1,
    offTarget: Double = 0,
    firingPattern: FiringPattern = .regular,
    interpolate: Bool = false,
    epsilon: Double = 1e-7
  ) -> Tensor {
    withDefaultGenerator {
      targetsRate(
        targets,
        numClasses: numClasses,
        numSteps: numSteps,
        firstSpikeTime: firstSpikeTime,
        correctRate: correctRate,
        incorrectRate: incorrectRate,
        onTarget: onTarget,
        offTarget: offTarget,
        firingPattern: firingPattern,
        interpolate: interpolate,
        epsilon: epsilon,
        using: &$0
      )
    }
  }

  /// Class labels as spikes by rate, at random times of `generator`; otherwise `targetsRate` without it.
  public static func targetsRate(
    _ targets: Tensor,
    numClasses: Int,
    numSteps: Int? = nil,
    firstSpikeTime: Int = 0,
    correctRate: Double = 1,
    incorrectRate: Double = 0,
    onTarget: Double = 1,
    offTarget: Double = 0,
    firingPattern: FiringPattern = .regular,
    interpolate: Bool = false,
    epsilon: Double = 1e-7,
    using generator: inout Generator
  ) -> Tensor {
    let coding = TargetRateCoding(
      numClasses: numClasses,
      numSteps: numSteps,
      firstSpikeTime: firstSpikeTime,
      correctRate: correctRate,
      incorrectRate: incorrectRate,
      onTarget: onTarget,
      offTarget: offTarget,
      firingPattern: firingPattern,
      interpolate: interpolate
    )
    return orStop { () throws(ArgumentError) in
      try coding.encode(targets, using: &generator)
    }
  }

  /// Class labels as spikes by latency: the right class first, the others at the end; see `latency`.
  public static func targetsLatency(
    _ targets: Tensor,
    numClasses: Int,
    numSteps: Int? = nil,
    firstSpikeTime: Int = 0,
    onTarget: Double = 1,
    offTarget: Double = 0,
    interpolate: Bool = false,
    threshold: Double = 0.01,
    tau: Double = 1,
    clip: Bool = false,
    normalize: Bool = false,
    linear: Bool = false,
    epsilon: Double = 1e-7,
    bypass: Bool = false
  ) -> Tensor {
    let name = "spikegen.targetsLatency"
    let encoding = LatencyEncoding(
      times: LatencyTimes(
        numSteps: numSteps,
        threshold: threshold,
        tau: tau,
        firstSpikeTime: firstSpikeTime,
        normalize: normalize,
        linear: linear,
        epsilon: epsilon
      ),
      onTarget: onTarget,
      offTarget: offTarget,
      clip: clip,
      interpolate: interpolate,
      bypass: bypass,
      name: name
    )
    return orStop { () throws(ArgumentError) in
      try encoding.encode(try OneHot.rows(targets, numClasses: numClasses, in: name))
    }
  }
}
