/// A number, or a nested array of numbers, that a tensor can be made of.
///
/// `Int`, `Float`, `Double` and `Bool` and arrays of them, nested to any depth, conform.
public protocol TensorElements {
  /// The type that a tensor of these elements has: float32, or bool for truth values.
  static var tensorElementType: DType { get }
  /// The shape of the nested array, measured along its first elements.
  var tensorElementShape: [Int] { get }
  /// Appends the numbers in row-major order, and tells whether every array has the length in `shape`.
  func appendTensorElements(to scalars: inout [Float], shape: ArraySlice<Int>) -> Bool
}

/// A number that can stand beside a tensor in arithmetic: `Int`, `Float` or `Double`.
public protocol TensorScalar: TensorElements, Sendable {
  /// The type that the number counts as when the type of a result is found.
  static var tensorScalarType: DType { get }
  /// The number as a double.
  var tensorScalarValue: Double { get }
}

extension TensorScalar {
  /// The type of a tensor made of numbers: float32, for integers too.
  public static var tensorElementType: DType { .float32 }
  /// The shape of a single number.
  public var tensorElementShape: [Int] { [] }
  /// Appends the number, rounded to 32 bits.
  public func appendTensorElements(to scalars: inout [Float], shape: ArraySlice<Int>) -> Bool {
    scalars.append(Float(tensorScalarValue))
    return shape.isEmpty
  }
}

extension Float: TensorScalar {
  /// Floating point numbers make the result float32.
  public static var tensorScalarType: DType { .float32 }
  /// The same number.
  public var tensorScalarValue: Double { Double(self) }
}

extension Double: TensorScalar {
  /// Floating point numbers make the result float32.
  public static var tensorScalarType: DType { .float32 }
  /// The same number.
  public var tensorScalarValue: Double { self }
}

extension Int: TensorScalar {
  /// Integers leave the type of float32 and int64 tensors alone.
  public static var tensorScalarType: DType { .int64 }
  /// The same number, exact up to 2⁵³.
  public var tensorScalarValue: Double { Double(self) }
}

extension Bool: TensorElements {
  /// Truth values make a mask.
  public static var tensorElementType: DType { .bool }
  /// The shape of a single value.
  public var tensorElementShape: [Int] { [] }
  /// Appends 1 for true, 0 for false.
  public func appendTensorElements(to scalars: inout [Float], shape: ArraySlice<Int>) -> Bool {
    scalars.append(self ? 1 : 0)
    return shape.isEmpty
  }
}

extension Array: TensorElements where Element: TensorElements {
  /// The type of the innermost elements.
  public static var tensorElementType: DType { Element.tensorElementType }
  /// The length of the array and the shape of its first element.
  public var tensorElementShape: [Int] { [count] + (first?.tensorElementShape ?? []) }
  /// Appends the elements one by one.
  public func appendTensorElements(to scalars: inout [Float], shape: ArraySlice<Int>) -> Bool {
    guard shape.first == count else { return false }
    let inner = shape.dropFirst()
    return allSatisfy { $0.appendTensorElements(to: &scalars, shape: inner) }
  }
}
