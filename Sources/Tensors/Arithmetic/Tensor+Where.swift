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
    let count = shape.reduce(1, *)
    let parts = [condition, first, second].map { part in
      part.count == count || part.count == 1
        ? part
        : part.copying(
          StridedView(
            offset: 0,
            shape: shape,
            strides: Shape.strides(of: part.shape, broadcastTo: shape)
          ),
          shape: shape
        )
    }
    let result = TensorStorage(uninitialized: count)
    let target = unsafe result.start
    let (mask, one, other) = unsafe (
      parts[0].storage.start, parts[1].storage.start, parts[2].storage.start
    )
    // A step of 0 reads the same number again.
    let steps = parts.map { $0.count == 1 ? 0 : 1 }
    let (maskStep, step, otherStep) = (steps[0], steps[1], steps[2])
    for index in 0..<count {
      let yes = unsafe one[index * step]
      let no = unsafe other[index * otherStep]
      unsafe target[index] = mask[index * maskStep] != 0 ? yes : no
    }
    withExtendedLifetime(parts) {}
    return Tensor(storage: result, shape: shape, dtype: .promoting(first.dtype, second.dtype))
  }
}
