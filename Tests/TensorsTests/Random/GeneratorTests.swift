import Tensors
import Testing

struct GeneratorTests {
  @Test func continuesACopyOnItsOwn() {
    var generator = Generator(seed: 3)
    _ = Tensor.rand(700, using: &generator)
    var copy = generator
    #expect(Tensor.rand(5, using: &generator) == Tensor.rand(5, using: &copy))
  }

  @Test func drawsTheSameNumbersInPartsAndAtOnce() {
    var once = Generator(seed: 9)
    var parts = Generator(seed: 9)
    let whole = Tensor.rand(2000, using: &once)
    let joined = cat([3, 621, 1, 1000, 375].map { Tensor.rand($0, using: &parts) })
    #expect(whole == joined)
  }

  @Test func keepsTheSecondNumberOfANormalPair() {
    var one = Generator(seed: 5)
    var two = Generator(seed: 5)
    let together = Tensor.randn(2, using: &one)
    let apart = cat([Tensor.randn(1, using: &two), Tensor.randn(1, using: &two)])
    #expect(together == apart)
  }

  @Test func drawsNothingForNothing() {
    var generator = Generator(seed: 0)
    #expect(Tensor.rand(0, using: &generator).shape == [0])
    #expect(Tensor.randn(0, 4, using: &generator).shape == [0, 4])
    #expect(Tensor.randperm(0, using: &generator) == Tensor([], shape: [0], dtype: .int64))
    #expect(Tensor.randint(0, 3, [0], using: &generator).shape == [0])
    #expect(Tensor.zeros(0).bernoulli(using: &generator).shape == [0])
    #expect(generator.next32() == 2_357_136_044)
  }

  @Test func takesTheLowBitsOfASeed() {
    var negative = Generator(seed: -1)
    var positive = Generator(seed: 0xffff_ffff)
    #expect(negative.next32() == positive.next32())
  }

  /// In a process of its own, since the default generator belongs to the whole process.
  @Test func seedsTheDefaultGenerator() async {
    await #expect(processExitsWith: .success) {
      let unseeded = Tensor.rand(3)
      manualSeed(0)
      let seeded = Tensor.rand(3)
      precondition(unseeded == seeded, "the default generator starts as if seeded with 0")
      manualSeed(0)
      let coded = bernoulli(Tensor.ones(10) * 0.5)
      precondition(coded == Tensor([1, 0, 1, 1, 1, 0, 1, 0, 1, 0]), "it draws as PyTorch does")
      manualSeed(0)
      let order = withDefaultGenerator { $0.loadingOrder(of: 10, shuffled: true) }
      precondition(order.prefix(3) == [6, 7, 1], "it shuffles as PyTorch does")
    }
  }
}
