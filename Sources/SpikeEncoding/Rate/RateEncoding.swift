package import Tensors

/// The rate code with its options; see `spikegen.rate`.
package struct RateEncoding {
  private let numSteps: Int?
  private let gain: Double
  private let offset: Double
  private let firstSpikeTime: Int
  private let timeVarInput: Bool

  /// Keeps the options, which are checked when data is encoded.
  package init(
    numSteps: Int? = nil,
    gain: Double = 1,
    offset: Double = 0,
    firstSpikeTime: Int = 0,
    timeVarInput: Bool = false
  ) {
    self.numSteps = numSteps
    self.gain = gain
    self.offset = offset
    self.firstSpikeTime = firstSpikeTime
    self.timeVarInput = timeVarInput
  }

  /// The spikes of `data`.
  ///
  /// - Throws: ArgumentError if the options contradict each other or an element is NaN.
  package func encode(
    _ data: Tensor,
    using generator: inout Generator
  ) throws(ArgumentError) -> Tensor {
    let name = "spikegen.rate"
    try StepCount.check(numSteps, in: name)
    try StepCount.check(firstSpikeTime: firstSpikeTime, numSteps: numSteps, in: name)
    if timeVarInput {
      if let numSteps {
        throw ArgumentError(
          name,
          "numSteps",
          is: numSteps,
          but: "must be absent with timeVarInput: the first axis of data is time"
        )
      }
      return try encodeTimeVarying(data, in: name, using: &generator)
    }
    guard let numSteps else {
      throw ArgumentError(
        name,
        "numSteps is absent, but must be given unless data has a time axis (timeVarInput: true)"
      )
    }
    return try encodeStatic(data, steps: numSteps, in: name, using: &generator)
  }

  /// One trial an element.
  ///
  /// - Throws: ArgumentError if an element is NaN.
  package static func trials(
    _ data: Tensor,
    in function: String,
    using generator: inout Generator
  ) throws(ArgumentError) -> Tensor {
    try refuseNaN(in: data, of: function)
    return unsafe Tensor(shape: data.shape) { spikes in
      unsafe data.withUnsafeScalars { probabilities in
        unsafe generator.fillBernoulli(spikes, probabilities: probabilities)
      }
    }
  }

  private func encodeTimeVarying(
    _ data: Tensor,
    in function: String,
    using generator: inout Generator
  ) throws(ArgumentError) -> Tensor {
    guard data.ndim > 0 else {
      throw ArgumentError(function, "data is a single number, but needs a time axis")
    }
    try RateEncoding.refuseNaN(in: data, of: function)
    let shape = [firstSpikeTime + data.shape[0]] + data.shape.dropFirst()
    let count = try Shape.count(of: shape, in: function)
    return unsafe Tensor(shape: shape) { spikes in
      let silent = count - data.count
      unsafe spikes[..<silent].update(repeating: 0)
      unsafe data.withUnsafeScalars { probabilities in
        unsafe generator.fillBernoulli(
          UnsafeMutableBufferPointer(rebasing: spikes[silent...]),
          probabilities: probabilities
        )
      }
    }
  }

  /// Encodes the same probabilities at each step, without laying out repeated data.
  private func encodeStatic(
    _ data: Tensor,
    steps: Int,
    in function: String,
    using generator: inout Generator
  ) throws(ArgumentError) -> Tensor {
    let probabilities = gain == 1 && offset == 0 ? data : data * gain + offset
    try RateEncoding.refuseNaN(in: probabilities, of: function)
    let count = data.count
    let shape = [steps] + data.shape
    _ = try Shape.count(of: shape, in: function)
    return unsafe Tensor(shape: shape) { spikes in
      unsafe probabilities.withUnsafeScalars { probabilities in
        // The random numbers of silent steps are drawn all the same.
        let silent = firstSpikeTime * count
        generator.skip(silent)
        unsafe spikes[..<silent].update(repeating: 0)
        unsafe generator.fillBernoulli(
          UnsafeMutableBufferPointer(rebasing: spikes[silent...]),
          probabilities: probabilities
        )
      }
    }
  }

  private static func refuseNaN(in data: Tensor, of function: String) throws(ArgumentError) {
    if let position = data.firstPosition(outside: -.infinity ... .infinity) {
      throw ArgumentError(
        function,
        "element \(position) of the flattened data",
        is: "NaN",
        but: "must be a number"
      )
    }
  }
}
