import Tensors
import Testing

struct BernoulliTests {
  /// What PyTorch's `torch.empty(n).bernoulli_(p)` gives, and the uniform number after it.
  @Test(
    arguments: [
      (0, 0.3, [0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 1], 0.419_408_321_380_615_23),
      (1, 0.3, [1, 1, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0], 0.339_775_741_100_311_3),
      (
        42, 0.123_456_789, [1, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0],
        0.634_341_835_975_647
      ),
    ] as [(Int, Double, [Float], Float)]
  )
  func triesOneProbabilityAsPyTorch(
    seed: Int,
    probability: Double,
    expected: [Float],
    next: Float
  ) {
    var generator = Generator(seed: seed)
    let drawn = Tensor.bernoulli([expected.count], probability: probability, using: &generator)
    #expect(drawn == Tensor(expected))
    #expect(Tensor.rand(1, using: &generator).item() == next)
  }

  @Test(arguments: [-0.1, 1.5, .nan])
  func refusesWhatIsNoProbability(probability: Double) {
    var generator = Generator(seed: 0)
    #expect {
      try Tensor.trials([2], probability: probability, using: &generator)
    } throws: { error in
      "\(error)".hasPrefix("Tensor.bernoulli: probability is ")
        && "\(error)".hasSuffix(", but must be between 0 and 1")
    }
    #expect(generator.next32() == 2_357_136_044)
  }
}
