/// A function for both types of numbers.
enum Functions {
  struct OfOne: Sendable {
    var ofDouble: @Sendable (Double) -> Double
    var ofFloat: @Sendable (Float) -> Float

    init(
      _ ofDouble: @escaping @Sendable (Double) -> Double,
      _ ofFloat: @escaping @Sendable (Float) -> Float
    ) {
      (self.ofDouble, self.ofFloat) = (ofDouble, ofFloat)
    }
  }

  struct OfTwo: Sendable {
    var ofDouble: @Sendable (Double, Double) -> Double
    var ofFloat: @Sendable (Float, Float) -> Float

    init(
      _ ofDouble: @escaping @Sendable (Double, Double) -> Double,
      _ ofFloat: @escaping @Sendable (Float, Float) -> Float
    ) {
      (self.ofDouble, self.ofFloat) = (ofDouble, ofFloat)
    }
  }
}
