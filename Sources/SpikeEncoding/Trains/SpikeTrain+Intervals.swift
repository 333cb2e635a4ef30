public import Tensors

extension SpikeTrain {
  /// The time steps at which a neuron spikes, ascending, int64; the neuron's number in row-major order names
  /// it, and −1 is the last.
  public func spikeTimes(of neuron: Int) -> Tensor {
    orStop { () throws(ArgumentError) in
      let times = try times(of: neuron, in: "SpikeTrain.spikeTimes")
      return SpikeTrain.integers(times)
    }
  }

  /// The numbers of time steps from each spike of a neuron to its next, int64: one fewer than spikes.
  ///
  /// The neuron's number in row-major order names it; −1 is the last.
  public func interspikeIntervals(of neuron: Int) -> Tensor {
    orStop { () throws(ArgumentError) in
      let times = try times(of: neuron, in: "SpikeTrain.interspikeIntervals")
      return SpikeTrain.integers(zip(times.dropFirst(), times).map { $0 - $1 })
    }
  }

  /// The intervals of all neurons, int64: those of the first neuron, then those of the second, and so on.
  public func interspikeIntervals() -> Tensor {
    // Where the next interval of each neuron goes.
    var places: [Int] = []
    places.reserveCapacity(neuronCount)
    var total = 0
    for count in neuronCounts() {
      places.append(total)
      total += max(count - 1, 0)
    }
    var intervals = [Float](repeating: 0, count: total)
    var latest = [Int](repeating: -1, count: neuronCount)
    let width = wordsPerStep
    for step in 0..<numSteps {
      for column in 0..<width {
        var rest = words[step * width + column]
        while rest != 0 {
          let neuron = column * 64 + rest.trailingZeroBitCount
          rest &= rest - 1
          if latest[neuron] >= 0 {
            intervals[places[neuron]] = Float(step - latest[neuron])
            places[neuron] += 1
          }
          latest[neuron] = step
        }
      }
    }
    return Tensor(intervals, shape: [total], dtype: .int64)
  }

  /// The time steps at which a neuron spikes, ascending.
  ///
  /// - Throws: ArgumentError if there is no such neuron.
  package func times(of neuron: Int, in function: String) throws(ArgumentError) -> [Int] {
    let number = try SpikeTrain.position(
      neuron,
      count: neuronCount,
      argument: "neuron",
      noun: "neurons",
      in: function
    )
    let (width, column, bit) = (wordsPerStep, number / 64, UInt64(number % 64))
    return (0..<numSteps).filter { (words[$0 * width + column] >> bit) & 1 == 1 }
  }

  private static func integers(_ values: [Int]) -> Tensor {
    Tensor(values.map(Float.init), shape: [values.count], dtype: .int64)
  }
}
