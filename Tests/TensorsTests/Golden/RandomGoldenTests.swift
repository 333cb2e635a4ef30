import NotebookTestSupport
import Tensors
import Testing

/// The numbers that PyTorch's CPU generator draws, bit for bit.
struct RandomGoldenTests {
  static let cases = (try? GoldenFile(named: "random.json").cases) ?? []

  @Test func readsEveryCase() {
    #expect(Self.cases.count == 96)
  }

  @Test(arguments: cases.filter { $0.outputs.count == 1 })
  func drawsWhatPyTorchDraws(_ golden: GoldenCase) throws {
    var generator = Generator(seed: try #require(golden.seed))
    let args = try #require(golden.args)
    let count = args.integer("n") ?? 0
    let drawn: Tensor
    switch golden.name {
    case "rand": drawn = .rand(count, using: &generator)
    case "randn": drawn = .randn(count, using: &generator)
    case "randperm": drawn = .randperm(count, using: &generator)
    case "randint":
      let (low, high) = (try #require(args.integer("low")), try #require(args.integer("high")))
      drawn = .randint(low, high, [count], using: &generator)
    case "bernoulli":
      let probability = try #require(args.number("p"))
      drawn = Tensor.full([count], probability).bernoulli(using: &generator)
    case "rand_then_bernoulli_then_randperm":
      let first = Tensor.rand(3, using: &generator)
      let second = Tensor.full([5], 0.5).bernoulli(using: &generator)
      let third = Tensor.randperm(6, using: &generator)
      drawn = cat([first, second, third, .rand(2, using: &generator)])
    default:
      Issue.record("there is no function \(golden.name ?? "")")
      return
    }
    let expected = golden.outputs[0]
    #expect(drawn.shape == expected.shape)
    #expect(drawn.scalars.map(\.bitPattern) == expected.data.map(\.bitPattern))
  }

  @Test(arguments: cases.filter { $0.batches != nil })
  func shufflesAsALoaderDoes(_ golden: GoldenCase) throws {
    var generator = Generator(seed: try #require(golden.seed))
    let args = try #require(golden.args)
    let (count, size) = (try #require(args.integer("n")), try #require(args.integer("batch_size")))
    let order = generator.loadingOrder(of: count, shuffled: true)
    let batches = stride(from: 0, to: count, by: size).map { start in
      Array(order[start..<min(start + size, count)])
    }
    let expected = try #require(golden.batches)
    #expect(batches.count == golden.count)
    #expect(Array(batches.prefix(expected.count)) == expected)
    #expect(Tensor.rand(3, using: &generator).scalars == golden.randAfter?.data)
  }
}
