import Tensors

/// Rules that several encoders share.
enum StepCount {
  /// Checks that a number of time steps, where one is given, is positive.
  static func check(_ numSteps: Int?, in function: String) throws(ArgumentError) {
    guard let numSteps else { return }
    guard numSteps >= 0 else {
      throw ArgumentError(function, "numSteps", is: numSteps, but: "must not be negative")
    }
    guard numSteps > 0 else {
      throw ArgumentError(function, "numSteps", is: numSteps, but: "must be positive")
    }
  }

  /// Checks that the first spike lies within the time steps.
  static func check(
    firstSpikeTime: Int,
    numSteps: Int?,
    in function: String
  ) throws(ArgumentError) {
    guard firstSpikeTime >= 0 else {
      throw ArgumentError(
        function,
        "firstSpikeTime",
        is: firstSpikeTime,
        but: "must not be negative"
      )
    }
    if let numSteps, firstSpikeTime > numSteps - 1 {
      throw ArgumentError(
        function,
        "firstSpikeTime",
        is: firstSpikeTime,
        but: "must be at most numSteps - 1 (\(numSteps - 1))"
      )
    }
  }
}
