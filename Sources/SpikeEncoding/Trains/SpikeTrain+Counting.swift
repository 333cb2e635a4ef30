public import Tensors

extension SpikeTrain {
  /// The number of spikes of each neuron, of shape `neuronShape`: the sum over time.
  public var spikesPerNeuron: Tensor {
    let counts = neuronCounts()
    return Tensor(counts.map(Float.init), shape: neuronShape)
  }

  /// The number of spikes at each time step, of shape [`numSteps`]: the sum over the neurons.
  public var spikesPerStep: Tensor {
    let width = wordsPerStep
    let counts = (0..<numSteps).map { step in
      words[step * width..<(step + 1) * width].reduce(0) { $0 + $1.nonzeroBitCount }
    }
    return Tensor(counts.map(Float.init), shape: [numSteps])
  }

  /// The number of spikes of each neuron, in the order of the neurons' numbers.
  ///
  /// Counts 64 neurons at once: plane k holds bit k of their counts, and a step is added like a carry.
  func neuronCounts() -> [Int] {
    let width = wordsPerStep
    var counts = [Int](repeating: 0, count: neuronCount)
    var planes = [UInt64](repeating: 0, count: Int.bitWidth - numSteps.leadingZeroBitCount)
    for column in 0..<width {
      for plane in planes.indices { planes[plane] = 0 }
      for step in 0..<numSteps {
        var carry = words[step * width + column]
        var plane = 0
        while carry != 0 {
          let next = planes[plane] & carry
          planes[plane] ^= carry
          carry = next
          plane += 1
        }
      }
      for neuron in (column * 64)..<min(column * 64 + 64, neuronCount) {
        for (place, plane) in planes.enumerated() {
          counts[neuron] |= Int((plane >> UInt64(neuron % 64)) & 1) << place
        }
      }
    }
    return counts
  }
}
