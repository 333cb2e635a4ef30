extension Tensor {
  /// A tensor of zeros.
  public static func zeros(_ shape: Int...) -> Tensor { zeros(shape) }

  /// A tensor of zeros.
  public static func zeros(_ shape: [Int]) -> Tensor {
    Tensor(
      storage: TensorStorage(zeros: checkedCount(shape, "Tensor.zeros")),
      shape: shape,
      dtype: .float32
    )
  }

  /// A tensor of ones.
  public static func ones(_ shape: Int...) -> Tensor { ones(shape) }

  /// A tensor of ones.
  public static func ones(_ shape: [Int]) -> Tensor {
    filled(shape, with: 1, dtype: .float32, in: "Tensor.ones")
  }

  /// A tensor of one number: int64 for an `Int`, float32 for a `Float` or `Double`.
  public static func full<Scalar: TensorScalar>(_ shape: [Int], _ value: Scalar) -> Tensor {
    filled(
      shape,
      with: Float(value.tensorScalarValue),
      dtype: Scalar.tensorScalarType,
      in: "Tensor.full"
    )
  }

  /// The identity matrix: ones on the diagonal, `rows` by `columns`, or square.
  public static func eye(_ rows: Int, _ columns: Int? = nil) -> Tensor {
    let width = columns ?? rows
    let storage = TensorStorage(zeros: checkedCount([rows, width], "Tensor.eye"))
    for index in 0..<Swift.min(rows, width) {
      unsafe storage.elements[index * (width + 1)] = 1
    }
    return Tensor(storage: storage, shape: [rows, width], dtype: .float32)
  }

  private static func filled(
    _ shape: [Int],
    with value: Float,
    dtype: DType,
    in function: String
  ) -> Tensor {
    let storage = TensorStorage(uninitialized: checkedCount(shape, function))
    unsafe storage.elements.update(repeating: value)
    return Tensor(storage: storage, shape: shape, dtype: dtype)
  }

  static func checkedCount(_ shape: [Int], _ function: String) -> Int {
    orStop { () throws(ArgumentError) in try Shape.count(of: shape, in: function) }
  }
}
