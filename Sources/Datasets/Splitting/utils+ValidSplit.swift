import Tensors

extension utils {
  /// Splits a training set at random into elements to train with and elements to validate with.
  ///
  ///     (train, valid) = utils.validSplit(train, valid, split: 0.1, seed: 0)
  ///     print(train.count, valid.count)
  ///
  ///     54000 6000
  ///
  /// The elements are those that snnTorch's `utils.valid_split` takes, in its order: all come from `dsTrain`;
  /// NumPy's `default_rng(seed).choice` without replacement chooses those to train with, and the others
  /// follow in ascending order. `dsVal` gives the transforms of the part to validate with.
  ///
  /// - Parameters:
  ///   - dsTrain: The whole.
  ///   - dsVal: A dataset that treats its elements as those to validate with are to be treated, such as a
  ///     second copy of the whole.
  ///   - split: The proportion to validate with, in 0...1; their number is rounded down.
  ///   - seed: Where random numbers start, not negative: the same elements follow the same seed.
  /// - Returns: The two parts, of the same type as the datasets.
  public static func validSplit<Source: SelectableDataset>(
    _ dsTrain: Source,
    _ dsVal: Source,
    split: Double,
    seed: Int = 0
  ) -> (train: Source, valid: Source) {
    let parts = parts(of: dsTrain, split: split, seed: seed)
    return (
      dsTrain.selection(parts.training), dsTrain.selection(parts.validation, treatedAs: dsVal)
    )
  }

  /// Splits a dataset of any type; otherwise like the function above, except that no transforms are taken
  /// from `dsVal`.
  ///
  /// - Parameters:
  ///   - dsTrain: The whole.
  ///   - dsVal: Takes no part; it is there so that the call is the same for every type.
  ///   - split: The proportion to validate with, in 0...1; their number is rounded down.
  ///   - seed: Where random numbers start, not negative: the same elements follow the same seed.
  /// - Returns: The two parts, which read from `dsTrain`.
  public static func validSplit<Source: Dataset>(
    _ dsTrain: Source,
    _ dsVal: Source,
    split: Double,
    seed: Int = 0
  ) -> (train: DatasetSelection<Source>, valid: DatasetSelection<Source>) {
    let parts = parts(of: dsTrain, split: split, seed: seed)
    return (
      DatasetSelection(of: dsTrain, parts.training), DatasetSelection(of: dsTrain, parts.validation)
    )
  }

  private static func parts(of dataset: some Dataset, split: Double, seed: Int) -> ValidationSplit {
    orStop { () throws(ArgumentError) in
      try ValidationSplit(count: dataset.count, split: split, seed: seed)
    }
  }
}
