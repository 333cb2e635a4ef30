/// An array of 32-bit floating point numbers of any shape, in row-major order.
///
/// A tensor is a value: a copy is independent of the original, and costs nothing until one of the two
/// is changed. Its elements are always contiguous, so slicing copies what it selects.
///
///     let x = Tensor([[1, 2], [3, 4]])
///     print(x * 10)
///
///     tensor([[10., 20.],
///             [30., 40.]])
public struct Tensor: Sendable {
  /// The length of each axis; empty for a single number.
  public let shape: [Int]
  /// The elements in row-major order.
  public private(set) var scalars: [Float]

  /// Makes a tensor of `scalars` in row-major order; their number is the product of `shape`.
  public init(_ scalars: [Float], shape: [Int]) {
    self.shape = shape
    self.scalars = scalars
  }
}
