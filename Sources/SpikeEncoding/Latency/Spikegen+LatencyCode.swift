public import Tensors

extension spikegen {
  /// The spike times of a latency code, and a mask of the features below the threshold.
  ///
  /// Logarithmic by default, τ ln(x / (x − θ)), which is how long a leaky integrator with time constant
  /// `tau` charges up to `threshold`; or `linear`, τ (1 − x). With `normalize` the times fill the steps from
  /// `firstSpikeTime` to `numSteps` − 1. Times are not rounded to steps.
  public static func latencyCode(
    _ data: Tensor,
    numSteps: Int? = nil,
    threshold: Double = 0.01,
    tau: Double = 1,
    firstSpikeTime: Int = 0,
    normalize: Bool = false,
    linear: Bool = false,
    epsilon: Double = 1e-7
  ) -> (spikeTimes: Tensor, isBelowThreshold: Tensor) {
    let times = LatencyTimes(
      numSteps: numSteps,
      threshold: threshold,
      tau: tau,
      firstSpikeTime: firstSpikeTime,
      normalize: normalize,
      linear: linear,
      epsilon: epsilon
    )
    let spikeTimes = orStop { () throws(ArgumentError) in
      try times.times(of: data, in: "spikegen.latencyCode")
    }
    return (spikeTimes, data .< threshold)
  }

  /// The spike times of a linear latency code: τ (1 − x), at most that of the threshold.
  ///
  /// With `normalize`, τ is `numSteps` − 1 − `firstSpikeTime`.
  public static func latencyCodeLinear(
    _ data: Tensor,
    numSteps: Int? = nil,
    threshold: Double = 0.01,
    tau: Double = 1,
    firstSpikeTime: Int = 0,
    normalize: Bool = false
  ) -> Tensor {
    let times = LatencyTimes(
      numSteps: numSteps,
      threshold: threshold,
      tau: tau,
      firstSpikeTime: firstSpikeTime,
      normalize: normalize,
      linear: true
    )
    return orStop { () throws(ArgumentError) in
      try times.times(of: data, in: "spikegen.latencyCodeLinear")
    }
  }

  /// The spike times of a logarithmic latency code: τ ln(x / (x − θ)).
  ///
  /// Features below θ + `epsilon` count as that, which gives them the latest time.
  public static func latencyCodeLog(
    _ data: Tensor,
    numSteps: Int? = nil,
    threshold: Double = 0.01,
    tau: Double = 1,
    firstSpikeTime: Int = 0,
    normalize: Bool = false,
    epsilon: Double = 1e-7
  ) -> Tensor {
    let times = LatencyTimes(
      numSteps: numSteps,
      threshold: threshold,
      tau: tau,
      firstSpikeTime: firstSpikeTime,
      normalize: normalize,
      epsilon: epsilon
    )
    return orStop { () throws(ArgumentError) in
      try times.times(of: data, in: "spikegen.latencyCodeLog")
    }
  }
}
