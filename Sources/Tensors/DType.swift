/// What the numbers of a tensor stand for.
///
/// Every number is stored as a 32-bit float, so integers are exact up to 2²⁴ = 16,777,216: enough for class
/// labels, indices, masks and counts of spikes; a larger integer is rounded to a multiple of 2, 4, ….
public enum DType: Int, Sendable, CustomStringConvertible {
  /// True (1) or false (0), as a comparison gives.
  case bool
  /// Integers, as class labels and permutations are.
  case int64
  /// 32-bit floating point numbers.
  case float32

  /// The name that PyTorch prints, such as `torch.int64`.
  public var description: String {
    switch self {
    case .bool: "torch.bool"
    case .int64: "torch.int64"
    case .float32: "torch.float32"
    }
  }

  /// The name without PyTorch's prefix, for messages.
  package var name: String {
    switch self {
    case .bool: "bool"
    case .int64: "int64"
    case .float32: "float32"
    }
  }

  /// The type of a result computed from numbers of types `first` and `second`: the wider of the two, in the
  /// order bool, int64, float32.
  package static func promoting(_ first: DType, _ second: DType) -> DType {
    first.rawValue >= second.rawValue ? first : second
  }
}
