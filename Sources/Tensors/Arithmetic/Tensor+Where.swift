extension Tensor {
  /// The element of `first` where `condition` is true (not zero), that of `second` elsewhere.
  ///
  /// The three are stretched to a common shape.
  public static func `where`(_ condition: Tensor, _ first: Tensor, _ second: Tensor) -> Tensor {
    orStop { () throws(ArgumentError) in try selecting(condition, first, second) }
  }

  /// The element of `first` where `condition` is true (not zero), a number elsewhere.
  public static func `where`(
    _ condition: Tensor,
    _ first: Tensor,
    _ second: some TensorScalar
  ) -> Tensor {
    `where`(condition, first, full([], second))
  }

  /// A number where `condition` is true (not zero), the element of `second` elsewhere.
  public static func `where`(
    _ condition: Tensor,
    _ first: some TensorScalar,
    _ second: Tensor
  ) -> Tensor {
    `where`(condition, full([], first), second)
  }

  /// The tensor of `where`.
  ///
  /// - Throws: ArgumentError if the shapes do not fit together.
  package static func selecting(
    _ condition: Tensor,
    _ first: Tensor,
    _ second: Tensor
  ) throws(ArgumentError) -> Tensor {
    let name = "Tensor.where"
    let choices = try Shape.broadcast(first.shape, second.shape, in: name)
    let shape = try Shape.broadcast(condition.shape, choices, in: name)
    let parts = [condition, first, second].map { part in
      part.copying(
        StridedView(
          offset: 0,
          shape: shape,
          strides: Shape.strides(of: part.shape, broadcastTo: shape)
        ),
        shape: shape
      )
    }
    var result = parts[1]
    unsafe result.withUnsafeMutableScalars { target in
      for index in target.indices {
        if unsafe parts[0].storage.elements[index] == 0 {
          unsafe target[index] = parts[2].storage.elements[index]
        }
      }
    }
    return Tensor(
      storage: result.storage,
      shape: shape,
      dtype: .promoting(first.dtype, second.dtype)
    )
  }
}
