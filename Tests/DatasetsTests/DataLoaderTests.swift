import Datasets
import Foundation
import NotebookTestSupport
import Tensors
import Testing

/// The tests draw from generators of their own: the default one belongs to all tests of the process.
@Suite struct DataLoaderTests {
  /// The numbers 0..<`count`, whose classes are themselves.
  private struct Numbers: Dataset {
    let count: Int
    subscript(index: Int) -> (image: Tensor, label: Int) {
      (Tensor([Float(index), Float(-index)], shape: [1, 2]), index)
    }
  }

  private func batches<Source: Dataset>(
    of loader: DataLoader<Source>,
    using generator: inout Generator
  ) -> [(data: Tensor, targets: Tensor)] {
    var iterator = loader.makeIterator(using: &generator)
    var batches: [(data: Tensor, targets: Tensor)] = []
    while let batch = iterator.next() { batches.append(batch) }
    return batches
  }

  /// The recorded order of PyTorch's loader: some batches of indices, and what the generator draws next.
  struct GoldenOrder: Decodable, CustomTestStringConvertible {
    struct Arguments: Decodable {
      let n: Int
      let batch_size: Int
    }
    struct Numbers: Decodable {
      let data: [Float]
    }
    let seed: Int
    let args: Arguments
    let batches: [[Float]]
    let count: Int
    let rand_after: Numbers

    var testDescription: String { "seed \(seed), \(args.n) elements" }

    static let all: [GoldenOrder] = {
      struct Name: Decodable {
        let name: String
      }
      struct Case: Decodable {
        let order: GoldenOrder?
        init(from decoder: any Decoder) throws {
          let name = try Name(from: decoder).name
          order = name == "dataloader_shuffle_indices" ? try GoldenOrder(from: decoder) : nil
        }
      }
      struct File: Decodable {
        let cases: [Case]
      }
      let path = projectRoot.appendingPathComponent("Tests/Fixtures/golden/random.json")
      let file = try? JSONDecoder().decode(File.self, from: Data(contentsOf: path))
      return file?.cases.compactMap(\.order) ?? []
    }()
  }

  @Test func findsTheRecordedOrders() {
    #expect(GoldenOrder.all.count == 8)
  }

  @Test(arguments: GoldenOrder.all)
  func shufflesAsPyTorchDoes(golden: GoldenOrder) {
    let loader = DataLoader(
      Numbers(count: golden.args.n),
      batchSize: golden.args.batch_size,
      shuffle: true
    )
    var generator = Generator(seed: golden.seed)
    let batches = batches(of: loader, using: &generator)
    #expect(batches.count == golden.count)
    #expect(loader.count == golden.count)
    for (batch, indices) in zip(batches, golden.batches) {
      #expect(batch.targets == Tensor(indices, shape: [indices.count], dtype: .int64))
      #expect(batch.data.scalars == indices.flatMap { [$0, -$0] })
    }
    let after = Tensor.rand(golden.rand_after.data.count, using: &generator)
    #expect(after.scalars == golden.rand_after.data)
  }

  @Test func drawsOnceWithoutShuffling() {
    var generator = Generator(seed: 0)
    var expected = Generator(seed: 0)
    let batches = batches(
      of: DataLoader(Numbers(count: 5), batchSize: 2),
      using: &generator
    )
    _ = expected.next64()
    #expect(batches.map(\.targets.scalars) == [[0, 1], [2, 3], [4]])
    #expect(generator.next64() == expected.next64())
  }

  @Test func shufflesEveryPassAnew() {
    let loader = DataLoader(Numbers(count: 100), batchSize: 100, shuffle: true)
    var generator = Generator(seed: 0)
    let first = batches(of: loader, using: &generator)[0].targets.scalars
    let second = batches(of: loader, using: &generator)[0].targets.scalars
    #expect(first != second)
    #expect(first.sorted() == second.sorted())
  }

  @Test(arguments: [
    (5, 2, false, 3), (5, 2, true, 2), (4, 2, false, 2), (4, 2, true, 2), (1, 2, true, 0),
  ])
  func countsItsBatches(elements: Int, batchSize: Int, dropLast: Bool, count: Int) {
    let loader = DataLoader(Numbers(count: elements), batchSize: batchSize, dropLast: dropLast)
    var generator = Generator(seed: 0)
    #expect(loader.count == count)
    #expect(batches(of: loader, using: &generator).count == count)
  }

  @Test func stacksElementsBehindAnAxisOfTheirOwn() {
    var generator = Generator(seed: 0)
    let batch = batches(of: DataLoader(Numbers(count: 3), batchSize: 3), using: &generator)[0]
    #expect(batch.data == Tensor([0, 0, 1, -1, 2, -2], shape: [3, 1, 2]))
    #expect(batch.targets.dtype == .int64)
  }

  @Test func refusesElementsOfDifferentShapes() {
    struct Growing: Dataset {
      let count = 3
      subscript(index: Int) -> (image: Tensor, label: Int) { (Tensor.zeros(index + 1), 0) }
    }
    let error = #expect(throws: ArgumentError.self) { try Growing().stack([0, 1]) }
    #expect(
      error?.description
        == "DataLoader: the shape of element 1 is [2], but must be [1], that of the first in its batch"
    )
  }

  @Test func refusesABatchSizeBelowOne() {
    let error = #expect(throws: ArgumentError.self) {
      try DataLoader(of: Numbers(count: 3), batchSize: 0, shuffle: false, dropLast: false)
    }
    #expect(error?.description == "DataLoader: batchSize is 0, but must be at least 1")
  }
}
