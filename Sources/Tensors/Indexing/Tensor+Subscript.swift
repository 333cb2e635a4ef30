// One subscript for each number of indices: a list of existential values could not take `.all`.

extension Tensor {
  /// The part of the tensor that an index of the first axis selects.
  ///
  ///     spikes[0]        spikes[-1]       spikes[2..<5]
  ///
  /// A selected part is a copy. When a part is set, the new value is stretched to its shape.
  public subscript(first: some TensorIndex) -> Tensor {
    get { selecting([first.tensorSelection]) }
    set { replace([first.tensorSelection], with: newValue) }
  }

  /// The part that indices of the first two axes select: `spikes[.all, 210]`.
  public subscript(first: some TensorIndex, second: some TensorIndex) -> Tensor {
    get { selecting([first.tensorSelection, second.tensorSelection]) }
    set { replace([first.tensorSelection, second.tensorSelection], with: newValue) }
  }

  /// The part that indices of the first three axes select: `spikes[.all, 0, 0]`.
  public subscript(
    first: some TensorIndex, second: some TensorIndex, third: some TensorIndex
  ) -> Tensor {
    get {
      selecting([first.tensorSelection, second.tensorSelection, third.tensorSelection])
    }
    set {
      replace(
        [first.tensorSelection, second.tensorSelection, third.tensorSelection],
        with: newValue
      )
    }
  }

  /// The part that indices of the first four axes select.
  public subscript(
    first: some TensorIndex, second: some TensorIndex, third: some TensorIndex,
    fourth: some TensorIndex
  ) -> Tensor {
    get {
      selecting([
        first.tensorSelection, second.tensorSelection, third.tensorSelection,
        fourth.tensorSelection,
      ])
    }
    set {
      replace(
        [
          first.tensorSelection, second.tensorSelection, third.tensorSelection,
          fourth.tensorSelection,
        ],
        with: newValue
      )
    }
  }

  /// The part that indices of the first five axes select.
  public subscript(
    first: some TensorIndex, second: some TensorIndex, third: some TensorIndex,
    fourth: some TensorIndex, fifth: some TensorIndex
  ) -> Tensor {
    get {
      selecting([
        first.tensorSelection, second.tensorSelection, third.tensorSelection,
        fourth.tensorSelection, fifth.tensorSelection,
      ])
    }
    set {
      replace(
        [
          first.tensorSelection, second.tensorSelection, third.tensorSelection,
          fourth.tensorSelection, fifth.tensorSelection,
        ],
        with: newValue
      )
    }
  }
}
