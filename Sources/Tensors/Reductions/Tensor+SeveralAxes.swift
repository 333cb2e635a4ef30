extension Tensor {
  /// The sums along several axes, which disappear, or keep the length 1 with `keepdim`: `x.sum(axis: [0, 2])`.
  ///
  /// Each sum is rounded once. No axes stand for all, as in PyTorch.
  public func sum(axis axes: [Int], keepdim: Bool = false) -> Tensor {
    orStop { () throws(ArgumentError) in try summed(axes: axes, keepdim: keepdim) }
  }

  /// The means along several axes, which disappear, or keep the length 1 with `keepdim`.
  public func mean(axis axes: [Int], keepdim: Bool = false) -> Tensor {
    orStop { () throws(ArgumentError) in try averaged(axes: axes, keepdim: keepdim) }
  }

  /// The least elements along several axes, which disappear, or keep the length 1 with `keepdim`.
  public func min(axis axes: [Int], keepdim: Bool = false) -> Tensor {
    orStop { () throws(ArgumentError) in
      try extrema(axes: axes, keepdim: keepdim, of: "Tensor.min") { $0 < $1 }
    }
  }

  /// The greatest elements along several axes, which disappear, or keep the length 1 with `keepdim`.
  public func max(axis axes: [Int], keepdim: Bool = false) -> Tensor {
    orStop { () throws(ArgumentError) in
      try extrema(axes: axes, keepdim: keepdim, of: "Tensor.max") { $0 > $1 }
    }
  }

  /// The sums along several axes.
  ///
  /// - Throws: ArgumentError if an axis does not exist, or is named twice.
  package func summed(axes: [Int], keepdim: Bool) throws(ArgumentError) -> Tensor {
    let group = try AxisGroup(of: shape, axes: axes, in: "Tensor.sum")
    return try group.joined(in: self).summed(axis: 1, keepdim: false, in: "Tensor.sum")
      .reshape(group.remaining(keepdim: keepdim))
  }

  /// The means along several axes.
  ///
  /// - Throws: ArgumentError if the elements are not float32, or an axis does not exist, or is named twice.
  package func averaged(axes: [Int], keepdim: Bool) throws(ArgumentError) -> Tensor {
    let group = try AxisGroup(of: shape, axes: axes, in: "Tensor.mean")
    return try group.joined(in: self).averaged(axis: 1, keepdim: false)
      .reshape(group.remaining(keepdim: keepdim))
  }

  /// The elements that come before all others along several axes.
  ///
  /// - Throws: ArgumentError if an axis does not exist or is named twice, or there are no elements along them.
  package func extrema(
    axes: [Int],
    keepdim: Bool,
    of function: String,
    _ precedes: (Float, Float) -> Bool
  ) throws(ArgumentError) -> Tensor {
    let group = try AxisGroup(of: shape, axes: axes, in: function)
    guard group.length > 0 else {
      throw ArgumentError(
        function,
        "axis",
        is: axes,
        but: "those axes have no elements in \(shape)"
      )
    }
    return try group.joined(in: self)
      .extrema(axis: 1, keepdim: false, of: function, precedes).values
      .reshape(group.remaining(keepdim: keepdim))
  }
}
