package import Tensors

/// Ramps from spike to spike; see `spikegen.rateInterpolate`.
package struct RateRamp {
  private let numSteps: Int
  private let onTarget: Double
  private let offTarget: Double

  /// Keeps the options, which are checked when times are interpolated.
  package init(numSteps: Int, onTarget: Double = 1, offTarget: Double = 0) {
    self.numSteps = numSteps
    self.onTarget = onTarget
    self.offTarget = offTarget
  }

  /// The ramps, of shape [numSteps].
  ///
  /// - Throws: ArgumentError if a time is no step.
  package func interpolate(_ spikeTimes: Tensor) throws(ArgumentError) -> Tensor {
    let name = "spikegen.rateInterpolate"
    try StepCount.check(numSteps, in: name)
    let off = Float(offTarget)
    let times = spikeTimes.scalars
    if let wrong = times.first(where: { !($0 >= 0 && $0 < Float(numSteps)) }) {
      throw ArgumentError(
        name,
        "a spike time",
        is: PythonNumberText.shortest(Double(wrong)),
        but: "must be a step from 0 to numSteps - 1 (\(numSteps - 1))"
      )
    }
    var values = [Float](repeating: off, count: numSteps)
    var previous = -1
    let steps = Set(times)
    for step in 0..<numSteps where steps.contains(Float(step)) {
      let length = step - previous
      let rise = length > 1 ? (onTarget - offTarget) / Double(length - 1) : 0
      for index in 0..<(length - 1) {
        values[previous + 1 + index] = Float(offTarget + Double(index) * rise)
      }
      values[step] = length > 1 ? Float(offTarget + Double(length - 1) * rise) : Float(onTarget)
      previous = step
    }
    return Tensor(values)
  }
}
