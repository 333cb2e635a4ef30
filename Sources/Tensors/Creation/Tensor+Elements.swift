extension Tensor {
  /// Makes a tensor of a number or a nested array of numbers.
  ///
  /// The numbers become float32, integers too, and truth values a mask; `dtype` asks for another type.
  ///
  ///     Tensor([[1, 2], [3, 4]])             // shape [2, 2]
  ///     Tensor(3)                            // shape []
  ///     Tensor([7, 2, 1], dtype: .int64)     // class labels
  ///
  /// Every row needs as many elements as the first.
  public init(_ elements: some TensorElements, dtype: DType? = nil) {
    self = orStop { () throws(ArgumentError) in
      try Tensor.nested(elements, dtype: dtype)
    }
  }

  /// Makes a tensor with one axis.
  public init(_ scalars: [Float]) {
    self.init(storage: TensorStorage(copying: scalars), shape: [scalars.count], dtype: .float32)
  }

  /// Makes a tensor of `scalars` in row-major order; their number is the product of `shape`.
  ///
  /// The numbers are taken as they are: for `.int64` they must be integers, for `.bool` 0 or 1.
  public init(_ scalars: [Float], shape: [Int], dtype: DType = .float32) {
    self = orStop { () throws(ArgumentError) in
      try Tensor.rowMajor(scalars, shape: shape, dtype: dtype)
    }
  }

  /// The tensor of a nested array.
  ///
  /// - Throws: ArgumentError if the rows differ in length.
  package static func nested(
    _ elements: some TensorElements,
    dtype: DType?
  ) throws(ArgumentError) -> Tensor {
    let shape = elements.tensorElementShape
    var scalars: [Float] = []
    scalars.reserveCapacity(shape.reduce(1, *))
    guard elements.appendTensorElements(to: &scalars, shape: shape[...]) else {
      throw ArgumentError(
        "Tensor",
        "the nested arrays differ in length, but every row needs as many elements as the "
          + "first (the shape would be \(shape))"
      )
    }
    let type = type(of: elements).tensorElementType
    let tensor = Tensor(storage: TensorStorage(copying: scalars), shape: shape, dtype: type)
    return tensor.to(dtype ?? type)
  }

  /// The tensor of `scalars` in row-major order.
  ///
  /// - Throws: ArgumentError if their number is not the product of `shape`.
  package static func rowMajor(
    _ scalars: [Float],
    shape: [Int],
    dtype: DType
  ) throws(ArgumentError) -> Tensor {
    let count = try Shape.count(of: shape, in: "Tensor")
    guard count == scalars.count else {
      throw ArgumentError(
        "Tensor",
        "shape",
        is: shape,
        but: "needs \(count) scalars, not \(scalars.count)"
      )
    }
    return Tensor(storage: TensorStorage(copying: scalars), shape: shape, dtype: dtype)
  }
}

extension TensorStorage {
  /// Takes memory for the numbers of `scalars` and copies them.
  convenience init(copying scalars: [Float]) {
    self.init(uninitialized: scalars.count)
    _ = unsafe elements.update(fromContentsOf: scalars)
  }
}
