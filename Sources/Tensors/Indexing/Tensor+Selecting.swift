extension Tensor {
  func selecting(_ selections: [TensorSelection]) -> Tensor {
    orStop { () throws(ArgumentError) in try selected(selections) }
  }

  mutating func replace(_ selections: [TensorSelection], with value: Tensor) {
    let changed = orStop { () throws(ArgumentError) in
      try checkedView(selections, replacement: value)
    }
    let stretched = value.copying(
      StridedView(
        offset: 0,
        shape: changed.shape,
        strides: Shape.strides(of: value.shape, broadcastTo: changed.shape)
      ),
      shape: changed.shape
    )
    unsafe withUnsafeMutableScalars { target in
      var position = 0
      changed.forEachRow { start, length, stride in
        for index in 0..<length {
          unsafe target[start + index * stride] = stretched.storage.elements[position + index]
        }
        position += length
      }
    }
  }

  /// The part of the tensor that `selections` of its first axes name.
  ///
  /// - Throws: ArgumentError if there are too many, or one lies outside of its axis.
  package func selected(_ selections: [TensorSelection]) throws(ArgumentError) -> Tensor {
    let view = try view(of: selections)
    return copying(view, shape: view.shape)
  }

  /// The tensor with the part that `selections` name replaced.
  ///
  /// - Throws: ArgumentError if the part does not exist, or `value` cannot be stretched to its shape.
  package func replacing(
    _ selections: [TensorSelection],
    with value: Tensor
  ) throws(ArgumentError) -> Tensor {
    _ = try checkedView(selections, replacement: value)
    var copy = self
    copy.replace(selections, with: value)
    return copy
  }

  private func checkedView(
    _ selections: [TensorSelection],
    replacement: Tensor
  ) throws(ArgumentError) -> StridedView {
    let view = try view(of: selections)
    let common = try Shape.broadcast(view.shape, replacement.shape, in: "Tensor[]")
    guard common == view.shape else {
      throw ArgumentError(
        "Tensor[]",
        "the new value's shape",
        is: replacement.shape,
        but: "must stretch to \(view.shape)"
      )
    }
    return view
  }

  private func view(of selections: [TensorSelection]) throws(ArgumentError) -> StridedView {
    guard selections.count <= ndim else {
      throw ArgumentError(
        "Tensor[]",
        "there are \(selections.count) indices, but the tensor has \(ndim) axes"
      )
    }
    let strides = Shape.strides(of: shape)
    var view = StridedView(offset: 0, shape: [], strides: [])
    for (axis, selection) in selections.enumerated() {
      switch selection {
      case .position(let position):
        view.offset += try resolved(position, axis: axis) * strides[axis]
      case .range(let from, let to):
        let range = try resolved(from: from, to: to, axis: axis)
        view.offset += range.lowerBound * strides[axis]
        view.shape.append(range.count)
        view.strides.append(strides[axis])
      }
    }
    view.shape += shape[selections.count...]
    view.strides += strides[selections.count...]
    return view
  }

  private func resolved(_ position: Int, axis: Int) throws(ArgumentError) -> Int {
    let length = shape[axis]
    guard position >= -length, position < length else {
      throw ArgumentError(
        "Tensor[]",
        "index \(position) lies outside of axis \(axis), which has the length \(length)"
      )
    }
    return position < 0 ? position + length : position
  }

  private func resolved(from: Int?, to: Int?, axis: Int) throws(ArgumentError) -> Range<Int> {
    let length = shape[axis]
    let lower = from.map { $0 < 0 ? $0 + length : $0 } ?? 0
    let upper = to.map { $0 < 0 ? $0 + length : $0 } ?? length
    guard lower >= 0, lower <= upper, upper <= length else {
      let range = "\(from.map(String.init) ?? "")..<\(to.map(String.init) ?? "")"
      throw ArgumentError(
        "Tensor[]",
        "range \(range) lies outside of axis \(axis), which has the length \(length)"
      )
    }
    return lower..<upper
  }
}
