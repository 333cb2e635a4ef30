extension Tensor {
  /// The least element; NaN if there is one.
  public func min() -> Tensor {
    orStop { () throws(ArgumentError) in try extremum(of: "Tensor.min") { $0 < $1 } }
  }

  /// The least elements along an axis, which disappears, or keeps the length 1 with `keepdim`.
  public func min(axis: Int, keepdim: Bool = false) -> Tensor {
    orStop { () throws(ArgumentError) in
      try extrema(axis: axis, keepdim: keepdim, of: "Tensor.min") { $0 < $1 }.values
    }
  }

  /// The greatest element; NaN if there is one.
  public func max() -> Tensor {
    orStop { () throws(ArgumentError) in try extremum(of: "Tensor.max") { $0 > $1 } }
  }

  /// The greatest elements along an axis, which disappears, or keeps the length 1 with `keepdim`.
  public func max(axis: Int, keepdim: Bool = false) -> Tensor {
    orStop { () throws(ArgumentError) in
      try extrema(axis: axis, keepdim: keepdim, of: "Tensor.max") { $0 > $1 }.values
    }
  }

  /// The position of the greatest element in the flattened tensor, the first of equals; NaN counts as
  /// the greatest.
  public func argmax() -> Tensor {
    orStop { () throws(ArgumentError) in
      let flat = Tensor(storage: storage, shape: [count], dtype: dtype)
      return try flat.extrema(axis: 0, keepdim: false, of: "Tensor.argmax") { $0 > $1 }.positions
    }
  }

  /// The positions of the greatest elements along an axis, the first of equals.
  public func argmax(axis: Int, keepdim: Bool = false) -> Tensor {
    orStop { () throws(ArgumentError) in
      try extrema(axis: axis, keepdim: keepdim, of: "Tensor.argmax") { $0 > $1 }.positions
    }
  }

  /// The element that comes before all others.
  ///
  /// - Throws: ArgumentError if there are no elements.
  @inline(__always)
  package func extremum(
    of function: String,
    _ precedes: (Float, Float) -> Bool
  ) throws(ArgumentError) -> Tensor {
    guard count > 0 else {
      throw ArgumentError(function, "the tensor has no elements (its shape is \(shape))")
    }
    let elements = unsafe storage.elements
    var best = unsafe elements[0]
    for index in 1..<Swift.max(count, 1) {
      let element = unsafe elements[index]
      best = precedes(element, best) || element.isNaN ? element : best
    }
    withExtendedLifetime(storage) {}
    return Tensor(storage: TensorStorage(copying: [best]), shape: [], dtype: dtype)
  }

  /// The elements that come before all others along an axis, and where they are.
  ///
  /// - Throws: ArgumentError if there is no such axis, or it has the length 0.
  package func extrema(
    axis: Int,
    keepdim: Bool,
    of function: String,
    _ precedes: (Float, Float) -> Bool
  ) throws(ArgumentError) -> (values: Tensor, positions: Tensor) {
    let run = try AxisRuns(of: shape, axis: axis, in: function)
    guard run.length > 0 else {
      throw ArgumentError(function, "axis", is: axis, but: "that axis has no elements in \(shape)")
    }
    let values = TensorStorage(uninitialized: run.outer * run.inner)
    let positions = TensorStorage(uninitialized: run.outer * run.inner)
    for outer in 0..<run.outer {
      for inner in 0..<run.inner {
        let start = outer * run.length * run.inner + inner
        var best = unsafe storage.elements[start]
        var position = 0
        for step in 1..<run.length where !best.isNaN {
          let element = unsafe storage.elements[start + step * run.inner]
          if precedes(element, best) || element.isNaN { (best, position) = (element, step) }
        }
        unsafe values.elements[outer * run.inner + inner] = best
        unsafe positions.elements[outer * run.inner + inner] = Float(position)
      }
    }
    let shape = run.remaining(keepdim: keepdim)
    return (
      Tensor(storage: values, shape: shape, dtype: dtype),
      Tensor(storage: positions, shape: shape, dtype: .int64)
    )
  }
}
