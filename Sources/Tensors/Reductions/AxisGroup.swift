/// Several axes of a shape that are reduced together.
struct AxisGroup {
  private let shape: [Int]
  /// The axes, ascending, each once.
  private let axes: [Int]

  /// Looks at `axes` of `shape`, which may be negative; none stands for all, as in PyTorch.
  init(of shape: [Int], axes: [Int], in function: String) throws(ArgumentError) {
    var resolved: [Int] = []
    for axis in axes {
      let position = try Shape.axis(axis, rank: shape.count, in: function)
      guard !resolved.contains(position) else {
        throw ArgumentError(function, "axis", is: axes, but: "names axis \(position) twice")
      }
      resolved.append(position)
    }
    self.shape = shape
    self.axes = axes.isEmpty ? Array(shape.indices) : resolved.sorted()
  }

  /// The number of elements that become one.
  var length: Int { axes.reduce(1) { $0 * shape[$1] } }

  /// The tensor with the axes joined to one, which is the middle one of three.
  ///
  /// Axes that lie side by side are joined where they are; others are brought to the end.
  func joined(in tensor: Tensor) -> Tensor {
    let first = axes.first ?? 0
    if axes == Array(first..<first + axes.count) {
      let outer = shape[..<first].reduce(1, *)
      let inner = shape[(first + axes.count)...].reduce(1, *)
      return Tensor(storage: tensor.storage, shape: [outer, length, inner], dtype: tensor.dtype)
    }
    let kept = shape.indices.filter { !axes.contains($0) }
    let strides = Shape.strides(of: shape)
    let view = StridedView(
      offset: 0,
      shape: (kept + axes).map { shape[$0] },
      strides: (kept + axes).map { strides[$0] }
    )
    return tensor.copying(view, shape: [kept.reduce(1) { $0 * shape[$1] }, length, 1])
  }

  /// The shape when the axes are reduced to one number.
  func remaining(keepdim: Bool) -> [Int] {
    shape.indices.compactMap { axis in
      axes.contains(axis) ? (keepdim ? 1 : nil) : shape[axis]
    }
  }
}
