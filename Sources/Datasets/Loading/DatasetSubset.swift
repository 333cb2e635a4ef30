public import Tensors

/// A run of consecutive elements of another dataset; `utils.dataSubset` makes it.
public struct DatasetSubset<Base: Dataset>: DivisibleDataset {
  private let base: Base
  private let range: Range<Int>

  /// The elements of `base` in `range`.
  init(of base: Base, _ range: Range<Int>) {
    self.base = base
    self.range = orStop { () throws(ArgumentError) in
      try checkedRange(range, count: base.count, in: "DatasetSubset")
    }
  }

  /// The number of elements.
  public var count: Int { range.count }

  /// Element `index`, which is in 0..<`count`.
  public subscript(index: Int) -> (image: Tensor, label: Int) {
    base[range.lowerBound + checkedIndex(index, count: count)]
  }

  /// Several elements as one tensor with a first axis for them, and their classes.
  public func batch(_ indices: [Int]) -> (data: Tensor, targets: Tensor) {
    base.batch(indices.map { range.lowerBound + checkedIndex($0, count: count) })
  }

  /// The elements of `range`, which is within 0..<`count`, numbered from 0.
  public func subset(_ range: Range<Int>) -> DatasetSubset {
    let checked = orStop { () throws(ArgumentError) in
      try checkedRange(range, count: count, in: "DatasetSubset.subset")
    }
    let start = self.range.lowerBound
    return DatasetSubset(of: base, (start + checked.lowerBound)..<(start + checked.upperBound))
  }
}

extension DatasetSubset: Sendable where Base: Sendable {}
