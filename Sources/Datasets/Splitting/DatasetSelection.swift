public import Tensors

/// Chosen elements of another dataset, in an order of their own; `utils.validSplit` makes it.
public struct DatasetSelection<Base: Dataset>: Dataset {
  private let base: Base
  private let indices: [Int]

  /// The elements of `base` at `indices`.
  init(of base: Base, _ indices: [Int]) {
    self.base = base
    self.indices = indices.map { checkedIndex($0, count: base.count) }
  }

  /// The number of elements.
  public var count: Int { indices.count }

  /// Element `index`, which is in 0..<`count`.
  public subscript(index: Int) -> (image: Tensor, label: Int) {
    base[indices[checkedIndex(index, count: count)]]
  }

  /// Several elements as one tensor with a first axis for them, and their classes.
  public func batch(_ indices: [Int]) -> (data: Tensor, targets: Tensor) {
    base.batch(indices.map { self.indices[checkedIndex($0, count: count)] })
  }
}

extension DatasetSelection: Sendable where Base: Sendable {}
