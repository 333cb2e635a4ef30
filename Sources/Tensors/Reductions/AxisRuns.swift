/// A shape seen from one of its axes: what comes before, the axis, what comes after.
struct AxisRuns {
  private let shape: [Int]
  private let axis: Int
  /// The number of positions of the axes before.
  let outer: Int
  /// The length of the axis.
  let length: Int
  /// The number of positions of the axes after, which is how far apart neighbours along the axis are.
  let inner: Int

  /// Looks at `shape` from `axis`, which may be negative.
  init(of shape: [Int], axis: Int, in function: String) throws(ArgumentError) {
    let axis = try Shape.axis(axis, rank: shape.count, in: function)
    self.shape = shape
    self.axis = axis
    outer = shape[..<axis].reduce(1, *)
    length = shape[axis]
    inner = shape[(axis + 1)...].reduce(1, *)
  }

  /// The shape when the axis is reduced to one number.
  func remaining(keepdim: Bool) -> [Int] {
    var result = shape
    if keepdim { result[axis] = 1 } else { result.remove(at: axis) }
    return result
  }
}
