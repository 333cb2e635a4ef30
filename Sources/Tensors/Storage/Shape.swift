/// Rules of shapes: how many elements, which axis, what fits together.
///
/// The functions take the name of the function that the cell called for the message.
package enum Shape {
  /// The number of elements of a tensor of this shape.
  package static func count(of shape: [Int], in function: String) throws(ArgumentError) -> Int {
    var count = 1
    var hasEmptyAxis = false
    var isTooLarge = false
    for (axis, length) in shape.enumerated() {
      guard length >= 0 else {
        throw ArgumentError(
          function,
          "shape[\(axis)]",
          is: length,
          but: "a length must not be negative"
        )
      }
      if length == 0 { hasEmptyAxis = true }
      let (product, overflow) = count.multipliedReportingOverflow(by: length)
      if overflow { isTooLarge = true }
      count = product
    }
    if hasEmptyAxis { return 0 }
    guard !isTooLarge, count <= Int.max / MemoryLayout<Float>.stride else {
      throw ArgumentError(
        function,
        "shape",
        is: shape,
        but: "that many elements cannot be addressed"
      )
    }
    return count
  }

  /// How far apart neighbours along each axis are in row-major order.
  static func strides(of shape: [Int]) -> [Int] {
    var strides = [Int](repeating: 1, count: shape.count)
    for axis in stride(from: shape.count - 2, through: 0, by: -1) {
      strides[axis] = strides[axis + 1] * shape[axis + 1]
    }
    return strides
  }

  /// The shape that two shapes stretch to: aligned at their last axes, equal lengths or a length of 1.
  package static func broadcast(
    _ first: [Int],
    _ second: [Int],
    in function: String
  ) throws(ArgumentError) -> [Int] {
    let rank = max(first.count, second.count)
    var result = [Int](repeating: 1, count: rank)
    for back in 1...max(rank, 1) where rank > 0 {
      let one = back <= first.count ? first[first.count - back] : 1
      let other = back <= second.count ? second[second.count - back] : 1
      guard one == other || one == 1 || other == 1 else {
        throw ArgumentError(
          function,
          "shapes \(first) and \(second) do not fit together: counted from the last, axis \(back) has "
            + "lengths \(one) and \(other), which must be equal or one of them 1"
        )
      }
      result[rank - back] = one == 1 ? other : one
    }
    _ = try count(of: result, in: function)
    return result
  }

  /// The strides with which a contiguous tensor of shape `shape` is read as one of shape `target`.
  static func strides(of shape: [Int], broadcastTo target: [Int]) -> [Int] {
    let own = strides(of: shape)
    let added = target.count - shape.count
    return target.indices.map { axis in
      axis < added || shape[axis - added] == 1 ? 0 : own[axis - added]
    }
  }

  /// The axis that `axis` names among `rank` axes: −1 is the last.
  package static func axis(
    _ axis: Int,
    rank: Int,
    in function: String,
    argument: String = "axis"
  ) throws(ArgumentError) -> Int {
    guard axis >= -rank, axis < rank else {
      let rule =
        rank == 0
        ? "the tensor is a single number and has no axes"
        : "must be between \(-rank) and \(rank - 1) for a tensor with \(rank) axes"
      throw ArgumentError(function, argument, is: axis, but: rule)
    }
    return axis < 0 ? axis + rank : axis
  }

  /// The shape of `count` elements that `requested` asks for: one length may be −1, which is computed.
  package static func reshaped(
    _ requested: [Int],
    count elements: Int,
    in function: String
  ) throws(ArgumentError) -> [Int] {
    let unknown = requested.indices.filter { requested[$0] == -1 }
    guard unknown.count <= 1 else {
      throw ArgumentError(function, "shape", is: requested, but: "only one length may be -1")
    }
    var shape = requested
    if let axis = unknown.first { shape[axis] = 1 }
    let known = try count(of: shape, in: function)
    if let axis = unknown.first {
      guard known > 0, elements % known == 0 else {
        throw ArgumentError(
          function,
          "shape",
          is: requested,
          but: "the tensor has \(elements) elements"
        )
      }
      shape[axis] = elements / known
    } else if known != elements {
      throw ArgumentError(
        function,
        "shape",
        is: requested,
        but: "the tensor has \(elements) elements and the shape \(known)"
      )
    }
    return shape
  }
}
