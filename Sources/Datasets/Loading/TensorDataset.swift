public import Tensors

/// Elements along the first axis of a tensor, each with a target from another tensor.
///
///     let x = Tensor([[0, 0], [0, 1], [1, 0], [1, 1]])
///     let xor = TensorDataset(x, Tensor([0, 1, 1, 0], dtype: .int64))
///     for (data, targets) in DataLoader(xor, batchSize: 2) { print(data.shape, targets) }
///
///     [2, 2] tensor([0, 1])
///     [2, 2] tensor([1, 0])
///
/// Targets keep their type and shape in batches.
public struct TensorDataset: DivisibleDataset, SelectableDataset, Sendable {
  private let inputs: Tensor
  private let targets: Tensor

  /// Pairs the elements of `x` with those of `y`, whose first axes are of the same length.
  public init(_ x: Tensor, _ y: Tensor) {
    self = orStop { () throws(ArgumentError) in try TensorDataset(inputs: x, targets: y) }
  }

  /// Pairs the elements of `inputs` with those of `targets`.
  ///
  /// - Throws: `ArgumentError` if one has no first axis, or their lengths differ.
  package init(inputs: Tensor, targets: Tensor) throws(ArgumentError) {
    guard let count = inputs.shape.first else {
      throw ArgumentError("TensorDataset", "x is a single number, but needs an axis of elements")
    }
    guard targets.shape.first == count else {
      throw ArgumentError(
        "TensorDataset",
        "the shape of y",
        is: targets.shape,
        but: "must begin with \(count), the number of elements in x"
      )
    }
    self.inputs = inputs
    self.targets = targets
  }

  /// The number of elements.
  public var count: Int { inputs.shape[0] }

  /// Element `index`, which is in 0..<`count`, with its target where that is one whole number.
  public subscript(index: Int) -> (image: Tensor, label: Int) {
    orStop { () throws(ArgumentError) in
      let position = checkedIndex(index, count: count)
      return (rows([position], of: inputs, keepsAxis: false), try label(at: position))
    }
  }

  /// Several elements as one tensor with a first axis for them, and their targets likewise.
  public func batch(_ indices: [Int]) -> (data: Tensor, targets: Tensor) {
    let positions = indices.map { checkedIndex($0, count: count) }
    return (rows(positions, of: inputs), rows(positions, of: targets))
  }

  /// The elements of `range`, numbered from 0.
  public func subset(_ range: Range<Int>) -> TensorDataset {
    orStop { () throws(ArgumentError) in
      let positions = Array(try checkedRange(range, count: count, in: "TensorDataset.subset"))
      return try TensorDataset(
        inputs: rows(positions, of: inputs),
        targets: rows(positions, of: targets)
      )
    }
  }

  /// The elements at `indices`, in that order, numbered from 0; tensors have no transforms to take over.
  public func selection(_ indices: [Int], treatedAs other: TensorDataset) -> TensorDataset {
    let (data, targets) = batch(indices)
    return orStop { () throws(ArgumentError) in
      try TensorDataset(inputs: data, targets: targets)
    }
  }

  /// The target at `index` as a class.
  ///
  /// - Throws: `ArgumentError` if it is not one whole number.
  package func label(at index: Int) throws(ArgumentError) -> Int {
    let target = rows([index], of: targets, keepsAxis: false)
    guard target.count == 1, let label = Int(exactly: target.item()) else {
      throw ArgumentError(
        "TensorDataset",
        "the target of element \(index) is not one whole number, so it is no class; "
          + "take elements in batches"
      )
    }
    return label
  }

  private func rows(_ positions: [Int], of tensor: Tensor, keepsAxis: Bool = true) -> Tensor {
    let elementShape = Array(tensor.shape.dropFirst())
    let size = elementShape.reduce(1, *)
    var scalars: [Float] = []
    scalars.reserveCapacity(positions.count * size)
    tensor.withScalars { all in
      for position in positions {
        for index in (position * size)..<(position * size + size) { scalars.append(all[index]) }
      }
    }
    let shape = keepsAxis ? [positions.count] + elementShape : elementShape
    return Tensor(scalars, shape: shape, dtype: tensor.dtype)
  }
}
