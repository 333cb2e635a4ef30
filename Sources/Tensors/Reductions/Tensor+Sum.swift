extension Tensor {
  /// The sum of all elements; an integer for integers and masks.
  ///
  /// Added up as doubles in a fixed order, eight partial sums at a time, and rounded once: the same on
  /// every run, and at least as exact as a sum of 32-bit floats. The sum of no elements is 0.
  public func sum() -> Tensor {
    Tensor(
      [Float(preciseSum)],
      shape: [],
      dtype: dtype == .float32 ? .float32 : .int64
    )
  }

  /// The sums along an axis, which disappears, or keeps the length 1 with `keepdim`.
  public func sum(axis: Int, keepdim: Bool = false) -> Tensor {
    orStop { () throws(ArgumentError) in
      try summed(axis: axis, keepdim: keepdim, in: "Tensor.sum")
    }
  }

  /// The mean of all elements; NaN when there are none.
  ///
  /// Of float32 only, as in PyTorch: use `.to(.float32)` for the mean of integers or of a mask.
  public func mean() -> Tensor {
    orStop { () throws(ArgumentError) in try averaged() }
  }

  /// The means along an axis, which disappears, or keeps the length 1 with `keepdim`.
  public func mean(axis: Int, keepdim: Bool = false) -> Tensor {
    orStop { () throws(ArgumentError) in try averaged(axis: axis, keepdim: keepdim) }
  }

  /// The mean of all elements.
  ///
  /// - Throws: ArgumentError if they are not float32.
  package func averaged() throws(ArgumentError) -> Tensor {
    try requireFloatForMean()
    return Tensor([Float(preciseSum / Double(count))], shape: [])
  }

  /// The means along an axis.
  ///
  /// - Throws: ArgumentError if the elements are not float32, or there is no such axis.
  package func averaged(axis: Int, keepdim: Bool) throws(ArgumentError) -> Tensor {
    try requireFloatForMean()
    let run = try AxisRuns(of: shape, axis: axis, in: "Tensor.mean")
    return reduced(run, keepdim: keepdim, dtype: .float32) { $0 / Double(run.length) }
  }

  /// The sums along an axis.
  ///
  /// - Throws: ArgumentError if there is no such axis.
  package func summed(
    axis: Int,
    keepdim: Bool,
    in function: String
  ) throws(ArgumentError) -> Tensor {
    let run = try AxisRuns(of: shape, axis: axis, in: function)
    return reduced(run, keepdim: keepdim, dtype: dtype == .float32 ? .float32 : .int64) { $0 }
  }

  private func requireFloatForMean() throws(ArgumentError) {
    guard dtype == .float32 else {
      throw ArgumentError(
        "Tensor.mean",
        "dtype",
        is: dtype.name,
        but: "the mean needs float32: use .to(.float32)"
      )
    }
  }

  private var preciseSum: Double {
    unsafe withUnsafeScalars { elements in
      var partial = SIMD8<Double>()
      let blocks = elements.count / 8
      for block in 0..<blocks {
        for lane in 0..<8 { unsafe partial[lane] += Double(elements[block * 8 + lane]) }
      }
      var sum = partial.sum()
      for index in (blocks * 8)..<elements.count { unsafe sum += Double(elements[index]) }
      return sum
    }
  }

  private func reduced(
    _ run: AxisRuns,
    keepdim: Bool,
    dtype: DType,
    _ finish: (Double) -> Double
  ) -> Tensor {
    let result = TensorStorage(uninitialized: run.outer * run.inner)
    let source = unsafe storage.start
    let inner = run.inner
    var sums = [Double](repeating: 0, count: inner)
    for outer in 0..<run.outer {
      for index in 0..<inner { sums[index] = 0 }
      for step in 0..<run.length {
        let row = unsafe source + (outer * run.length + step) * inner
        for index in 0..<inner { unsafe sums[index] += Double(row[index]) }
      }
      for index in 0..<inner {
        unsafe result.elements[outer * inner + index] = Float(finish(sums[index]))
      }
    }
    withExtendedLifetime(storage) {}
    return Tensor(storage: result, shape: run.remaining(keepdim: keepdim), dtype: dtype)
  }
}
