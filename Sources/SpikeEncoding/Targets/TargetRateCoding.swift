package import Tensors

/// The rate code of class labels with its options; see `spikegen.targetsRate`.
package struct TargetRateCoding {
  private let numClasses: Int
  private let numSteps: Int?
  private let firstSpikeTime: Int
  private let correctRate: Double
  private let incorrectRate: Double
  private let onTarget: Double
  private let offTarget: Double
  private let firingPattern: FiringPattern
  private let interpolate: Bool
  private let name = "spikegen.targetsRate"

  /// Keeps the options, which are checked when targets are encoded.
  package init(
    numClasses: Int,
    numSteps: Int? = nil,
    firstSpikeTime: Int = 0,
    correctRate: Double = 1,
    incorrectRate: Double = 0,
    onTarget: Double = 1,
    offTarget: Double = 0,
    firingPattern: FiringPattern = .regular,
    interpolate: Bool = false
  ) {
    self.numClasses = numClasses
    self.numSteps = numSteps
    self.firstSpikeTime = firstSpikeTime
    self.correctRate = correctRate
    self.incorrectRate = incorrectRate
    self.onTarget = onTarget
    self.offTarget = offTarget
    self.firingPattern = firingPattern
    self.interpolate = interpolate
  }

  /// The spikes of `targets`.
  ///
  /// - Throws: ArgumentError if a target is no class, a rate lies outside of 0...1, or a number of steps is
  ///   needed and absent.
  package func encode(
    _ targets: Tensor,
    using generator: inout Generator
  ) throws(ArgumentError) -> Tensor {
    try checkOptions()
    let oneHot = try OneHot.rows(targets, numClasses: numClasses, in: name)
    if correctRate == 1, incorrectRate == 0 {
      return firstSpikeTime == 0 ? leveled(oneHot) : try delayed(oneHot)
    }
    return try timed(oneHot, steps: try requiredSteps(), using: &generator)
  }

  private func checkOptions() throws(ArgumentError) {
    for (argument, rate) in [("correctRate", correctRate), ("incorrectRate", incorrectRate)] {
      guard (0...1).contains(rate) else {
        throw ArgumentError(name, argument, is: rate, but: "must lie in 0...1")
      }
    }
    guard incorrectRate <= correctRate else {
      throw ArgumentError(
        name,
        "incorrectRate",
        is: incorrectRate,
        but: "must not be above correctRate (\(correctRate))"
      )
    }
    try StepCount.check(numSteps, in: name)
    guard firstSpikeTime >= 0 else {
      throw ArgumentError(name, "firstSpikeTime", is: firstSpikeTime, but: "must not be negative")
    }
  }

  private func requiredSteps() throws(ArgumentError) -> Int {
    guard let numSteps else {
      throw ArgumentError(
        name,
        "numSteps is absent, but must be given unless the rates are 1 and 0 from step 0 on"
      )
    }
    return numSteps
  }

  /// One-hot rows with `onTarget` and `offTarget` for 1 and 0.
  private func leveled(_ oneHot: Tensor) -> Tensor {
    let scaled = oneHot * onTarget
    if onTarget > offTarget { return scaled.clamp(min: offTarget) }
    return scaled + (oneHot .== 0) * offTarget
  }

  /// One-hot rows at every step from `firstSpikeTime` on, `offTarget` before.
  private func delayed(_ oneHot: Tensor) throws(ArgumentError) -> Tensor {
    let steps = try requiredSteps()
    let rows = (oneHot * onTarget).clamp(min: offTarget)
    let silent = min(firstSpikeTime, steps)
    return cat([
      Tensor.full([silent] + rows.shape, offTarget),
      try rows.unsqueezed(0).repeated([steps - silent, 1, 1]),
    ])
  }

  private func timed(
    _ oneHot: Tensor,
    steps: Int,
    using generator: inout Generator
  ) throws(ArgumentError) -> Tensor {
    let correct = try course(of: correctRate, steps: steps, using: &generator)
    let incorrect = try course(of: incorrectRate, steps: steps, using: &generator)
    let others = spikegen.toOneHotInverse(oneHot)
    let spikes = oneHot.unsqueeze(0) * correct + others.unsqueeze(0) * incorrect
    return interpolate ? spikes : (spikes * onTarget).clamp(min: offTarget)
  }

  /// The spikes of one rate, or the ramps up to them, of shape [steps, 1, 1].
  private func course(
    of rate: Double,
    steps: Int,
    using generator: inout Generator
  ) throws(ArgumentError) -> Tensor {
    let train = try RatePattern(
      numSteps: steps,
      firstSpikeTime: firstSpikeTime,
      rate: rate,
      firingPattern: firingPattern
    ).train(using: &generator, in: name)
    guard interpolate else { return try train.spikes.reshaped(to: [steps, 1, 1]) }
    return try RateRamp(numSteps: steps, onTarget: onTarget, offTarget: offTarget)
      .interpolate(train.times).reshaped(to: [steps, 1, 1])
  }
}
