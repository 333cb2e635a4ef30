import Tensors
import Testing

/// Wrong calls as a lesson makes them: each ends the process with its message.
struct WrongCallTests {
  private typealias Call = @Sendable () -> Void

  private static let calls: [(call: Call, message: String)] = [
    (
      { _ = Tensor([1, 2]) + Tensor([1, 2, 3]) },
      "Tensor.+: shapes [2] and [3] do not fit together: counted from the last, axis 1 has lengths 2 "
        + "and 3, which must be equal or one of them 1"
    ),
    (
      { _ = Tensor.zeros(2, 3).sum(axis: [0, -2]) },
      "Tensor.sum: axis is [0, -2], but names axis 0 twice"
    ),
    (
      { _ = Tensor.zeros(2, 3)[2] },
      "Tensor[]: index 2 lies outside of axis 0, which has the length 2"
    ),
    (
      { _ = Tensor.zeros(2, 3)[.all, 1..<5] },
      "Tensor[]: range 1..<5 lies outside of axis 1, which has the length 3"
    ),
    (
      { _ = Tensor.zeros(3, -1) }, "Tensor.zeros: shape[1] is -1, but a length must not be negative"
    ),
    (
      { _ = Tensor([1, 2]).item() },
      "Tensor.item: the tensor has 2 elements, but exactly one is needed"
    ),
    ({ _ = Tensor.zeros(0).max() }, "Tensor.max: the tensor has no elements (its shape is [0])"),
    (
      { _ = bernoulli(Tensor([0.5, 2])) },
      "Tensor.bernoulli: element 1 of the flattened tensor is 2.0, but a probability must be between 0 "
        + "and 1"
    ),
    ({ _ = Tensor.randint(3, 3, [2]) }, "Tensor.randint: high is 3, but must be above low (3)"),
    ({ _ = cat([]) }, "cat: there are no tensors"),
    (
      { Tensor.setPrintoptions(precision: -1) },
      "Tensor.setPrintoptions: precision is -1, but must not be negative"
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
