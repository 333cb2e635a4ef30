import Tensors
import Testing

struct TensorCreationTests {
  @Test func takesNestedArraysOfAnyNumber() {
    #expect(Tensor(3) == Tensor([3], shape: []))
    #expect(Tensor([0, 1, 0, 2]) == Tensor([0, 1, 0, 2], shape: [4]))
    #expect(Tensor([[1, 2.5], [3, 4]]) == Tensor([1, 2.5, 3, 4], shape: [2, 2]))
    #expect(Tensor([[[1], [2]]]).shape == [1, 2, 1])
    #expect(Tensor([[[[1.5, 2]]]]).shape == [1, 1, 1, 2])
    #expect(Tensor([]).shape == [0])
    #expect(Tensor([[Float](), []]).shape == [2, 0])
    #expect(Tensor([true, false]) == Tensor([1, 0], shape: [2], dtype: .bool))
    #expect(Tensor([7, 2], dtype: .int64).dtype == .int64)
    #expect(Tensor([0.1 as Double]).scalars == [Float(0.1)])
  }

  @Test func fillsShapesGivenOneByOneOrAsAnArray() {
    #expect(Tensor.zeros(2, 3) == Tensor([0, 0, 0, 0, 0, 0], shape: [2, 3]))
    #expect(Tensor.zeros([2, 3]) == .zeros(2, 3))
    #expect(Tensor.ones(3) == Tensor([1, 1, 1]))
    #expect(Tensor.ones() == Tensor(1))
    #expect(Tensor.full([2], 7) == Tensor([7, 7], dtype: .int64))
    #expect(Tensor.full([2], 0.5) == Tensor([0.5, 0.5]))
    #expect(Tensor.eye(2) == Tensor([[1, 0], [0, 1]]))
    #expect(Tensor.eye(2, 3) == Tensor([[1, 0, 0], [0, 1, 0]]))
    #expect(Tensor.zeros(0, 5).count == 0)
  }

  @Test func countsInSteps() {
    #expect(Tensor.arange(4) == Tensor([0, 1, 2, 3], dtype: .int64))
    #expect(Tensor.arange(5, 0, -2) == Tensor([5, 3, 1], dtype: .int64))
    #expect(Tensor.arange(2.5) == Tensor([0, 1, 2]))
    let fine = Tensor.arange(0, 5, 0.05)
    #expect(fine.shape == [100])
    #expect(fine.scalars == (0..<100).map { Float(Double($0) * 0.05) })
    #expect(Tensor.arange(3, 3).shape == [0])
    #expect(Tensor.linspace(0, 1, 5) == Tensor([0, 0.25, 0.5, 0.75, 1]))
    #expect(Tensor.linspace(3, 9, 1) == Tensor([3]))
    #expect(Tensor.linspace(0, 1, 0).shape == [0])
  }

  @Test func isAValue() {
    let original = Tensor([1, 2, 3])
    var copy = original
    copy[0] = Tensor(9)
    #expect(original == Tensor([1, 2, 3]))
    #expect(copy == Tensor([9, 2, 3]))
    var reshaped = original.reshape(3, 1)
    reshaped[2, 0] = Tensor(7)
    #expect(original == Tensor([1, 2, 3]))
  }

  @Test func convertsTypes() {
    let x = Tensor([-1.5, 0, 2.75])
    #expect(x.to(.int64) == Tensor([-1, 0, 2], dtype: .int64))
    #expect(x.to(.bool) == Tensor([true, false, true]))
    #expect(Tensor([true, false]).to(.float32) == Tensor([1, 0]))
    #expect(Tensor([Float.nan, .infinity]).to(.int64).scalars == [-0x1p63, -0x1p63])
    #expect(Tensor([-0.5]).to(.int64).scalars[0].sign == .plus)
    #expect(Tensor([1, 2]) != Tensor([1, 2], dtype: .int64))
    #expect(Tensor([Float.nan]) != Tensor([Float.nan]))
  }
}
