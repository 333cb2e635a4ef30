/// A part of a contiguous tensor, or the same elements in another order.
struct StridedView {
  /// The position of the first element.
  var offset: Int
  /// The length of each axis.
  var shape: [Int]
  /// How far apart neighbours along each axis are; 0 repeats an element.
  var strides: [Int]

  /// Calls `body` with the position of every row of the view, in row-major order.
  ///
  /// - Returns: the length of a row and how far apart its elements are, which are those of the last axis.
  @inline(__always)
  func forEachRow(_ body: (_ start: Int, _ length: Int, _ stride: Int) -> Void) {
    if shape.contains(0) { return }
    let view = collapsed()
    let outer = view.shape.count - 1
    guard outer >= 0 else { return body(view.offset, 1, 1) }
    var index = [Int](repeating: 0, count: outer)
    var start = view.offset
    while true {
      body(start, view.shape[outer], view.strides[outer])
      var axis = outer - 1
      while axis >= 0 {
        index[axis] += 1
        start += view.strides[axis]
        if index[axis] < view.shape[axis] { break }
        start -= view.strides[axis] * view.shape[axis]
        index[axis] = 0
        axis -= 1
      }
      if axis < 0 { return }
    }
  }

  /// Copies the view's elements out of `source` into the contiguous `target`.
  func copy(from source: UnsafePointer<Float>, to target: UnsafeMutablePointer<Float>) {
    var position = 0
    forEachRow { start, length, stride in
      unsafe StridedView.copyRow(
        source + start,
        stride: stride,
        to: target + position,
        length: length
      )
      position += length
    }
  }

  private static func copyRow(
    _ source: UnsafePointer<Float>,
    stride: Int,
    to target: UnsafeMutablePointer<Float>,
    length: Int
  ) {
    switch stride {
    case 1: unsafe target.update(from: source, count: length)
    case 0: unsafe target.update(repeating: source.pointee, count: length)
    default: for index in 0..<length { unsafe target[index] = source[index * stride] }
    }
  }

  /// The same view with neighbouring axes that lie in one line of memory merged, so that rows are long.
  private func collapsed() -> StridedView {
    var lengths: [Int] = []
    var steps: [Int] = []
    for axis in shape.indices where shape[axis] != 1 {
      if let last = lengths.indices.last, steps[last] == strides[axis] * shape[axis] {
        lengths[last] *= shape[axis]
        steps[last] = strides[axis]
      } else {
        lengths.append(shape[axis])
        steps.append(strides[axis])
      }
    }
    return StridedView(offset: offset, shape: lengths, strides: steps)
  }
}

extension Tensor {
  /// A tensor with the elements that `view` selects.
  func copying(_ view: StridedView, shape: [Int]) -> Tensor {
    let result = TensorStorage(uninitialized: shape.reduce(1, *))
    unsafe view.copy(from: UnsafePointer(storage.start), to: result.start)
    withExtendedLifetime(storage) {}
    return Tensor(storage: result, shape: shape, dtype: dtype)
  }
}
