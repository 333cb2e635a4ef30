package import Tensors

/// Ramps up to spikes; see `spikegen.latencyInterpolate`.
package struct LatencyRamp {
  private let numSteps: Int
  private let onTarget: Double
  private let offTarget: Double

  /// Keeps the options, which are checked when times are interpolated.
  package init(numSteps: Int, onTarget: Double = 1, offTarget: Double = 0) {
    self.numSteps = numSteps
    self.onTarget = onTarget
    self.offTarget = offTarget
  }

  /// The ramps of `spikeTimes`, in the shape [numSteps] + the times'.
  ///
  /// - Throws: ArgumentError if there are no steps, a time is NaN, or `onTarget` is below `offTarget`.
  package func interpolate(_ spikeTimes: Tensor) throws(ArgumentError) -> Tensor {
    let name = "spikegen.latencyInterpolate"
    try StepCount.check(numSteps, in: name)
    guard onTarget >= offTarget else {
      throw ArgumentError(
        name,
        "onTarget",
        is: onTarget,
        but: "must not be below offTarget (\(offTarget))"
      )
    }
    let shape = [numSteps] + spikeTimes.shape
    _ = try Shape.count(of: shape, in: name)
    let steps = times(of: spikeTimes)
    guard steps.scalars.allSatisfy({ !$0.isNaN }) else {
      throw ArgumentError(name, "spikeTime holds NaN, but must be numbers")
    }
    let (rise, on, off) = (Float(onTarget - offTarget), Float(onTarget), Float(offTarget))
    let count = spikeTimes.count
    return unsafe Tensor(shape: shape) { ramps in
      steps.withScalars { steps in
        for step in 0..<numSteps {
          for index in 0..<count {
            let part = LatencyRamp.part(of: steps[index], at: step)
            let value = part * rise + off
            unsafe ramps[step * count + index] = value > on ? off : value
          }
        }
      }
    }
  }

  /// Rounded times; those that lie behind the steps become 0.5, before which no whole step lies.
  private func times(of spikeTimes: Tensor) -> Tensor {
    let last = Float(numSteps)
    return spikeTimes.map { time in
      let step = time.rounded(.toNearestOrEven)
      return step > last ? 0.5 : step
    }
  }

  /// How far the ramp has come at `step`: 1 at the spike, more behind it.
  private static func part(of time: Float, at step: Int) -> Float {
    if time == 0 { return step == 0 ? 1 : Float(step) * 2 }
    // The reciprocal first, as PyTorch divides a number by a tensor.
    return 1 / time * Float(step)
  }
}
