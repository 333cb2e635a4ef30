import Tensors
import Testing

/// The exact text of every refusal, and that a refusal stops the cell with it.
struct ArgumentErrorTests {
  private let matrix = Tensor([[1, 2, 3], [4, 5, 6]])

  private func message(_ body: () throws(ArgumentError) -> Tensor) -> String {
    do throws(ArgumentError) {
      return "no error, but \(try body())"
    } catch {
      return error.description
    }
  }

  @Test func namesShapesThatDoNotFit() {
    let expected =
      "shapes [2, 3] and [2] do not fit together: counted from the last, axis 1 has lengths 3 and 2, "
      + "which must be equal or one of them 1"
    let pair = Tensor([1, 2])
    let matrix = matrix
    #expect(
      message { () throws(ArgumentError) in try .adding(matrix, pair) } == "Tensor.+: \(expected)"
    )
    #expect(
      message { () throws(ArgumentError) in try .subtracting(matrix, pair) }
        == "Tensor.-: \(expected)"
    )
    #expect(
      message { () throws(ArgumentError) in try .multiplying(matrix, pair) }
        == "Tensor.*: \(expected)"
    )
    #expect(
      message { () throws(ArgumentError) in try .dividing(matrix, pair) } == "Tensor./: \(expected)"
    )
    #expect(
      message { () throws(ArgumentError) in try .selecting(matrix .> 1, matrix, pair) }
        == "Tensor.where: \(expected)"
    )
  }

  @Test func namesTheAxisThatDoesNotExist() {
    let matrix = matrix
    #expect(
      message { () throws(ArgumentError) in
        try matrix.summed(axis: 2, keepdim: false, in: "Tensor.sum")
      } == "Tensor.sum: axis is 2, but must be between -2 and 1 for a tensor with 2 axes"
    )
    #expect(
      message { () throws(ArgumentError) in try Tensor(1).averaged(axis: 0, keepdim: false) }
        == "Tensor.mean: axis is 0, but the tensor is a single number and has no axes"
    )
    #expect(
      message { () throws(ArgumentError) in try matrix.unsqueezed(4) }
        == "Tensor.unsqueeze: axis is 4, but must be between -3 and 2 for a tensor with 3 axes"
    )
    #expect(
      message { () throws(ArgumentError) in try matrix.transposed(0, -3) }
        == "Tensor.transpose: axis is -3, but must be between -2 and 1 for a tensor with 2 axes"
    )
  }

  @Test(arguments: [
    ([4, 2], "shape is [4, 2], but the tensor has 6 elements and the shape 8"),
    ([-1, 4], "shape is [-1, 4], but the tensor has 6 elements"),
    ([-1, -1], "shape is [-1, -1], but only one length may be -1"),
    ([-1, 0], "shape is [-1, 0], but the tensor has 6 elements"),
    ([-2, 3], "shape[0] is -2, but a length must not be negative"),
  ])
  func explainsWhyAShapeDoesNotHoldTheElements(shape: [Int], complaint: String) {
    let matrix = matrix
    #expect(
      message { () throws(ArgumentError) in try matrix.reshaped(to: shape) }
        == "Tensor.reshape: \(complaint)"
    )
  }

  @Test(arguments: [
    ([TensorSelection.position(2)], "index 2 lies outside of axis 0, which has the length 2"),
    (
      [.range(from: nil, to: nil), .position(-4)],
      "index -4 lies outside of axis 1, which has the length 3"
    ),
    ([.range(from: 1, to: 3)], "range 1..<3 lies outside of axis 0, which has the length 2"),
    ([.range(from: 2, to: 1)], "range 2..<1 lies outside of axis 0, which has the length 2"),
    ([.position(0), .position(0), .position(0)], "there are 3 indices, but the tensor has 2 axes"),
  ])
  func namesIndexAxisAndLength(selections: [TensorSelection], complaint: String) {
    let matrix = matrix
    #expect(
      message { () throws(ArgumentError) in try matrix.selected(selections) }
        == "Tensor[]: \(complaint)"
    )
  }

  @Test func refusesAValueThatDoesNotStretchToThePart() {
    let matrix = matrix
    #expect(
      message { () throws(ArgumentError) in
        try matrix.replacing([.position(0)], with: Tensor([[1], [2]]))
      } == "Tensor[]: the new value's shape is [2, 1], but must stretch to [3]"
    )
  }

  @Test func refusesShapesThatCannotBeAddressed() {
    #expect(throws: ArgumentError("f", "shape[1]", is: -1, but: "a length must not be negative")) {
      try Shape.count(of: [3, -1], in: "f")
    }
    for shape in [[.max, 2], [.max], [1 << 40, 1 << 40]] {
      #expect(
        throws: ArgumentError(
          "f",
          "shape",
          is: shape,
          but: "that many elements cannot be addressed"
        )
      ) { try Shape.count(of: shape, in: "f") }
    }
    #expect(throws: Never.self) { try Shape.count(of: [.max, .max, 0], in: "f") }
  }

  @Test func refusesWhatHasNoResult() {
    let empty = Tensor.zeros(2, 0)
    #expect(
      message { () throws(ArgumentError) in try empty.extremum(of: "Tensor.max") { $0 > $1 } }
        == "Tensor.max: the tensor has no elements (its shape is [2, 0])"
    )
    #expect(
      message { () throws(ArgumentError) in
        try empty.extrema(axis: 1, keepdim: false, of: "Tensor.min") { $0 < $1 }.values
      } == "Tensor.min: axis is 1, but that axis has no elements in [2, 0]"
    )
    #expect(
      message { () throws(ArgumentError) in try Tensor([1], dtype: .int64).averaged() }
        == "Tensor.mean: dtype is int64, but the mean needs float32: use .to(.float32)"
    )
    #expect(
      message { () throws(ArgumentError) in try .subtracting(Tensor([true]), Tensor([true])) }
        == "Tensor.-: both tensors are masks, which have no difference: compare them with .!="
    )
    #expect(throws: ArgumentError.self) { try Tensor([1, 2]).singleScalar() }
  }

  @Test func refusesWhatCannotBeMade() {
    #expect(
      message { () throws(ArgumentError) in try .nested([[1, 2], [3]], dtype: nil) }
        == "Tensor: the nested arrays differ in length, but every row needs as many elements as the "
        + "first (the shape would be [2, 2])"
    )
    #expect(
      message { () throws(ArgumentError) in try .rowMajor([1, 2], shape: [3], dtype: .float32) }
        == "Tensor: shape is [3], but needs 3 scalars, not 2"
    )
    #expect(
      message { () throws(ArgumentError) in
        try .progression(from: 0, to: 1, by: -1, dtype: .float32)
      } == "Tensor.arange: step is -1.0, but does not lead from 0.0 to 1.0"
    )
    #expect(
      message { () throws(ArgumentError) in
        try .progression(from: 0, to: 1, by: 0, dtype: .float32)
      } == "Tensor.arange: step is 0, but must not be 0"
    )
    #expect(
      message { () throws(ArgumentError) in try .evenlySpaced(from: 0, to: 1, count: -1) }
        == "Tensor.linspace: steps is -1, but must not be negative"
    )
    #expect(
      message { () throws(ArgumentError) in try .concatenating([], axis: 0) }
        == "cat: there are no tensors"
    )
    #expect(
      message { () throws(ArgumentError) in
        try .concatenating([.zeros(2, 3), .zeros(2, 4)], axis: 0)
      } == "cat: the shapes [2, 3] and [2, 4] differ in another axis than 0"
    )
    #expect(
      message { () throws(ArgumentError) in try .stacking([.zeros(2), .zeros(3)], axis: 0) }
        == "stack: the shapes [2] and [3] differ, but must be equal"
    )
    #expect(
      message { () throws(ArgumentError) in try Tensor.zeros(2, 3).repeated([2]) }
        == "Tensor.repeat: counts is [2], but the tensor has 2 axes, each of which needs a count"
    )
  }

  @Test(arguments: [-0.5, 1.5, .nan, .infinity] as [Float])
  func refusesWhatIsNoProbability(value: Float) {
    var generator = Generator(seed: 0)
    #expect(
      throws: ArgumentError(
        "Tensor.bernoulli",
        "element 1 of the flattened tensor",
        is: value,
        but: "a probability must be between 0 and 1"
      )
    ) { try Tensor([0.5, value]).bernoulliTrials(using: &generator) }
    // Nothing was drawn.
    #expect(generator.next32() == 2_357_136_044)
  }

  @Test func stopsTheCellWithTheMessage() async throws {
    let result = try await #require(
      processExitsWith: .failure,
      observing: [\.standardErrorContent]
    ) {
      _ = Tensor([1, 2]).reshape(3)
    }
    let text = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(
      text.contains(
        "Tensor.reshape: shape is [3], but the tensor has 2 elements and the shape 3"
      )
    )
  }
}
