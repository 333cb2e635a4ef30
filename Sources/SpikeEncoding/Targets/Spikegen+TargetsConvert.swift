public import Tensors

extension spikegen {
  /// Class labels as spikes, by rate or by latency; see `targetsRate` and `targetsLatency`.
  ///
  /// As in snnTorch 1.0.0, the latency code takes no notice of `onTarget`, `offTarget`, `interpolate` and
  /// `epsilon` here: call `targetsLatency` for those.
  public static func targetsConvert(
    _ targets: Tensor,
    numClasses: Int,
    code: TargetCode = .rate,
    numSteps: Int? = nil,
    firstSpikeTime: Int = 0,
    correctRate: Double = 1,
    incorrectRate: Double = 0,
    onTarget: Double = 1,
    offTarget: Double = 0,
    firingPattern: FiringPattern = .regular,
    interpolate: Bool = false,
    epsilon: Double = 1e-7,
    threshold: Double = 0.01,
    tau: Double = 1,
    clip: Bool = false,
    normalize: Bool = false,
    linear: Bool = false,
    bypass: Bool = false
  ) -> Tensor {
    withDefaultGenerator {
      targetsConvert(
        targets,
        numClasses: numClasses,
        code: code,
        numSteps: numSteps,
        firstSpikeTime: firstSpikeTime,
        correctRate: correctRate,
        incorrectRate: incorrectRate,
        onTarget: onTarget,
        offTarget: offTarget,
        firingPattern: firingPattern,
        interpolate: interpolate,
        epsilon: epsilon,
        threshold: threshold,
        tau: tau,
        clip: clip,
        normalize: normalize,
        linear: linear,
        bypass: bypass,
        using: &$0
      )
    }
  }

  /// Class labels as spikes, at random times of `generator`; otherwise `targetsConvert` without it.
  public static func targetsConvert(
    _ targets: Tensor,
    numClasses: Int,
    code: TargetCode = .rate,
    numSteps: Int? = nil,
    firstSpikeTime: Int = 0,
    correctRate: Double = 1,
    incorrectRate: Double = 0,
    onTarget: Double = 1,
    offTarget: Double = 0,
    firingPattern: FiringPattern = .regular,
    interpolate: Bool = false,
    epsilon: Double = 1e-7,
    threshold: Double = 0.01,
    tau: Double = 1,
    clip: Bool = false,
    normalize: Bool = false,
    linear: Bool = false,
    bypass: Bool = false,
    using generator: inout Generator
  ) -> Tensor {
    switch code {
    case .rate:
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
        using: &generator
      )
    case .latency:
      targetsLatency(
        targets,
        numClasses: numClasses,
        numSteps: numSteps,
        firstSpikeTime: firstSpikeTime,
        threshold: threshold,
        tau: tau,
        clip: clip,
        normalize: normalize,
        linear: linear,
        bypass: bypass
      )
    }
  }
}
