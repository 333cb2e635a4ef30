import SpikeEncoding
import Tensors
import Testing

struct SpikeTrainTests {
  /// Three steps of two neurons.
  private let small = Tensor([[1, 0], [0, 0], [1, 1]])

  /// Shapes with whole words, parts of words, and neither.
  static let shapes: [[Int]] = [
    [5], [1, 1], [7, 63], [7, 64], [7, 65], [3, 128], [300, 70], [2, 3, 5, 7], [40, 2, 13, 13],
    [1, 70], [0], [0, 3], [4, 0], [3, 0, 5], [0, 0],
  ]

  /// Random spikes of that shape, whose probability depends on it.
  private func spikes(_ shape: [Int]) -> Tensor {
    let probability = Double((7 * shape.reduce(shape.count, +)) % 10) / 9
    var generator = Generator(seed: shape.count)
    return (Tensor.ones(shape) * probability).bernoulli(using: &generator)
  }

  @Test(arguments: shapes)
  func givesTheTensorBack(shape: [Int]) {
    let spikes = spikes(shape)
    let train = spikes.packed()
    #expect(train.tensor == spikes)
    #expect(train.shape == spikes.shape)
    #expect(train == spikes.packed())
  }

  @Test(arguments: shapes)
  func countsAsTheTensorSums(shape: [Int]) {
    let spikes = spikes(shape)
    let train = spikes.packed()
    #expect(train.count == Int(spikes.sum().item()))
    #expect(train.spikesPerNeuron == spikes.sum(axis: 0))
    #expect(train.spikesPerStep == spikes.reshape(spikes.shape[0], train.neuronCount).sum(axis: 1))
    #expect(train.rate.isNaN == (spikes.count == 0))
    if spikes.count > 0 {
      #expect(train.rate == Double(train.count) / Double(spikes.count))
    }
  }

  @Test(arguments: shapes)
  func measuresIntervalsOfEveryNeuron(shape: [Int]) {
    let spikes = spikes(shape)
    let train = spikes.packed()
    let columns = spikes.reshape(spikes.shape[0], train.neuronCount)
    var all: [Float] = []
    for neuron in 0..<train.neuronCount {
      let scalars = columns[.all, neuron].scalars
      let times = scalars.indices.filter { scalars[$0] == 1 }
      let intervals = times.indices.dropFirst().map { Float(times[$0] - times[$0 - 1]) }
      if neuron < 100 {
        #expect(train.spikeTimes(of: neuron).scalars == times.map(Float.init))
        #expect(train.interspikeIntervals(of: neuron).scalars == intervals)
      }
      all += intervals
    }
    #expect(train.interspikeIntervals() == Tensor(all, shape: [all.count], dtype: .int64))
  }

  @Test func takesStepsApart() {
    let spikes = spikes([300, 70])
    let train = spikes.packed()
    #expect(train[10..<20] == spikes[10..<20].packed())
    #expect(train[..<50].tensor == spikes[..<50])
    #expect(train[(-3)...].tensor == spikes[(-3)...])
    #expect(train[5...7].numSteps == 3)
    #expect(train[4..<4].count == 0)
    #expect(train[-1] == spikes[-1].to(.bool))
    #expect(train[0..<300] == train)
    #expect(train[0..<299] != train)
  }

  @Test func isAValueThatTellsTrainsApart() {
    #expect(small.packed() != Tensor([[1, 0], [0, 1], [1, 1]]).packed())
    // The same spikes over other axes.
    #expect(small.packed() != small.reshape(3, 2, 1).packed())
    #expect(Tensor.zeros(3, 64).packed() != Tensor.zeros(3, 63).packed())
  }

  @Test func describesItself() {
    #expect("\(small.packed())" == "SpikeTrain(3 steps, 2 neurons, 3 spikes)")
    #expect("\(Tensor([1]).packed())" == "SpikeTrain(1 step, 1 neuron, 1 spike)")
    #expect("\(Tensor.zeros(0, 5).packed())" == "SpikeTrain(0 steps, 5 neurons, 0 spikes)")
  }

  @Test func takesMasksIntegersAndNegativeZero() {
    #expect((small .== 1).packed() == small.packed())
    #expect(small.to(.int64).packed() == small.packed())
    #expect(Tensor([-0.0, 1]).packed().tensor.scalars.map(\.sign) == [.plus, .plus])
    #expect((Tensor.zeros(1, 64) * -1).packed().count == 0)
  }

  @Test func packsWhatEncodersReturn() throws {
    var generator = Generator(seed: 0)
    let spikes = try RateEncoding(numSteps: 50).encode(
      Tensor.full([10, 10], 0.25),
      using: &generator
    )
    #expect(spikes.packed().count == Int(spikes.sum().item()))
    #expect(spikes.packed().neuronShape == [10, 10])
  }

  @Test(
    arguments: [
      (-1, "-1.0", "; pack (x .== 1) and (x .== -1) apart, since a train holds no off-spikes"),
      (0.5, "0.5", ""), (2, "2.0", ""), (.nan, "nan", ""), (-.infinity, "-inf", ""),
      (1.0000001, "1.0000001192092896", ""), (.leastNonzeroMagnitude, "1.401298464324817e-45", ""),
    ] as [(Float, String, String)]
  )
  func refusesWhatIsNoSpike(value: Float, text: String, advice: String) {
    // Within a whole word, and behind the last whole word.
    for position in [3, 40, 66] {
      var spikes = Tensor.ones(1, 70)
      spikes[0, position] = Tensor(value)
      #expect(
        throws: ArgumentError(
          "Tensor.packed",
          "element \(position) of the flattened tensor is \(text), but a spike is 1 and silence is 0"
            + advice
        )
      ) { try SpikeTrain(packing: spikes) }
    }
  }

  @Test func refusesWhatIsOutside() {
    let train = small.packed()
    #expect(
      throws: ArgumentError(
        "Tensor.packed",
        "the tensor is a single number, but needs a time axis"
      )
    ) { try SpikeTrain(packing: Tensor(1)) }
    #expect(
      throws: ArgumentError(
        "SpikeTrain[]",
        "range 1..<9 lies outside of the steps, of which the train has 3"
      )
    ) { try train.slice(.range(from: 1, to: 9)) }
    #expect(
      throws: ArgumentError(
        "SpikeTrain[]",
        "step",
        is: 3,
        but: "must be in -3..<3, the train's steps"
      )
    ) { try train.slice(.position(3)) }
    #expect(
      throws: ArgumentError("f", "neuron", is: -3, but: "must be in -2..<2, the train's neurons")
    ) { try train.times(of: -3, in: "f") }
    #expect(throws: ArgumentError("f", "neuron", is: 0, but: "the train has no neurons")) {
      try Tensor.zeros(2, 0).packed().times(of: 0, in: "f")
    }
  }
}
