import Tensors
import Testing

struct TensorArithmeticTests {
  private let x = Tensor([1, 2, 4])

  @Test func takesNumbersOnEitherSide() {
    let (float, double, integer) = (Float(2), 2.0, 2)
    for result in [x * float, x * double, x * integer, float * x, double * x, integer * x] {
      #expect(result == Tensor([2, 4, 8]))
    }
    #expect(x + 1 == Tensor([2, 3, 5]))
    #expect(1 - x == Tensor([0, -1, -3]))
    #expect(x - 0.5 == Tensor([0.5, 1.5, 3.5]))
    #expect(4 / x == Tensor([4, 2, 1]))
    #expect(x / 2 == Tensor([0.5, 1, 2]))
    #expect(-x == Tensor([-1, -2, -4]))
    #expect(x.sum() * 100 / x.count == Tensor(Float(700) / 3))
  }

  @Test func roundsNumbersToFloatsFirst() {
    // 0.1 as a double differs from 0.1 as a float; PyTorch computes with the float.
    #expect((Tensor([0.3]) * 0.1).scalars == [Float(0.3) * Float(0.1)])
    #expect((Tensor([0.01]) .< 0.01).scalars == [0])
  }

  @Test func assignsInPlace() {
    var y = x
    y += 1
    y *= Tensor([1, 10, 100])
    y -= Tensor(2)
    y /= 2
    #expect(y == Tensor([0, 14, 249]))
    #expect(x == Tensor([1, 2, 4]))
  }

  @Test func stretchesShapes() {
    let column = Tensor([[10], [20]])
    #expect(column + x == Tensor([[11, 12, 14], [21, 22, 24]]))
    #expect(x + column == Tensor([[11, 12, 14], [21, 22, 24]]))
    #expect(x - Tensor(1) == Tensor([0, 1, 3]))
    #expect(Tensor([1]) - x == Tensor([0, -1, -3]))
    #expect((Tensor.zeros(2, 0) + Tensor.zeros(1, 1)).shape == [2, 0])
    let cube = Tensor.arange(24).reshape(2, 3, 4)
    let stretched = cube + Tensor([[100], [200], [300]])
    for i in 0..<2 {
      for j in 0..<3 {
        for k in 0..<4 {
          #expect(stretched[i, j, k].item() == Float(i * 12 + j * 4 + k + (j + 1) * 100))
        }
      }
    }
  }

  @Test func promotesTypes() {
    let labels = Tensor([1, 2], dtype: .int64)
    let mask = Tensor([true, false])
    #expect((labels + 1).dtype == .int64)
    #expect((labels + 0.5).dtype == .float32)
    #expect((labels * Tensor([0.5, 1])).dtype == .float32)
    #expect((labels / 2) == Tensor([0.5, 1]))
    #expect(mask + 1 == Tensor([2, 1], dtype: .int64))
    #expect(mask + mask == mask)
    #expect(mask * Tensor([true, true]) == mask)
    #expect(-mask == Tensor([-1, 0], dtype: .int64))
    #expect((-Tensor([0], dtype: .int64)).scalars[0].sign == .plus)
    #expect(mask * 0.5 == Tensor([0.5, 0]))
  }

  @Test func comparesToMasks() {
    #expect((x .>= 2) == Tensor([false, true, true]))
    #expect((x .> 2) == Tensor([false, false, true]))
    #expect((x .<= 2.0) == Tensor([true, true, false]))
    #expect((x .< 2) == Tensor([true, false, false]))
    #expect((x .== 2) == Tensor([false, true, false]))
    #expect((x .!= 2) == Tensor([true, false, true]))
    #expect((x .== Tensor([1, 0, 4])) == Tensor([true, false, true]))
    let nan = Tensor([Float.nan])
    #expect((nan .== nan) == Tensor([false]))
    #expect((nan .!= nan) == Tensor([true]))
    #expect((nan .>= 0) == Tensor([false]))
    #expect((x .> 1).sum() == Tensor(2).to(.int64))
  }

  @Test func appliesFunctions() {
    #expect(log(Tensor([1, 0])).scalars == [0, -.infinity])
    #expect(log(Tensor([-1])).scalars[0].isNaN)
    #expect(exp(Tensor([0, -Float.infinity])) == Tensor([1, 0]))
    #expect(sqrt(Tensor([4, 2])).scalars == [2, Float(2).squareRoot()])
    #expect(abs(Tensor([-3, 3])) == Tensor([3, 3]))
    #expect(Tensor([0.5, 1.5, 2.5, -0.5]).round() == Tensor([0, 2, 2, 0]))
    #expect(x.map { $0 * $0 } == Tensor([1, 4, 16]))
    #expect(x.clamp(min: 2, max: 3) == Tensor([2, 2, 3]))
    #expect(x.clamp(min: 1.5) == Tensor([1.5, 2, 4]))
    #expect(x.clamp(max: 2) == Tensor([1, 2, 2]))
    #expect(x.clamp(min: 3, max: 2) == Tensor([2, 2, 2]))
    #expect(Tensor([Float.nan]).clamp(min: 0, max: 1).scalars[0].isNaN)
    #expect(Tensor([Float.infinity, -.infinity]).clamp(min: 0, max: 1) == Tensor([1, 0]))
  }

  @Test func choosesElements() {
    let y = Tensor([[10], [20]])
    #expect(Tensor.where(x .> 1, x, y) == Tensor([[10, 2, 4], [20, 2, 4]]))
    #expect(Tensor.where(x .> 1, x, 0) == Tensor([0, 2, 4]))
    #expect(Tensor.where(x .> 1, 0.5, x) == Tensor([1, 0.5, 0.5]))
  }
}
