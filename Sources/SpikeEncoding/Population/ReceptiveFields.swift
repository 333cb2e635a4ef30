package import Tensors
import Glibc

/// Overlapping Gaussian receptive fields along a range of values; see `spikegen.population`.
package struct ReceptiveFields {
  private static let name = "spikegen.population"
  private let lower: Double
  private let upper: Double
  private let neurons: Int
  private let beta: Double

  /// Lays `neurons` fields over a range.
  ///
  /// - Throws: ArgumentError if there are fewer than 3, the range is empty or not finite, or `beta` is not
  ///   positive.
  package init(
    neurons: Int,
    range: ClosedRange<Double>,
    beta: Double
  ) throws(ArgumentError) {
    guard neurons >= 3 else {
      throw ArgumentError(
        ReceptiveFields.name,
        "neurons",
        is: neurons,
        but: "must be at least 3: the fields are (upper - lower) / (neurons - 2) apart"
      )
    }
    guard range.lowerBound < range.upperBound, (range.upperBound - range.lowerBound).isFinite else {
      throw ArgumentError(
        ReceptiveFields.name,
        "range",
        is: range,
        but: "must have a length that is finite and not 0"
      )
    }
    guard beta > 0, beta.isFinite else {
      throw ArgumentError(
        ReceptiveFields.name,
        "beta",
        is: beta,
        but: "must be positive and finite"
      )
    }
    (lower, upper) = (range.lowerBound, range.upperBound)
    self.neurons = neurons
    self.beta = beta
  }

  /// How far apart neighbouring fields are.
  private var distance: Double { (upper - lower) / Double(neurons - 2) }

  /// Where the fields have their greatest response: lower + (2i − 3) / 2 · distance for i = 1, 2, ….
  package var centres: [Double] {
    (1...neurons).map { lower + Double(2 * $0 - 3) / 2 * distance }
  }

  /// The standard deviation of every field: distance / β.
  package var width: Double { distance / beta }

  /// The responses of the fields to each element, along a new last axis.
  ///
  /// - Throws: ArgumentError if an element is NaN.
  package func responses(to data: Tensor) throws(ArgumentError) -> Tensor {
    let (centres, width) = (centres, width)
    let values = data.scalars
    if let position = values.firstIndex(where: \.isNaN) {
      throw ArgumentError(
        ReceptiveFields.name,
        "element \(position) of the flattened data",
        is: "NaN",
        but: "must be a number"
      )
    }
    let shape = data.shape + [neurons]
    _ = try Shape.count(of: shape, in: ReceptiveFields.name)
    return unsafe Tensor(shape: shape) { responses in
      for (index, value) in values.enumerated() {
        for (neuron, centre) in centres.enumerated() {
          let deviation = (Double(value) - centre) / width
          unsafe responses[index * neurons + neuron] = Float(exp(-deviation * deviation / 2))
        }
      }
    }
  }

  /// One spike for each response, at round(numSteps · (1 − response)); none where that is no step.
  ///
  /// - Throws: ArgumentError if there are no steps, or an element is NaN.
  package func spikes(for data: Tensor, numSteps: Int) throws(ArgumentError) -> Tensor {
    try StepCount.check(numSteps, in: ReceptiveFields.name)
    let responses = try responses(to: data)
    let count = responses.count
    let shape = [numSteps] + responses.shape
    _ = try Shape.count(of: shape, in: ReceptiveFields.name)
    return unsafe Tensor(
      zeros: shape,
      changingWith: { spikes in
        for (index, response) in responses.scalars.enumerated() {
          let time = (Float(numSteps) * (1 - response)).rounded(.toNearestOrEven)
          if time < Float(numSteps) { unsafe spikes[Int(time) * count + index] = 1 }
        }
      }
    )
  }
}
