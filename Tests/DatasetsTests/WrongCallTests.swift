import Datasets
import Tensors
import Testing

/// Wrong calls as a lesson makes them: each ends the process with its message.
struct WrongCallTests {
  private typealias Call = @Sendable () -> Void

  private static let pairs = TensorDataset(Tensor([1, 2, 3]), Tensor([0, 1, 0]))

  private static let calls: [(call: Call, message: String)] = [
    ({ _ = datasets.digits(count: 0) }, "datasets.digits: count is 0, but must be at least 1"),
    (
      { _ = utils.dataSubset(pairs, subset: 4) },
      "utils.dataSubset: subset is 4, but the dataset has only 3 elements"
    ),
    (
      { let _: (TensorDataset, TensorDataset) = utils.validSplit(pairs, pairs, split: 2) },
      "utils.validSplit: split is 2.0, but must lie in 0...1"
    ),
    (
      {
        let _: (TensorDataset, TensorDataset) = utils.validSplit(pairs, pairs, split: 0.5, seed: -1)
      },
      "utils.validSplit: seed is -1, but must not be negative"
    ),
    (
      { _ = TensorDataset(Tensor([1, 2, 3]), Tensor([0, 1])) },
      "TensorDataset: the shape of y is [2], but must begin with 3, the number of elements in x"
    ),
    ({ _ = pairs[3] }, "Dataset: index is 3, but must be in 0..<3"),
    ({ _ = pairs.subset(1..<4) }, "TensorDataset.subset: range is 1..<4, but must be within 0..<3"),
    (
      { _ = DataLoader(pairs, batchSize: 0) },
      "DataLoader: batchSize is 0, but must be at least 1"
    ),
    (
      { _ = DataLoader(pairs, batchSize: 5, dropLast: true).first() },
      "DataLoader.first: there is no batch: the dataset has 3 elements and batchSize is 5"
    ),
  ]

  @Test(arguments: calls.indices)
  func stopsTheCellWithTheMessage(index: Int) async throws {
    let result = try await #require(
      processExitsWith: .failure,
      observing: [\.standardErrorContent]
    ) { [index] in
      WrongCallTests.calls[index].call()
    }
    let text = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(text.contains("Fatal error: \(Self.calls[index].message)\n"))
  }
}
