/// What selects a part of an axis: an `Int`, a range of them, or `.all`.
///
/// A negative position counts from the end: −1 is the last. A range needs parentheses for it: `x[(-3)...]`.
public protocol TensorIndex {
  /// What is selected.
  var tensorSelection: TensorSelection { get }
}

/// A part of an axis.
public enum TensorSelection: Sendable {
  /// One position; the axis disappears.
  case position(Int)
  /// The positions from `from` up to, and without, `to`; an absent bound is an end of the axis.
  case range(from: Int?, to: Int?)
}

/// Selects a whole axis; written `.all`.
public struct WholeAxis: TensorIndex, Sendable {
  /// The whole axis.
  public var tensorSelection: TensorSelection { .range(from: nil, to: nil) }
}

extension TensorIndex where Self == WholeAxis {
  /// The whole axis: `spikes[.all, 0]`.
  public static var all: WholeAxis { WholeAxis() }
}

extension Int: TensorIndex {
  /// One position.
  public var tensorSelection: TensorSelection { .position(self) }
}

extension Range<Int>: TensorIndex {
  /// The positions of the range.
  public var tensorSelection: TensorSelection { .range(from: lowerBound, to: upperBound) }
}

extension ClosedRange<Int>: TensorIndex {
  /// The positions of the range.
  public var tensorSelection: TensorSelection { .range(from: lowerBound, through: upperBound) }
}

extension PartialRangeFrom<Int>: TensorIndex {
  /// The positions from the bound to the end.
  public var tensorSelection: TensorSelection { .range(from: lowerBound, to: nil) }
}

extension PartialRangeUpTo<Int>: TensorIndex {
  /// The positions before the bound.
  public var tensorSelection: TensorSelection { .range(from: nil, to: upperBound) }
}

extension PartialRangeThrough<Int>: TensorIndex {
  /// The positions up to the bound.
  public var tensorSelection: TensorSelection { .range(from: nil, through: upperBound) }
}

extension TensorSelection {
  /// The positions up to, and with, `through`, where −1 is the last.
  fileprivate static func range(from: Int?, through: Int) -> TensorSelection {
    .range(from: from, to: through == -1 || through == .max ? nil : through + 1)
  }
}
