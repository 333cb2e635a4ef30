public import Tensors

extension SpikeTrain {
  /// The train of the time steps of a range, which is numbered from 0 again.
  ///
  ///     train[10..<20]      train[..<50]      train[(-10)...]
  ///
  /// A negative step counts from the end: −1 is the last.
  public subscript(steps: some TensorIndex & RangeExpression<Int>) -> SpikeTrain {
    orStop { () throws(ArgumentError) in try slice(steps.tensorSelection) }
  }

  /// Which neurons spike at a time step, a mask of shape `neuronShape`; −1 is the last step.
  public subscript(step: Int) -> Tensor {
    orStop { () throws(ArgumentError) in
      let slice = try slice(.position(step))
      return slice.tensor.reshape(neuronShape).to(.bool)
    }
  }

  /// The train of the time steps that `selection` names.
  ///
  /// - Throws: ArgumentError if they lie outside of the train.
  package func slice(_ selection: TensorSelection) throws(ArgumentError) -> SpikeTrain {
    let name = "SpikeTrain[]"
    let steps: Range<Int>
    switch selection {
    case .position(let step):
      let position = try SpikeTrain.position(
        step,
        count: numSteps,
        argument: "step",
        noun: "steps",
        in: name
      )
      steps = position..<position + 1
    case .range(let from, let to):
      let lower = from.map { $0 < 0 ? $0 + numSteps : $0 } ?? 0
      let upper = to.map { $0 < 0 ? $0 + numSteps : $0 } ?? numSteps
      guard lower >= 0, lower <= upper, upper <= numSteps else {
        throw ArgumentError(
          name,
          "range \(from.map(String.init) ?? "")..<\(to.map(String.init) ?? "") lies outside of the steps, "
            + "of which the train has \(numSteps)"
        )
      }
      steps = lower..<upper
    }
    let width = wordsPerStep
    return SpikeTrain(
      words: Array(words[steps.lowerBound * width..<steps.upperBound * width]),
      numSteps: steps.count,
      neuronShape: neuronShape
    )
  }

  /// The position in 0..<count that `position` names, which may count from the end.
  static func position(
    _ position: Int,
    count: Int,
    argument: String,
    noun: String,
    in function: String
  ) throws(ArgumentError) -> Int {
    guard position >= -count, position < count else {
      throw ArgumentError(
        function,
        argument,
        is: position,
        but: count == 0
          ? "the train has no \(noun)" : "must be in \(-count)..<\(count), the train's \(noun)"
      )
    }
    return position < 0 ? position + count : position
  }
}
