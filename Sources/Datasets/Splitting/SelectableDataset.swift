/// A dataset of which chosen elements are a value of the same type, so that one variable can hold either.
public protocol SelectableDataset: Dataset {
  /// The elements at `indices`, which are in 0..<`count`, in that order, numbered from 0 and treated with
  /// the transforms of `other` instead of their own.
  func selection(_ indices: [Int], treatedAs other: Self) -> Self
}

extension SelectableDataset {
  /// The elements at `indices`, which are in 0..<`count`, in that order, numbered from 0.
  public func selection(_ indices: [Int]) -> Self { selection(indices, treatedAs: self) }
}
