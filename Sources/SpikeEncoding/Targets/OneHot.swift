public import Tensors

extension spikegen {
  /// One row a target, which is 1 at the target's class and 0 elsewhere: [count] becomes [count, numClasses].
  public static func toOneHot(_ targets: Tensor, numClasses: Int) -> Tensor {
    orStop { () throws(ArgumentError) in
      try OneHot.rows(targets, numClasses: numClasses, in: "spikegen.toOneHot")
    }
  }

  /// The opposite of a one-hot tensor: 1 where it is 0, and 0 elsewhere.
  public static func toOneHotInverse(_ oneHotTargets: Tensor) -> Tensor {
    Tensor.where(oneHotTargets .== 0, 1.0, Tensor.zeros([])).to(oneHotTargets.dtype)
  }

  /// The classes of one-hot rows: the position of the 1 along the last axis, which disappears.
  ///
  /// A row without a 1 is refused. (snnTorch returns the positions along the first axis, which are the
  /// classes for one row of its own only.)
  public static func fromOneHot(_ oneHotLabel: Tensor) -> Tensor {
    orStop { () throws(ArgumentError) in try OneHot.classes(oneHotLabel) }
  }
}

/// Classes as rows of zeros and a one.
package enum OneHot {
  /// The rows of `targets`.
  ///
  /// - Throws: ArgumentError if the targets have other than one axis, or one is no class.
  package static func rows(
    _ targets: Tensor,
    numClasses: Int,
    in function: String
  ) throws(ArgumentError) -> Tensor {
    guard numClasses > 0 else {
      throw ArgumentError(function, "numClasses", is: numClasses, but: "must be positive")
    }
    guard targets.ndim == 1 else {
      throw ArgumentError(
        function,
        "the shape of targets",
        is: targets.shape,
        but: "one axis of classes is needed"
      )
    }
    let classes = targets.scalars
    for (position, target) in classes.enumerated() {
      guard target > -1, target <= Float(numClasses - 1) else {
        throw ArgumentError(
          function,
          "targets[\(position)]",
          is: PythonNumberText.shortest(Double(target)),
          but: "must be a class below numClasses (\(numClasses))"
        )
      }
    }
    let shape = [targets.count, numClasses]
    _ = try Shape.count(of: shape, in: function)
    return unsafe Tensor(
      zeros: shape,
      changingWith: { rows in
        for (position, target) in classes.enumerated() {
          unsafe rows[position * numClasses + Int(target)] = 1
        }
      }
    )
  }

  /// The position of the 1 along the last axis.
  ///
  /// - Throws: ArgumentError if there is no axis, or a row holds no 1.
  package static func classes(_ oneHot: Tensor) throws(ArgumentError) -> Tensor {
    let name = "spikegen.fromOneHot"
    guard oneHot.ndim > 0 else {
      throw ArgumentError(name, "oneHotLabel is a single number, but needs an axis of classes")
    }
    let isOne = oneHot .== 1
    let hits = isOne.sum(axis: -1).scalars
    if let row = hits.firstIndex(of: 0) {
      throw ArgumentError(name, "row \(row) of oneHotLabel holds no 1, so it names no class")
    }
    return hits.isEmpty ? Tensor.full(Array(oneHot.shape.dropLast()), 0) : isOne.argmax(axis: -1)
  }
}
