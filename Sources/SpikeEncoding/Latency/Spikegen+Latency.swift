public import Tensors

extension spikegen {
  /// Latency code: each feature spikes once, the earlier the larger it is.
  ///
  /// The time of `latencyCode` is rounded to the nearest step (to the even one of two equally near), and the
  /// result, of shape [numSteps] + the data's, holds `onTarget` there and `offTarget` elsewhere. The data
  /// must lie in 0...1. A time after the last step is refused; with `bypass` such a feature stays silent, and
  /// `numSteps` may be absent: then the last spike decides. `clip` silences features below the threshold,
  /// `interpolate` rises linearly from `offTarget` to the spike, see `latencyInterpolate`.
  public static func latency(
    _ data: Tensor,
    numSteps: Int? = nil,
    threshold: Double = 0.01,
    tau: Double = 1,
    firstSpikeTime: Int = 0,
    onTarget: Double = 1,
    offTarget: Double = 0,
    clip: Bool = false,
    normalize: Bool = false,
    linear: Bool = false,
    interpolate: Bool = false,
    bypass: Bool = false,
    epsilon: Double = 1e-7
  ) -> Tensor {
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
      bypass: bypass
    )
    return orStop { () throws(ArgumentError) in try encoding.encode(data) }
  }

  /// A ramp up to each spike: from `offTarget` at step 0 to `onTarget` at the spike's step, then `offTarget`.
  ///
  /// A spike after step `numSteps` gives `offTarget` throughout.
  public static func latencyInterpolate(
    _ spikeTime: Tensor,
    numSteps: Int,
    onTarget: Double = 1,
    offTarget: Double = 0
  ) -> Tensor {
    orStop { () throws(ArgumentError) in
      try LatencyRamp(numSteps: numSteps, onTarget: onTarget, offTarget: offTarget)
        .interpolate(spikeTime)
    }
  }
}
