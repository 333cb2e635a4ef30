package import Tensors

/// The burst code with its options; see `spikegen.burst`.
package struct BurstEncoding {
  private static let name = "spikegen.burst"
  private let numSteps: Int
  private let maxSpikes: Int
  private let minInterval: Int
  private let maxInterval: Int

  /// Keeps the options.
  ///
  /// - Throws: ArgumentError if one is outside of its range.
  package init(
    numSteps: Int,
    maxSpikes: Int = 5,
    minInterval: Int = 2,
    maxInterval: Int? = nil
  ) throws(ArgumentError) {
    let name = BurstEncoding.name
    try StepCount.check(numSteps, in: name)
    guard maxSpikes > 0 else {
      throw ArgumentError(name, "maxSpikes", is: maxSpikes, but: "must be positive")
    }
    guard minInterval > 0 else {
      throw ArgumentError(name, "minInterval", is: minInterval, but: "must be positive")
    }
    if let maxInterval, maxInterval < minInterval {
      throw ArgumentError(
        name,
        "maxInterval",
        is: maxInterval,
        but: "must not be below minInterval (\(minInterval))"
      )
    }
    self.numSteps = numSteps
    self.maxSpikes = maxSpikes
    self.minInterval = minInterval
    self.maxInterval = max(maxInterval ?? numSteps, minInterval)
  }

  /// The number of spikes of an intensity, and the steps from one to the next.
  package func burst(of intensity: Float) -> (spikes: Int, interval: Int) {
    // In 32 bits: as a double, the intensity 0.2 lies above 1/5 and would get another spike.
    let spikes = Int((Float(maxSpikes) * intensity).rounded(.up))
    guard spikes > 1 else { return (spikes, maxInterval) }
    let interval = Float(maxInterval) - Float(maxInterval - minInterval) * intensity
    return (spikes, Int(interval.rounded(.up)))
  }

  /// The spikes of `data`.
  ///
  /// - Throws: ArgumentError if an element is not between 0 and 1.
  package func encode(_ data: Tensor) throws(ArgumentError) -> Tensor {
    let intensities = data.scalars
    try Intensity.check(intensities, of: "data", in: BurstEncoding.name)
    let count = data.count
    let shape = [numSteps] + data.shape
    _ = try Shape.count(of: shape, in: BurstEncoding.name)
    return unsafe Tensor(
      zeros: shape,
      changingWith: { spikes in
        for (index, intensity) in intensities.enumerated() {
          let burst = burst(of: intensity)
          var step = 0
          for _ in 0..<burst.spikes where step < numSteps {
            unsafe spikes[step * count + index] = 1
            step += burst.interval
          }
        }
      }
    )
  }
}
