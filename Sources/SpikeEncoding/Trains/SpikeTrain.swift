internal import Wording

/// Spikes of many neurons over time, one bit for each neuron and time step.
///
///     let train = spikegen.rate(images, numSteps: 100).packed()
///     print(train)
///
///     SpikeTrain(100 steps, 784 neurons, 1169 spikes)
///
/// A train needs a 32nd of the tensor's memory, and is counted and compared 64 neurons at a time. It is a value:
/// a copy is independent of the original. Time is the first axis; the other axes are those of the neurons,
/// which are numbered in row-major order where a single number names one.
///
/// A spike is there or not: the spikes of −1 that `spikegen.delta(_:offSpike: true)` gives for falls have no
/// place in a train. Pack `x .== 1` and `x .== -1` as a train each.
public struct SpikeTrain: Equatable, Sendable {
  /// The number of time steps.
  public let numSteps: Int
  /// The lengths of the neurons' axes; empty for one neuron without an axis.
  public let neuronShape: [Int]
  /// The number of neurons: the product of `neuronShape`.
  public let neuronCount: Int
  /// `wordsPerStep` words for each step; neuron i is bit i % 64 of word i / 64, and bits without a neuron
  /// are 0.
  var words: [UInt64]

  /// Wraps words that hold the spikes.
  init(words: [UInt64], numSteps: Int, neuronShape: [Int]) {
    self.words = words
    self.numSteps = numSteps
    self.neuronShape = neuronShape
    neuronCount = neuronShape.reduce(1, *)
  }

  /// Makes a train of `numSteps` steps without a spike.
  init(silent numSteps: Int, neuronShape: [Int]) {
    let width = (neuronShape.reduce(1, *) + 63) / 64
    self.init(
      words: [UInt64](repeating: 0, count: numSteps * width),
      numSteps: numSteps,
      neuronShape: neuronShape
    )
  }

  /// The number of words that hold one time step.
  var wordsPerStep: Int { (neuronCount + 63) / 64 }

  /// The length of each axis, time first.
  public var shape: [Int] { [numSteps] + neuronShape }

  /// The number of spikes.
  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The mean probability that a neuron spikes at a time step: spikes divided by neurons and steps.
  ///
  /// NaN when there are no neurons or no steps.
  public var rate: Double { Double(count) / (Double(numSteps) * Double(neuronCount)) }
}

extension SpikeTrain: CustomStringConvertible {
  /// What `print` shows, such as `SpikeTrain(100 steps, 784 neurons, 1169 spikes)`.
  public var description: String {
    func counted(_ number: Int, _ noun: String) -> String {
      "\(number) \(plural(noun, number))"
    }
    return "SpikeTrain(\(counted(numSteps, "step")), \(counted(neuronCount, "neuron")), "
      + "\(counted(count, "spike")))"
  }
}
