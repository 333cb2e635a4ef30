import Tensors
import Testing

struct SeveralAxesTests {
  private let cube = Tensor.arange(0.0, 24.0).reshape(2, 3, 4)

  @Test func reducesSeveralAxes() {
    #expect(cube.sum(axis: [0, 2]) == Tensor([60, 92, 124]))
    #expect(cube.sum(axis: [-1, 0]) == cube.sum(axis: [0, 2]))
    #expect(cube.mean(axis: [-1, -2]) == Tensor([5.5, 17.5]))
    #expect(cube.max(axis: [0, 2], keepdim: true) == Tensor([[[15], [19], [23]]]))
    #expect(cube.min(axis: [0, 1]) == Tensor([0, 1, 2, 3]))
    #expect(cube.sum(axis: [1]) == cube.sum(axis: 1))
    #expect(cube.sum(axis: []) == cube.sum())
    #expect(cube.sum(axis: [2, 1, 0], keepdim: true) == Tensor([[[276]]]))
    #expect(cube.to(.int64).sum(axis: [0, 2]) == Tensor([60, 92, 124], dtype: .int64))
    #expect((cube .> 3).sum(axis: [0, 1]).dtype == .int64)
    #expect(Tensor(7).sum(axis: []) == Tensor(7))
  }

  /// Every set of axes of a random tensor against one axis after the other; whole numbers add up exactly.
  @Test(arguments: 0..<16)
  func agreesWithOneAxisAfterTheOther(set: Int) {
    var generator = Generator(seed: set)
    let x = Tensor.randint(-9, 9, [3, 4, 2, 5], using: &generator).to(.float32)
    let axes = (0..<4).filter { set & (1 << $0) != 0 }
    guard !axes.isEmpty else { return }
    let (sum, least, greatest) = axes.reversed().reduce((x, x, x)) { partial, axis in
      (partial.0.sum(axis: axis), partial.1.min(axis: axis), partial.2.max(axis: axis))
    }
    #expect(x.sum(axis: axes) == sum)
    #expect(x.min(axis: axes) == least)
    #expect(x.max(axis: axes) == greatest)
    #expect(x.mean(axis: axes) == sum / (x.count / sum.count))
    let kept = x.shape.indices.map { axes.contains($0) ? 1 : x.shape[$0] }
    #expect(x.sum(axis: axes, keepdim: true) == sum.reshape(kept))
  }

  @Test func reducesAxesWithoutElements() {
    let empty = Tensor.zeros(2, 0, 3)
    #expect(empty.sum(axis: [0, 1]) == Tensor([0, 0, 0]))
    #expect(empty.sum(axis: [0, 2]).shape == [0])
    #expect("\(empty.mean(axis: [0, 1]))" == "tensor([nan, nan, nan])")
    #expect(empty.max(axis: [0, 2]).shape == [0])
  }

  @Test(arguments: [
    ([0, 0], "Tensor.max: axis is [0, 0], but names axis 0 twice"),
    ([0, -3], "Tensor.max: axis is [0, -3], but names axis 0 twice"),
    ([0, 3], "Tensor.max: axis is 3, but must be between -3 and 2 for a tensor with 3 axes"),
    ([0, 1], "Tensor.max: axis is [0, 1], but those axes have no elements in [2, 0, 3]"),
    ([], "Tensor.max: axis is [], but those axes have no elements in [2, 0, 3]"),
  ])
  func refusesAxes(axes: [Int], message: String) {
    let error = #expect(throws: ArgumentError.self) {
      try Tensor.zeros(2, 0, 3).extrema(axes: axes, keepdim: false, of: "Tensor.max") { $0 > $1 }
    }
    #expect(error?.description == message)
  }

  @Test func refusesTheMeanOfIntegers() {
    let error = #expect(throws: ArgumentError.self) {
      try cube.to(.int64).averaged(axes: [0, 1], keepdim: false)
    }
    #expect(
      error?.description
        == "Tensor.mean: dtype is int64, but the mean needs float32: use .to(.float32)"
    )
  }
}
