import NotebookTestSupport
import SpikeEncoding
import Tensors

/// A golden call made with this library's functions that throw.
struct GoldenCall {
  private let golden: GoldenCase
  private let args: [String: GoldenArgument]
  private let data: Tensor

  init(_ golden: GoldenCase) {
    self.golden = golden
    args = golden.args ?? [:]
    data = golden.input.map { Tensor($0.data, shape: $0.shape) } ?? Tensor([Float]())
  }

  /// Whether snnTorch refuses only because it mixes up axes.
  static func isDefectOfSnnTorch(_ golden: GoldenCase) -> Bool {
    let args = golden.args ?? [:]
    return golden.call == "targets_rate"
      || golden.call == "targets_convert" && args.text("code") == "rate"
        && args.number("correct_rate") != nil
  }

  static func pattern(_ args: [String: GoldenArgument]) -> FiringPattern {
    switch args.text("firing_pattern") {
    case "uniform": .uniform
    case "poisson": .poisson
    default: .regular
    }
  }

  func results() throws -> [Tensor] {
    var generator = Generator(seed: golden.seed ?? 0)
    switch golden.call {
    case "rate": return [try rate(using: &generator)]
    case "rate_conv":
      return [try RateEncoding.trials(data, in: "spikegen.rateConv", using: &generator)]
    case "latency": return [try latency().encode(data)]
    case "latency_code": return [try times().times(of: data, in: ""), data .< threshold]
    case "latency_code_log": return [try times().times(of: data, in: "")]
    case "latency_code_linear": return [try times(linear: true).times(of: data, in: "")]
    case "latency_interpolate":
      return [
        try LatencyRamp(numSteps: steps, onTarget: onTarget, offTarget: offTarget)
          .interpolate(data)
      ]
    case "rate_interpolate":
      return [
        try RateRamp(numSteps: steps, onTarget: onTarget, offTarget: offTarget).interpolate(data)
      ]
    case "delta":
      return [
        try DeltaEncoding(
          threshold: args.number("threshold") ?? 0.1,
          padding: args.flag("padding"),
          offSpike: args.flag("off_spike")
        ).encode(data)
      ]
    default: return try targets(using: &generator)
    }
  }

  private func targets(using generator: inout Generator) throws -> [Tensor] {
    let classes = args.integer("num_classes") ?? 0
    switch golden.call {
    case "to_one_hot": return [try OneHot.rows(data, numClasses: classes, in: "")]
    case "to_one_hot_inverse": return [spikegen.toOneHotInverse(data)]
    case "from_one_hot": return [try OneHot.classes(data)]
    case "target_rate_code":
      let train = try RatePattern(
        numSteps: steps,
        firstSpikeTime: args.integer("first_spike_time") ?? 0,
        rate: args.number("rate") ?? 1,
        firingPattern: Self.pattern(args)
      ).train(using: &generator)
      return [train.spikes, train.times]
    case "targets_latency":
      return [try latency().encode(try OneHot.rows(data, numClasses: classes, in: ""))]
    case "targets_convert" where args.text("code") == "latency":
      // The options of levels are not passed on.
      return [
        try LatencyEncoding(times: times()).encode(
          try OneHot.rows(data, numClasses: classes, in: "")
        )
      ]
    case "targets_rate", "targets_convert":
      let coding = TargetRateCoding(
        numClasses: classes,
        numSteps: args.integer("num_steps"),
        firstSpikeTime: args.integer("first_spike_time") ?? 0,
        correctRate: args.number("correct_rate") ?? 1,
        incorrectRate: args.number("incorrect_rate") ?? 0,
        onTarget: onTarget,
        offTarget: offTarget,
        firingPattern: Self.pattern(args),
        interpolate: args.flag("interpolate")
      )
      return [try coding.encode(data, using: &generator)]
    default: throw UnknownCall(name: golden.call)
    }
  }

  private func rate(using generator: inout Generator) throws -> Tensor {
    try RateEncoding(
      numSteps: args.integer("num_steps"),
      gain: args.number("gain") ?? 1,
      offset: args.number("offset") ?? 0,
      firstSpikeTime: args.integer("first_spike_time") ?? 0,
      timeVarInput: args.flag("time_var_input")
    ).encode(data, using: &generator)
  }

  private func latency() -> LatencyEncoding {
    LatencyEncoding(
      times: times(),
      onTarget: onTarget,
      offTarget: offTarget,
      clip: args.flag("clip"),
      interpolate: args.flag("interpolate"),
      bypass: args.flag("bypass")
    )
  }

  private func times(linear: Bool? = nil) -> LatencyTimes {
    LatencyTimes(
      numSteps: args.integer("num_steps"),
      threshold: threshold,
      tau: args.number("tau") ?? 1,
      firstSpikeTime: args.integer("first_spike_time") ?? 0,
      normalize: args.flag("normalize"),
      linear: linear ?? args.flag("linear"),
      epsilon: args.number("epsilon") ?? 1e-7
    )
  }

  private var threshold: Double { args.number("threshold") ?? 0.01 }
  private var onTarget: Double { args.number("on_target") ?? 1 }
  private var offTarget: Double { args.number("off_target") ?? 0 }
  private var steps: Int { args.integer("num_steps") ?? 0 }
}

struct UnknownCall: Error {
  let name: String?
}
