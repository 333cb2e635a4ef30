// Three overloads an operator: tensor and tensor, tensor and number, number and tensor. One generic number
// takes integers and floating point numbers, literals or not; more overloads would slow down the
// type-checking of every cell.
//
// Types follow PyTorch: an `Int` beside a float32 tensor gives float32, a `Double` beside an int64 tensor
// gives float32, truth values count as integers beside an integer; a quotient is always float32.

extension Tensor {
  /// The sum of two tensors, element by element; of two masks, where either is true.
  public static func + (lhs: Tensor, rhs: Tensor) -> Tensor {
    orStop { () throws(ArgumentError) in try adding(lhs, rhs) }
  }

  /// The sum of each element and a number.
  public static func + <Scalar: TensorScalar>(lhs: Tensor, rhs: Scalar) -> Tensor {
    let number = Float(rhs.tensorScalarValue)
    return lhs.mapped(to: .promoting(lhs.dtype, Scalar.tensorScalarType)) { $0 + number }
  }

  /// The sum of a number and each element.
  public static func + <Scalar: TensorScalar>(lhs: Scalar, rhs: Tensor) -> Tensor { rhs + lhs }

  /// The difference of two tensors, element by element.
  public static func - (lhs: Tensor, rhs: Tensor) -> Tensor {
    orStop { () throws(ArgumentError) in try subtracting(lhs, rhs) }
  }

  /// The difference of each element and a number.
  public static func - <Scalar: TensorScalar>(lhs: Tensor, rhs: Scalar) -> Tensor {
    let number = Float(rhs.tensorScalarValue)
    return lhs.mapped(to: .promoting(lhs.dtype, Scalar.tensorScalarType)) { $0 - number }
  }

  /// The difference of a number and each element.
  public static func - <Scalar: TensorScalar>(lhs: Scalar, rhs: Tensor) -> Tensor {
    let number = Float(lhs.tensorScalarValue)
    return rhs.mapped(to: .promoting(rhs.dtype, Scalar.tensorScalarType)) { number - $0 }
  }

  /// The product of two tensors, element by element; of two masks, where both are true.
  public static func * (lhs: Tensor, rhs: Tensor) -> Tensor {
    orStop { () throws(ArgumentError) in try multiplying(lhs, rhs) }
  }

  /// The product of each element and a number.
  public static func * <Scalar: TensorScalar>(lhs: Tensor, rhs: Scalar) -> Tensor {
    let number = Float(rhs.tensorScalarValue)
    return lhs.mapped(to: .promoting(lhs.dtype, Scalar.tensorScalarType)) { $0 * number }
  }

  /// The product of a number and each element.
  public static func * <Scalar: TensorScalar>(lhs: Scalar, rhs: Tensor) -> Tensor { rhs * lhs }

  /// The quotient of two tensors, element by element, as float32.
  public static func / (lhs: Tensor, rhs: Tensor) -> Tensor {
    orStop { () throws(ArgumentError) in try dividing(lhs, rhs) }
  }

  /// The quotient of each element and a number, as float32.
  public static func / <Scalar: TensorScalar>(lhs: Tensor, rhs: Scalar) -> Tensor {
    let number = Float(rhs.tensorScalarValue)
    return lhs.mapped(to: .float32) { $0 / number }
  }

  /// The quotient of a number and each element, as float32.
  public static func / <Scalar: TensorScalar>(lhs: Scalar, rhs: Tensor) -> Tensor {
    let number = Float(lhs.tensorScalarValue)
    return rhs.mapped(to: .float32) { number / $0 }
  }

  /// Each element with the opposite sign; truth values become integers.
  public static prefix func - (operand: Tensor) -> Tensor {
    // An integer has no negative zero.
    operand.dtype == .float32
      ? operand.mapped(to: .float32) { -$0 } : operand.mapped(to: .int64) { 0 - $0 }
  }

  /// Adds a tensor; a shape that has to stretch to the other's does.
  public static func += (lhs: inout Tensor, rhs: Tensor) { lhs = lhs + rhs }
  /// Adds a number to each element.
  public static func += (lhs: inout Tensor, rhs: some TensorScalar) { lhs = lhs + rhs }
  /// Subtracts a tensor.
  public static func -= (lhs: inout Tensor, rhs: Tensor) { lhs = lhs - rhs }
  /// Subtracts a number from each element.
  public static func -= (lhs: inout Tensor, rhs: some TensorScalar) { lhs = lhs - rhs }
  /// Multiplies by a tensor, element by element.
  public static func *= (lhs: inout Tensor, rhs: Tensor) { lhs = lhs * rhs }
  /// Multiplies each element by a number.
  public static func *= (lhs: inout Tensor, rhs: some TensorScalar) { lhs = lhs * rhs }
  /// Divides by a tensor, element by element; the result is float32.
  public static func /= (lhs: inout Tensor, rhs: Tensor) { lhs = lhs / rhs }
  /// Divides each element by a number; the result is float32.
  public static func /= (lhs: inout Tensor, rhs: some TensorScalar) { lhs = lhs / rhs }
}

// MARK: - What the operators between tensors compute

extension Tensor {
  /// The sum of two tensors.
  ///
  /// - Throws: ArgumentError if the shapes do not fit together.
  package static func adding(_ lhs: Tensor, _ rhs: Tensor) throws(ArgumentError) -> Tensor {
    let dtype = DType.promoting(lhs.dtype, rhs.dtype)
    if dtype == .bool {
      return try combined(lhs, rhs, to: .bool, in: "Tensor.+") { Swift.max($0, $1) }
    }
    return try combined(lhs, rhs, to: dtype, in: "Tensor.+") { $0 + $1 }
  }

  /// The difference of two tensors.
  ///
  /// - Throws: ArgumentError if the shapes do not fit together, or both are masks.
  package static func subtracting(_ lhs: Tensor, _ rhs: Tensor) throws(ArgumentError) -> Tensor {
    let dtype = DType.promoting(lhs.dtype, rhs.dtype)
    guard dtype != .bool else {
      throw ArgumentError(
        "Tensor.-",
        "both tensors are masks, which have no difference: compare them with .!="
      )
    }
    return try combined(lhs, rhs, to: dtype, in: "Tensor.-") { $0 - $1 }
  }

  /// The product of two tensors.
  ///
  /// - Throws: ArgumentError if the shapes do not fit together.
  package static func multiplying(_ lhs: Tensor, _ rhs: Tensor) throws(ArgumentError) -> Tensor {
    try combined(lhs, rhs, to: .promoting(lhs.dtype, rhs.dtype), in: "Tensor.*") { $0 * $1 }
  }

  /// The quotient of two tensors.
  ///
  /// - Throws: ArgumentError if the shapes do not fit together.
  package static func dividing(_ lhs: Tensor, _ rhs: Tensor) throws(ArgumentError) -> Tensor {
    try combined(lhs, rhs, to: .float32, in: "Tensor./") { $0 / $1 }
  }
}
