// A comparison with NaN is false, except for .!=, which is true. The operators' names are the standard
// library's for vectors; == compares whole tensors.

extension Tensor {
  /// A mask that is true where an element is equal to the other tensor's.
  public static func .== (lhs: Tensor, rhs: Tensor) -> Tensor {
    orStop { () throws(ArgumentError) in
      try combined(lhs, rhs, to: .bool, in: "Tensor..==") { $0 == $1 ? 1 : 0 }
    }
  }

  /// A mask that is true where an element is equal to a number.
  public static func .== (lhs: Tensor, rhs: some TensorScalar) -> Tensor {
    let number = Float(rhs.tensorScalarValue)
    return lhs.mapped(to: .bool) { $0 == number ? 1 : 0 }
  }

  /// A mask that is true where an element is different from the other tensor's.
  public static func .!= (lhs: Tensor, rhs: Tensor) -> Tensor {
    orStop { () throws(ArgumentError) in
      try combined(lhs, rhs, to: .bool, in: "Tensor..!=") { $0 != $1 ? 1 : 0 }
    }
  }

  /// A mask that is true where an element is different from a number.
  public static func .!= (lhs: Tensor, rhs: some TensorScalar) -> Tensor {
    let number = Float(rhs.tensorScalarValue)
    return lhs.mapped(to: .bool) { $0 != number ? 1 : 0 }
  }

  /// A mask that is true where an element is below the other tensor's.
  public static func .< (lhs: Tensor, rhs: Tensor) -> Tensor {
    orStop { () throws(ArgumentError) in
      try combined(lhs, rhs, to: .bool, in: "Tensor..<") { $0 < $1 ? 1 : 0 }
    }
  }

  /// A mask that is true where an element is below a number.
  public static func .< (lhs: Tensor, rhs: some TensorScalar) -> Tensor {
    let number = Float(rhs.tensorScalarValue)
    return lhs.mapped(to: .bool) { $0 < number ? 1 : 0 }
  }

  /// A mask that is true where an element is at most the other tensor's.
  public static func .<= (lhs: Tensor, rhs: Tensor) -> Tensor {
    orStop { () throws(ArgumentError) in
      try combined(lhs, rhs, to: .bool, in: "Tensor..<=") { $0 <= $1 ? 1 : 0 }
    }
  }

  /// A mask that is true where an element is at most a number.
  public static func .<= (lhs: Tensor, rhs: some TensorScalar) -> Tensor {
    let number = Float(rhs.tensorScalarValue)
    return lhs.mapped(to: .bool) { $0 <= number ? 1 : 0 }
  }

  /// A mask that is true where an element is above the other tensor's.
  public static func .> (lhs: Tensor, rhs: Tensor) -> Tensor {
    orStop { () throws(ArgumentError) in
      try combined(lhs, rhs, to: .bool, in: "Tensor..>") { $0 > $1 ? 1 : 0 }
    }
  }

  /// A mask that is true where an element is above a number.
  public static func .> (lhs: Tensor, rhs: some TensorScalar) -> Tensor {
    let number = Float(rhs.tensorScalarValue)
    return lhs.mapped(to: .bool) { $0 > number ? 1 : 0 }
  }

  /// A mask that is true where an element is at least the other tensor's.
  public static func .>= (lhs: Tensor, rhs: Tensor) -> Tensor {
    orStop { () throws(ArgumentError) in
      try combined(lhs, rhs, to: .bool, in: "Tensor..>=") { $0 >= $1 ? 1 : 0 }
    }
  }

  /// A mask that is true where an element is at least a number.
  public static func .>= (lhs: Tensor, rhs: some TensorScalar) -> Tensor {
    let number = Float(rhs.tensorScalarValue)
    return lhs.mapped(to: .bool) { $0 >= number ? 1 : 0 }
  }
}
