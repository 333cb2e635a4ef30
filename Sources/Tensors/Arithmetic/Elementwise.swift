extension Tensor {
  /// The tensor of `function` of each element.
  ///
  /// Always inlined, so that each use becomes a loop of its own that the compiler can vectorise.
  @inline(__always)
  func mapped(to dtype: DType, _ function: (Float) -> Float) -> Tensor {
    let count = count
    let result = TensorStorage(uninitialized: count)
    let source = unsafe storage.start
    let target = unsafe result.start
    for index in 0..<count { unsafe target[index] = function(source[index]) }
    withExtendedLifetime(storage) {}
    return Tensor(storage: result, shape: shape, dtype: dtype)
  }

  /// The tensor of `combine` of each pair of elements of two tensors, which are stretched to a common shape.
  @inline(__always)
  static func combined(
    _ first: Tensor,
    _ second: Tensor,
    to dtype: DType,
    in function: String,
    _ combine: (Float, Float) -> Float
  ) throws(ArgumentError) -> Tensor {
    let shape =
      first.shape == second.shape
      ? first.shape : try Shape.broadcast(first.shape, second.shape, in: function)
    let count = shape.reduce(1, *)
    let result = TensorStorage(uninitialized: count)
    let target = unsafe result.start
    let one = unsafe first.storage.start
    let other = unsafe second.storage.start
    if first.count == count, second.count == count {
      for index in 0..<count { unsafe target[index] = combine(one[index], other[index]) }
    } else if second.count == 1, first.count == count {
      let scalar = unsafe other[0]
      for index in 0..<count { unsafe target[index] = combine(one[index], scalar) }
    } else if first.count == 1, second.count == count {
      let scalar = unsafe one[0]
      for index in 0..<count { unsafe target[index] = combine(scalar, other[index]) }
    } else {
      // The second operand is laid out in full, the first is walked row by row.
      let stretched = second.copying(
        StridedView(
          offset: 0,
          shape: shape,
          strides: Shape.strides(of: second.shape, broadcastTo: shape)
        ),
        shape: shape
      )
      let rows = StridedView(
        offset: 0,
        shape: shape,
        strides: Shape.strides(of: first.shape, broadcastTo: shape)
      )
      let right = unsafe stretched.storage.start
      var position = 0
      rows.forEachRow { start, length, stride in
        for index in 0..<length {
          unsafe target[position + index] = combine(
            one[start + index * stride],
            right[position + index]
          )
        }
        position += length
      }
      withExtendedLifetime(stretched.storage) {}
    }
    withExtendedLifetime((first.storage, second.storage)) {}
    return Tensor(storage: result, shape: shape, dtype: dtype)
  }
}
