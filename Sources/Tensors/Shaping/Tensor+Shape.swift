extension Tensor {
  /// The same elements in another shape; one length may be −1 and is computed.
  public func reshape(_ shape: Int...) -> Tensor { reshape(shape) }

  /// The same elements in another shape; one length may be −1 and is computed.
  public func reshape(_ shape: [Int]) -> Tensor {
    orStop { () throws(ArgumentError) in try reshaped(to: shape) }
  }

  /// The same elements along one axis.
  public func flatten() -> Tensor {
    Tensor(storage: storage, shape: [count], dtype: dtype)
  }

  /// The same elements with a new axis of length 1 before position `axis`; −1 puts it last.
  public func unsqueeze(_ axis: Int) -> Tensor {
    orStop { () throws(ArgumentError) in try unsqueezed(axis) }
  }

  /// The same elements without the axes of length 1.
  public func squeeze() -> Tensor {
    Tensor(storage: storage, shape: shape.filter { $0 != 1 }, dtype: dtype)
  }

  /// The same elements without an axis of length 1; an axis of another length stays.
  public func squeeze(_ axis: Int) -> Tensor {
    orStop { () throws(ArgumentError) in try squeezed(axis) }
  }

  /// The tensor with two axes exchanged.
  public func transpose(_ first: Int, _ second: Int) -> Tensor {
    orStop { () throws(ArgumentError) in try transposed(first, second) }
  }

  /// The elements in another shape.
  ///
  /// - Throws: ArgumentError if their number differs.
  package func reshaped(to shape: [Int]) throws(ArgumentError) -> Tensor {
    let shape = try Shape.reshaped(shape, count: count, in: "Tensor.reshape")
    return Tensor(storage: storage, shape: shape, dtype: dtype)
  }

  /// The elements with a new axis of length 1.
  ///
  /// - Throws: ArgumentError if the position lies outside of the shape.
  package func unsqueezed(_ axis: Int) throws(ArgumentError) -> Tensor {
    let position = try Shape.axis(axis, rank: ndim + 1, in: "Tensor.unsqueeze")
    var shape = shape
    shape.insert(1, at: position)
    return Tensor(storage: storage, shape: shape, dtype: dtype)
  }

  /// The elements without an axis of length 1.
  ///
  /// - Throws: ArgumentError if there is no such axis.
  package func squeezed(_ axis: Int) throws(ArgumentError) -> Tensor {
    let position = try Shape.axis(axis, rank: ndim, in: "Tensor.squeeze")
    var shape = shape
    if shape[position] == 1 { shape.remove(at: position) }
    return Tensor(storage: storage, shape: shape, dtype: dtype)
  }

  /// The tensor with two axes exchanged.
  ///
  /// - Throws: ArgumentError if there is no such axis.
  package func transposed(_ first: Int, _ second: Int) throws(ArgumentError) -> Tensor {
    let one = try Shape.axis(first, rank: ndim, in: "Tensor.transpose")
    let other = try Shape.axis(second, rank: ndim, in: "Tensor.transpose")
    var view = StridedView(offset: 0, shape: shape, strides: Shape.strides(of: shape))
    view.shape.swapAt(one, other)
    view.strides.swapAt(one, other)
    return copying(view, shape: view.shape)
  }
}
