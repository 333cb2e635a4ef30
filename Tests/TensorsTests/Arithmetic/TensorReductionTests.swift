import Tensors
import Testing

struct TensorReductionTests {
  private let cube = Tensor.arange(0.0, 24.0).reshape(2, 3, 4)

  @Test func sumsAllOrAlongAnAxis() {
    #expect(cube.sum() == Tensor(276))
    #expect(cube.sum(axis: 0)[0] == Tensor([12, 14, 16, 18]))
    #expect(cube.sum(axis: 1) == Tensor([[12, 15, 18, 21], [48, 51, 54, 57]]))
    #expect(cube.sum(axis: -1) == Tensor([[6, 22, 38], [54, 70, 86]]))
    #expect(cube.sum(axis: -1, keepdim: true).shape == [2, 3, 1])
    #expect(Tensor.zeros(0).sum() == Tensor(0))
    #expect(Tensor.zeros(2, 0).sum(axis: 1) == Tensor([0, 0]))
    #expect(Tensor([true, true]).sum() == Tensor(2, dtype: .int64))
  }

  @Test func losesNothingInLongSums() {
    // Added up in single precision, ones stop at 2²⁴.
    let counts = cat([Tensor([0x1p24]), .ones(1000)])
    #expect(counts.sum().item() == 0x1p24 + 1000)
    #expect(Tensor([1e8, 1, -1e8]).sum().item() == 1)
  }

  @Test func averages() {
    #expect(cube.mean() == Tensor(11.5))
    #expect(cube.mean(axis: 0)[2] == Tensor([14, 15, 16, 17]))
    #expect(cube.mean(axis: 2, keepdim: true)[1] == Tensor([[13.5], [17.5], [21.5]]))
    #expect(Tensor.zeros(0).mean().item().isNaN)
  }

  @Test func findsExtremes() {
    let x = Tensor([[3, -1, 2], [5, 5, -Float.infinity]])
    #expect(x.min() == Tensor(-Float.infinity))
    #expect(x.max() == Tensor(5))
    #expect(x.min(axis: 1) == Tensor([-1, -Float.infinity]))
    #expect(x.max(axis: 0, keepdim: true) == Tensor([[5, 5, 2]]))
    #expect(x.argmax() == Tensor(3, dtype: .int64))
    #expect(x.argmax(axis: 1) == Tensor([0, 0], dtype: .int64))
    #expect(x.argmax(axis: 0, keepdim: true) == Tensor([[1, 1, 0]], dtype: .int64))
    #expect(Tensor(4).max() == Tensor(4))
  }

  @Test func passesNaNOn() {
    let x = Tensor([1, Float.nan, 3])
    #expect(x.min().item().isNaN)
    #expect(x.max().item().isNaN)
    #expect(x.max(axis: 0).item().isNaN)
    #expect(x.argmax().item() == 1)
    #expect(x.sum().item().isNaN)
  }
}
