extension Tensor {
  /// Random numbers between 0 and 1, without 1.
  public static func rand(_ shape: Int...) -> Tensor { rand(shape) }

  /// Random numbers between 0 and 1, without 1.
  public static func rand(_ shape: [Int]) -> Tensor {
    withDefaultGenerator { rand(shape, using: &$0) }
  }

  /// Random numbers between 0 and 1, without 1, drawn from `generator`.
  public static func rand(_ shape: Int..., using generator: inout Generator) -> Tensor {
    rand(shape, using: &generator)
  }

  /// Random numbers between 0 and 1, without 1, drawn from `generator`.
  public static func rand(_ shape: [Int], using generator: inout Generator) -> Tensor {
    let storage = TensorStorage(uninitialized: checkedCount(shape, "Tensor.rand"))
    unsafe generator.fillUniform(storage.elements)
    return Tensor(storage: storage, shape: shape, dtype: .float32)
  }

  /// Random numbers of the normal distribution with mean 0 and deviation 1.
  public static func randn(_ shape: Int...) -> Tensor { randn(shape) }

  /// Random numbers of the normal distribution with mean 0 and deviation 1.
  public static func randn(_ shape: [Int]) -> Tensor {
    withDefaultGenerator { randn(shape, using: &$0) }
  }

  /// Random numbers of the normal distribution with mean 0 and deviation 1, drawn from `generator`.
  public static func randn(_ shape: Int..., using generator: inout Generator) -> Tensor {
    randn(shape, using: &generator)
  }

  /// Random numbers of the normal distribution with mean 0 and deviation 1, drawn from `generator`.
  public static func randn(_ shape: [Int], using generator: inout Generator) -> Tensor {
    let storage = TensorStorage(uninitialized: checkedCount(shape, "Tensor.randn"))
    unsafe generator.fillNormal(storage.elements)
    return Tensor(storage: storage, shape: shape, dtype: .float32)
  }

  /// Random integers from `low` up to, and without, `high`.
  public static func randint(_ low: Int, _ high: Int, _ shape: [Int]) -> Tensor {
    withDefaultGenerator { randint(low, high, shape, using: &$0) }
  }

  /// Random integers from `low` up to, and without, `high`, drawn from `generator`.
  public static func randint(
    _ low: Int,
    _ high: Int,
    _ shape: [Int],
    using generator: inout Generator
  ) -> Tensor {
    orStop { () throws(ArgumentError) in
      try integers(from: low, to: high, shape: shape, using: &generator)
    }
  }

  /// The integers from 0 up to, and without, `count` in random order.
  public static func randperm(_ count: Int) -> Tensor {
    withDefaultGenerator { randperm(count, using: &$0) }
  }

  /// The integers from 0 up to, and without, `count` in random order, drawn from `generator`.
  public static func randperm(_ count: Int, using generator: inout Generator) -> Tensor {
    let order = generator.permutation(of: checkedCount([count], "Tensor.randperm"))
    return Tensor(order.map(Float.init), shape: [count], dtype: .int64)
  }

  /// The numbers of `randint`.
  ///
  /// - Throws: ArgumentError if the range is empty.
  package static func integers(
    from low: Int,
    to high: Int,
    shape: [Int],
    using generator: inout Generator
  ) throws(ArgumentError) -> Tensor {
    guard low < high else {
      throw ArgumentError("Tensor.randint", "high", is: high, but: "must be above low (\(low))")
    }
    let count = try Shape.count(of: shape, in: "Tensor.randint")
    let storage = TensorStorage(uninitialized: count)
    let range = UInt64(bitPattern: Int64(high &- low))
    for index in 0..<count {
      let offset = generator.nextInteger(below: range)
      unsafe storage.elements[index] = Float(low &+ Int(truncatingIfNeeded: offset))
    }
    return Tensor(storage: storage, shape: shape, dtype: .int64)
  }
}
