extension Tensor {
  /// The tensor repeated along each axis; more counts than axes add axes in front.
  ///
  ///     Tensor([1, 2]).repeat(3, 2).shape    // [3, 4]
  public func `repeat`(_ counts: Int...) -> Tensor { `repeat`(counts) }

  /// The tensor repeated along each axis; more counts than axes add axes in front.
  public func `repeat`(_ counts: [Int]) -> Tensor {
    orStop { () throws(ArgumentError) in try repeated(counts) }
  }

  /// The tensor repeated along each axis.
  ///
  /// - Throws: ArgumentError if there are fewer counts than axes, or a count is negative.
  package func repeated(_ counts: [Int]) throws(ArgumentError) -> Tensor {
    let name = "Tensor.repeat"
    guard counts.count >= ndim else {
      throw ArgumentError(
        name,
        "counts",
        is: counts,
        but: "the tensor has \(ndim) axes, each of which needs a count"
      )
    }
    if let negative = counts.first(where: { $0 < 0 }) {
      throw ArgumentError(name, "a count", is: negative, but: "must not be negative")
    }
    let own = [Int](repeating: 1, count: counts.count - ndim) + shape
    let strides = Shape.strides(of: own)
    // The product of each pair may overflow, which multiplying the lengths and counts apart reveals.
    _ = try Shape.count(of: own + counts, in: name)
    // Each axis becomes two: the repetitions, which do not move, and the elements.
    let view = StridedView(
      offset: 0,
      shape: zip(counts, own).flatMap { [$0, $1] },
      strides: strides.flatMap { [0, $0] }
    )
    return copying(view, shape: zip(counts, own).map { $0 * $1 })
  }
}

/// The tensors one after another along an axis; their other axes have equal lengths.
///
/// A tensor of shape [0] adds nothing, whatever the shape of the others.
public func cat(_ tensors: [Tensor], axis: Int = 0) -> Tensor {
  orStop { () throws(ArgumentError) in try Tensor.concatenating(tensors, axis: axis) }
}

/// Tensors of one shape side by side along a new axis.
public func stack(_ tensors: [Tensor], axis: Int = 0) -> Tensor {
  orStop { () throws(ArgumentError) in try Tensor.stacking(tensors, axis: axis) }
}

extension Tensor {
  /// The tensor of `cat`.
  ///
  /// - Throws: ArgumentError if there are no tensors, or their shapes do not fit.
  package static func concatenating(
    _ tensors: [Tensor],
    axis: Int
  ) throws(ArgumentError) -> Tensor {
    guard let example = tensors.first(where: { $0.shape != [0] }) ?? tensors.first else {
      throw ArgumentError("cat", "there are no tensors")
    }
    let position = try Shape.axis(axis, rank: example.ndim, in: "cat")
    let parts = example.shape == [0] ? tensors : tensors.filter { $0.shape != [0] }
    var shape = example.shape
    shape[position] = 0
    for part in parts {
      var expected = part.shape
      if expected.indices.contains(position) { expected[position] = example.shape[position] }
      guard expected == example.shape else {
        throw ArgumentError(
          "cat",
          "the shapes \(example.shape) and \(part.shape) differ in another axis than \(axis)"
        )
      }
      shape[position] += part.shape[position]
    }
    let result = TensorStorage(uninitialized: try Shape.count(of: shape, in: "cat"))
    let runs = try AxisRuns(of: shape, axis: position, in: "cat")
    var offset = 0
    for part in parts {
      let length = part.shape[position] * runs.inner
      for outer in 0..<runs.outer {
        unsafe (result.start + outer * runs.length * runs.inner + offset)
          .update(from: part.storage.start + outer * length, count: length)
      }
      offset += length
    }
    let dtype = parts.map(\.dtype).reduce(example.dtype, DType.promoting)
    return Tensor(storage: result, shape: shape, dtype: dtype)
  }

  /// The tensor of `stack`.
  ///
  /// - Throws: ArgumentError if there are no tensors, or their shapes differ.
  package static func stacking(_ tensors: [Tensor], axis: Int) throws(ArgumentError) -> Tensor {
    guard let first = tensors.first else { throw ArgumentError("stack", "there are no tensors") }
    let position = try Shape.axis(axis, rank: first.ndim + 1, in: "stack")
    var parts: [Tensor] = []
    for tensor in tensors {
      guard tensor.shape == first.shape else {
        throw ArgumentError(
          "stack",
          "the shapes \(first.shape) and \(tensor.shape) differ, but must be equal"
        )
      }
      parts.append(try tensor.unsqueezed(position))
    }
    return try concatenating(parts, axis: position)
  }
}
