public import Tensors

/// Numbered elements, each a tensor with a class, from which `DataLoader` makes batches.
///
///     struct Ramps: Dataset {
///       let count = 4
///       subscript(index: Int) -> (image: Tensor, label: Int) {
///         (Tensor.linspace(0, 1, 5) * Float(index), index)
///       }
///     }
///     print(DataLoader(Ramps(), batchSize: 4).first().targets)
///
///     tensor([0, 1, 2, 3])
///
/// For tensors that are in memory already there is `TensorDataset`.
public protocol Dataset {
  /// The number of elements.
  var count: Int { get }

  /// Element `index`, which is in 0..<`count`; all elements have the same shape.
  subscript(index: Int) -> (image: Tensor, label: Int) { get }

  /// Several elements as one tensor with a first axis for them, and their classes; the elements one by one,
  /// where a dataset does not know better.
  func batch(_ indices: [Int]) -> (data: Tensor, targets: Tensor)
}

/// A dataset of which a part is a value of the same type, so that one variable can hold either.
public protocol DivisibleDataset: Dataset {
  /// The elements of `range`, which is within 0..<`count`, numbered from 0.
  func subset(_ range: Range<Int>) -> Self
}

extension Dataset {
  /// Several elements as one tensor with a first axis for them, and their classes.
  public func batch(_ indices: [Int]) -> (data: Tensor, targets: Tensor) {
    orStop { () throws(ArgumentError) in try stack(indices) }
  }

  /// Collects elements one by one.
  ///
  /// - Throws: `ArgumentError` if their shapes differ.
  package func stack(_ indices: [Int]) throws(ArgumentError) -> (data: Tensor, targets: Tensor) {
    var shape: [Int]?
    var scalars: [Float] = []
    var labels: [Float] = []
    for index in indices {
      let (image, label) = self[index]
      let expected = shape ?? image.shape
      guard image.shape == expected else {
        throw ArgumentError(
          "DataLoader",
          "the shape of element \(index)",
          is: image.shape,
          but: "must be \(expected), that of the first in its batch"
        )
      }
      shape = expected
      scalars += image.scalars
      labels.append(Float(label))
    }
    return (
      Tensor(scalars, shape: [indices.count] + (shape ?? [])),
      Tensor(labels, shape: [labels.count], dtype: .int64)
    )
  }
}
