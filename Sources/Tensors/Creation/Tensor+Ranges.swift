extension Tensor {
  /// The integers from 0 up to, and without, `end`.
  public static func arange(_ end: Int) -> Tensor { arange(0, end, 1) }

  /// The integers from `start` in steps of `step` up to, and without, `end`.
  public static func arange(_ start: Int, _ end: Int, _ step: Int = 1) -> Tensor {
    orStop { () throws(ArgumentError) in
      try progression(from: Double(start), to: Double(end), by: Double(step), dtype: .int64)
    }
  }

  /// Numbers from 0 in steps of 1 up to, and without, `end`.
  public static func arange(_ end: Double) -> Tensor { arange(0.0, end, 1.0) }

  /// Numbers from `start` in steps of `step` up to, and without, `end`.
  ///
  /// Element i is start + i · step, computed as a double and rounded once; there are
  /// ⌈(end − start) / step⌉ of them.
  public static func arange(_ start: Double, _ end: Double, _ step: Double = 1) -> Tensor {
    orStop { () throws(ArgumentError) in
      try progression(from: start, to: end, by: step, dtype: .float32)
    }
  }

  /// `steps` numbers in equal distances from `start` to `end`, both included.
  public static func linspace(_ start: Double, _ end: Double, _ steps: Int) -> Tensor {
    orStop { () throws(ArgumentError) in
      try evenlySpaced(from: start, to: end, count: steps)
    }
  }

  /// The numbers of `arange`.
  ///
  /// - Throws: ArgumentError if the step is zero, points away from `end`, or a bound is not finite.
  package static func progression(
    from start: Double,
    to end: Double,
    by step: Double,
    dtype: DType
  ) throws(ArgumentError) -> Tensor {
    let name = "Tensor.arange"
    guard start.isFinite, end.isFinite, step.isFinite else {
      throw ArgumentError(
        name,
        "start, end and step are \(start), \(end) and \(step), but must be finite"
      )
    }
    guard step != 0 else { throw ArgumentError(name, "step", is: 0, but: "must not be 0") }
    guard (end - start) * step.signum >= 0 else {
      throw ArgumentError(name, "step", is: step, but: "does not lead from \(start) to \(end)")
    }
    let length = ((end - start) / step).rounded(.up)
    guard length < 0x1p40 else {
      throw ArgumentError(name, "step", is: step, but: "that gives too many numbers")
    }
    let count = Int(length)
    let storage = TensorStorage(uninitialized: count)
    for index in 0..<count { unsafe storage.elements[index] = Float(start + Double(index) * step) }
    return Tensor(storage: storage, shape: [count], dtype: dtype)
  }

  /// The numbers of `linspace`, counted from both ends so that they are symmetric.
  ///
  /// - Throws: ArgumentError if `count` is negative.
  package static func evenlySpaced(
    from start: Double,
    to end: Double,
    count: Int
  ) throws(ArgumentError) -> Tensor {
    guard count >= 0 else {
      throw ArgumentError("Tensor.linspace", "steps", is: count, but: "must not be negative")
    }
    _ = try Shape.count(of: [count], in: "Tensor.linspace")
    let storage = TensorStorage(uninitialized: count)
    let step = count > 1 ? (Float(end) - Float(start)) / Float(count - 1) : 0
    for index in 0..<count {
      unsafe storage.elements[index] =
        index < count / 2 || count == 1
        ? Float(start) + step * Float(index) : Float(end) - step * Float(count - 1 - index)
    }
    return Tensor(storage: storage, shape: [count], dtype: .float32)
  }
}

extension Double {
  /// −1, 0 or 1.
  fileprivate var signum: Double { self > 0 ? 1 : self < 0 ? -1 : 0 }
}
