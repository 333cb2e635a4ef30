/// An array of numbers of any shape, in row-major order.
///
/// A tensor is a value: a copy is independent of the original, and costs nothing until one of the two
/// is changed. Its elements are always contiguous, so slicing copies what it selects.
///
///     let x = Tensor([[1, 2], [3, 4]])
///     print(x * 10)
///
///     tensor([[10., 20.],
///             [30., 40.]])
///
/// Names, promotion of types and printing are PyTorch's. For a few numbers that are not computed with as a
/// whole, use an array.
public struct Tensor: Sendable {
  /// The length of each axis; empty for a single number.
  public let shape: [Int]
  /// What the numbers stand for.
  public let dtype: DType
  var storage: TensorStorage

  /// Wraps `storage`, whose count is the product of `shape`.
  init(storage: TensorStorage, shape: [Int], dtype: DType) {
    self.storage = storage
    self.shape = shape
    self.dtype = dtype
  }

  /// The number of elements: the product of `shape`.
  public var count: Int { unsafe storage.elements.count }

  /// The number of axes.
  public var ndim: Int { shape.count }

  /// A copy of the elements in row-major order; true is 1 and false is 0.
  public var scalars: [Float] {
    unsafe withUnsafeScalars { unsafe Array($0) }
  }

  /// The number that a tensor of one element holds.
  public func item() -> Float {
    orStop { () throws(ArgumentError) in try singleScalar() }
  }

  /// The number that a tensor of one element holds.
  ///
  /// - Throws: ArgumentError if the tensor has any other number of elements.
  package func singleScalar() throws(ArgumentError) -> Float {
    guard count == 1 else {
      throw ArgumentError(
        "Tensor.item",
        "the tensor has \(count) elements, but exactly one is needed"
      )
    }
    return unsafe withUnsafeScalars { unsafe $0[0] }
  }

  /// The same numbers as another type: fractions are cut off for `.int64`, and every number other than zero
  /// is true for `.bool`.
  ///
  /// NaN and infinities become −2⁶³ as integers, as they do in PyTorch on x86.
  public func to(_ dtype: DType) -> Tensor {
    switch dtype {
    case self.dtype: self
    case .float32: Tensor(storage: storage, shape: shape, dtype: .float32)
    case .int64 where self.dtype == .bool: Tensor(storage: storage, shape: shape, dtype: .int64)
    case .int64: mapped(to: .int64) { $0.isFinite ? $0.rounded(.towardZero) + 0 : -0x1p63 }
    case .bool: mapped(to: .bool) { $0 != 0 ? 1 : 0 }
    }
  }
}

extension Tensor: Equatable {
  /// Whether two tensors have the same type, shape and numbers; NaN differs from itself.
  public static func == (lhs: Tensor, rhs: Tensor) -> Bool {
    guard lhs.dtype == rhs.dtype, lhs.shape == rhs.shape else { return false }
    return unsafe lhs.withUnsafeScalars { left in
      unsafe rhs.withUnsafeScalars { right in unsafe left.elementsEqual(right) }
    }
  }
}
