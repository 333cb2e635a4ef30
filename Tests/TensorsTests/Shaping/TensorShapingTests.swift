import Tensors
import Testing

struct TensorShapingTests {
  private let matrix = Tensor([[1, 2, 3], [4, 5, 6]])

  @Test func reshapes() {
    #expect(matrix.reshape(3, -1) == Tensor([[1, 2], [3, 4], [5, 6]]))
    #expect(matrix.reshape([-1]) == matrix.flatten())
    #expect(Tensor(3).reshape(1, 1) == Tensor([[3]]))
    #expect(Tensor.zeros(0, 3).reshape(-1, 3).shape == [0, 3])
    #expect(matrix.unsqueeze(0).shape == [1, 2, 3])
    #expect(matrix.unsqueeze(-1).shape == [2, 3, 1])
    #expect(Tensor.zeros(1, 2, 1).squeeze().shape == [2])
    #expect(Tensor.zeros(1, 2, 1).squeeze(-1).shape == [1, 2])
    #expect(Tensor.zeros(1, 2, 1).squeeze(1).shape == [1, 2, 1])
  }

  @Test func exchangesAxes() {
    #expect(matrix.transpose(0, 1) == Tensor([[1, 4], [2, 5], [3, 6]]))
    let cube = Tensor.arange(24).reshape(2, 3, 4)
    let turned = cube.transpose(0, -1)
    #expect(turned.shape == [4, 3, 2])
    for i in 0..<2 {
      for j in 0..<3 {
        for k in 0..<4 { #expect(turned[k, j, i] == cube[i, j, k]) }
      }
    }
  }

  @Test func repeats() {
    #expect(Tensor([1, 2]).repeat(2, 2) == Tensor([[1, 2, 1, 2], [1, 2, 1, 2]]))
    #expect(matrix.repeat([1, 2]) == Tensor([[1, 2, 3, 1, 2, 3], [4, 5, 6, 4, 5, 6]]))
    #expect(matrix.repeat(0, 1).shape == [0, 3])
    #expect(Tensor(5).repeat(3) == Tensor([5, 5, 5]))
  }

  @Test func joins() {
    #expect(cat([matrix, matrix]).shape == [4, 3])
    #expect(cat([matrix, Tensor([[7], [8]])], axis: 1) == Tensor([[1, 2, 3, 7], [4, 5, 6, 8]]))
    #expect(cat([Tensor([]), Tensor([1])]) == Tensor([1]))
    #expect(cat([Tensor([1], dtype: .int64), Tensor([0.5])]).dtype == .float32)
    #expect(stack([Tensor([1, 2]), Tensor([3, 4])]) == Tensor([[1, 2], [3, 4]]))
    #expect(stack([Tensor([1, 2]), Tensor([3, 4])], axis: -1) == Tensor([[1, 3], [2, 4]]))
  }

  @Test func selectsParts() {
    let cube = Tensor.arange(24).reshape(2, 3, 4)
    #expect(cube[1, 2, 3] == Tensor(23, dtype: .int64))
    #expect(cube[-1, -1, -1] == cube[1, 2, 3])
    #expect(cube[1] == Tensor.arange(12, 24).reshape(3, 4))
    #expect(cube[.all, 1, 0] == Tensor([4, 16], dtype: .int64))
    #expect(cube[0, 0...1, 1..<3] == Tensor([[1, 2], [5, 6]], dtype: .int64))
    #expect(cube[0, 1...].shape == [2, 4])
    #expect(cube[.all, ..<2, ...0].shape == [2, 2, 1])
    #expect(cube[0, (-2)...].shape == [2, 4])
    #expect(cube[0, ..<(-1)].shape == [2, 4])
    #expect(cube[0, ...(-1)].shape == [3, 4])
    #expect(cube[0..<0].shape == [0, 3, 4])
  }

  @Test func replacesParts() {
    var x = Tensor.zeros(2, 3)
    x[0] = Tensor([1, 2, 3])
    #expect(x == Tensor([[1, 2, 3], [0, 0, 0]]))
    x[.all, 1] = Tensor(9)
    #expect(x == Tensor([[1, 9, 3], [0, 9, 0]]))
    x[1, 0..<2] = Tensor([7, 8])
    #expect(x == Tensor([[1, 9, 3], [7, 8, 0]]))
    x[-1, -1] += 5
    #expect(x == Tensor([[1, 9, 3], [7, 8, 5]]))
    x[0] = x[1]
    #expect(x == Tensor([[7, 8, 5], [7, 8, 5]]))
  }
}
