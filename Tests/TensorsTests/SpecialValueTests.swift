import Tensors
import Testing

/// NaN, infinities, −0, and tensors without elements, as PyTorch treats them.
struct SpecialValueTests {
  private let infinity = Float.infinity
  private let empty = Tensor.zeros(2, 0, 3)

  /// Numbers as text, since NaN equals nothing and −0 equals 0.
  private func text(_ tensor: Tensor) -> String {
    tensor.scalars.map { PythonNumberText.shortest(Double($0)) }.joined(separator: " ")
  }

  @Test func computesWithInfinities() {
    #expect(text(Tensor([1, -1, 0]) / 0) == "inf -inf nan")
    #expect(text(1 / Tensor([0.0, -0.0])) == "inf -inf")
    #expect(text(Tensor([infinity, 0]) * 0) == "nan 0.0")
    #expect(text(Tensor([infinity, -infinity]).sum()) == "nan")
    #expect(text(Tensor([infinity, 1]).mean()) == "inf")
    #expect(text(exp(Tensor([infinity, -infinity, .nan, 200]))) == "inf 0.0 nan inf")
    #expect(text(log(Tensor([-0.0, infinity, -1]))) == "-inf inf nan")
    #expect(text(sqrt(Tensor([-0.0, -1, infinity]))) == "-0.0 nan inf")
  }

  @Test func keepsTheSignOfZero() {
    #expect(text(-Tensor([0.0])) == "-0.0")
    #expect(text(Tensor([0.0]) * -1) == "-0.0")
    #expect(text(Tensor([-0.0]) + 0) == "0.0")
    #expect(text(0 - Tensor([0.0])) == "0.0")
    #expect(text(abs(Tensor([-0.0]))) == "0.0")
    #expect(text(Tensor([-0.0]).clamp(min: 0, max: 1)) == "-0.0")
    #expect(text(Tensor([-0.4, -0.0, -0.5]).round()) == "-0.0 -0.0 -0.0")
    // A sum starts at 0, not −0.
    #expect(text(Tensor([-0.0, -0.0]).sum()) == "0.0")
    #expect(text(Tensor([[-0.0, -0.0]]).sum(axis: 1)) == "0.0")
    #expect((Tensor([-0.0]) .== 0) == Tensor([true]))
    #expect(Tensor([-0.0]).description == "tensor([-0.])")
  }

  @Test func passesNaNOn() {
    let nan = Tensor([Float.nan])
    #expect(text(nan.round()) == "nan")
    #expect(text(nan.clamp(min: 0, max: 1)) == "nan")
    #expect(text(Tensor.where(nan .> 0, 1.0, nan)) == "nan")
    #expect(
      Tensor([Float.nan, -0.0, infinity, .leastNonzeroMagnitude]).to(.bool).scalars == [1, 0, 1, 1]
    )
    #expect(Tensor([Float.nan, infinity]).argmax().item() == 0)
    #expect(Tensor([infinity, .nan, .nan]).argmax().item() == 1)
    #expect(Tensor([[infinity, .nan]]).argmax(axis: 1).scalars == [1])
    #expect(
      (Tensor([Float.nan, infinity]) .!= Tensor([Float.nan, infinity])) == Tensor([true, false])
    )
    #expect((nan .< nan) == Tensor([false]))
  }

  @Test func reducesNothing() {
    #expect(empty.sum(axis: 0).shape == [0, 3])
    #expect(empty.sum(axis: 1) == Tensor.zeros(2, 3))
    #expect(empty.sum() == Tensor(0.0))
    #expect(text(empty.mean(axis: 1)) == "nan nan nan nan nan nan")
    #expect(empty.max(axis: 0).shape == [0, 3])
    #expect(empty.argmax(axis: 0) == Tensor([], shape: [0, 3], dtype: .int64))
    #expect(text(Tensor.zeros(0, 3).mean(axis: 0)) == "nan nan nan")
  }

  @Test func shapesNothing() {
    #expect((empty + Tensor.zeros(1, 1, 1)).shape == [2, 0, 3])
    #expect((empty * Tensor.ones(3)).shape == [2, 0, 3])
    #expect(cat([empty, Tensor.ones(2, 2, 3)], axis: 1) == Tensor.ones(2, 2, 3))
    #expect(stack([empty, empty]).shape == [2, 2, 0, 3])
    #expect(empty.transpose(0, 2).shape == [3, 0, 2])
    #expect(empty.reshape(0, 7).shape == [0, 7])
    #expect(empty[.all, .all, 0].shape == [2, 0])
    #expect(empty[1].shape == [0, 3])
    #expect(empty[.all, 0..<0] == empty)
    #expect(empty.flatten().shape == [0])
    #expect(empty.repeat(2, 1, 1).shape == [4, 0, 3])
    #expect(empty.unsqueeze(0).shape == [1, 2, 0, 3])
    #expect((empty .== empty) == empty.to(.bool))
    #expect(empty == Tensor.zeros(2, 0, 3))
    #expect(empty != Tensor.zeros(0, 2, 3))
    var copy = empty
    copy[0] = Tensor(5.0)
    #expect(copy == empty)
  }

  @Test func printsNothing() {
    #expect(empty.description == "tensor([], size=(2, 0, 3))")
    #expect(empty.to(.int64).description == "tensor([], size=(2, 0, 3), dtype=torch.int64)")
    #expect(Tensor.zeros(0).to(.bool).description == "tensor([], dtype=torch.bool)")
  }
}
