package import Tensors
import Glibc

/// The time of the one spike of each feature in a latency code; see `spikegen.latencyCode`.
package struct LatencyTimes {
  let numSteps: Int?
  let threshold: Double
  private let tau: Double
  private let firstSpikeTime: Int
  private let normalize: Bool
  private let linear: Bool
  private let epsilon: Double

  /// Keeps the options, which are checked when times are computed.
  package init(
    numSteps: Int? = nil,
    threshold: Double = 0.01,
    tau: Double = 1,
    firstSpikeTime: Int = 0,
    normalize: Bool = false,
    linear: Bool = false,
    epsilon: Double = 1e-7
  ) {
    self.numSteps = numSteps
    self.threshold = threshold
    self.tau = tau
    self.firstSpikeTime = firstSpikeTime
    self.normalize = normalize
    self.linear = linear
    self.epsilon = epsilon
  }

  /// The spike times of `data`, not rounded to steps.
  ///
  /// Every operation is rounded to 32 bits, in snnTorch's order.
  ///
  /// - Throws: ArgumentError if an option is outside of its range.
  package func times(of data: Tensor, in function: String) throws(ArgumentError) -> Tensor {
    try checkOptions(in: function)
    if firstSpikeTime > 0, data.count > 0, data.max().item() > 1, data.min().item() < 0 {
      throw ArgumentError(
        function,
        "firstSpikeTime",
        is: firstSpikeTime,
        but: "data has elements below 0 and above 1; with firstSpikeTime they must lie in 0...1"
      )
    }
    guard data.count > 0 else { return data.to(.float32) }
    return linear ? linearTimes(of: data) : logarithmicTimes(of: data)
  }

  private func checkOptions(in function: String) throws(ArgumentError) {
    guard threshold > 0, threshold < 1 else {
      throw ArgumentError(
        function,
        "threshold",
        is: threshold,
        but: "must lie between 0 and 1, both excluded"
      )
    }
    guard tau > 0 else {
      throw ArgumentError(function, "tau", is: tau, but: "must be positive")
    }
    try StepCount.check(numSteps, in: function)
    try StepCount.check(firstSpikeTime: firstSpikeTime, numSteps: numSteps, in: function)
    if normalize, numSteps == nil {
      throw ArgumentError(function, "numSteps is absent, but normalize needs it")
    }
  }

  /// The logarithmic times: τ ln(x / (x − θ)).
  ///
  /// That is how long a leaky integrator with time constant τ charges up to the threshold θ under the
  /// constant current x. Features at or below θ count as θ + ε.
  private func logarithmicTimes(of data: Tensor) -> Tensor {
    let low = Float(threshold + epsilon)
    let (threshold, tau, first) = (Float(threshold), Float(tau), Float(firstSpikeTime))
    let times = unsafe Tensor(shape: data.shape) { times in
      unsafe data.withUnsafeScalars { data in
        for index in data.indices {
          let feature = unsafe data[index] < low ? low : data[index]
          unsafe times[index] = tau * Float(log(Double(feature / (feature - threshold)))) + first
        }
      }
    }
    guard normalize, let numSteps else { return times }
    let shifted = times - firstSpikeTime
    return shifted * (numSteps - firstSpikeTime - 1) / shifted.max() + firstSpikeTime
  }

  /// The time that falls linearly from x = 0 to x = 1: −τ (x − 1), at most that of the threshold.
  private func linearTimes(of data: Tensor) -> Tensor {
    let tau = normalize ? Double((numSteps ?? 1) - 1 - firstSpikeTime) : tau
    let times = ((data - 1) * -tau).clamp(max: -tau * (threshold - 1)) + firstSpikeTime
    guard normalize, let numSteps, times.min().item() < 0 else { return times }
    // Features above 1 gave negative times: spread all of them over the steps.
    let (least, greatest) = (times.min(), times.max())
    return (times - least) * (1 / (greatest - least)) * (numSteps - 1)
  }
}
