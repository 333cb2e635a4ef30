package import Tensors

// swift-format-ignore: TypeNamesShouldBeCapitalized
/// Functions on datasets, by snnTorch's names.
public enum utils {
  /// One of `subset` equal parts of a dataset: consecutive elements, the first part unless `idx` asks for
  /// another.
  ///
  ///     let small = utils.dataSubset(train, subset: 10)
  ///     print("The size of small is \(small.count)")
  ///
  ///     The size of small is 6000
  ///
  /// A part has `count / subset` elements, without a fraction; the elements that are left belong to no part.
  /// The function is snnTorch's `utils.data_subset`.
  ///
  /// - Parameters:
  ///   - dataset: The whole.
  ///   - subset: The number of parts, from 1 to the number of elements.
  ///   - idx: Which part, in 0..<`subset`.
  /// - Returns: The part, of the same type as `dataset`.
  public static func dataSubset<Source: DivisibleDataset>(
    _ dataset: Source,
    subset: Int,
    idx: Int = 0
  ) -> Source {
    dataset.subset(range(of: dataset, subset: subset, part: idx))
  }

  /// One of `subset` equal parts of a dataset of any type; otherwise like the function above.
  ///
  /// - Parameters:
  ///   - dataset: The whole.
  ///   - subset: The number of parts, from 1 to the number of elements.
  ///   - idx: Which part, in 0..<`subset`.
  /// - Returns: The part, which reads from `dataset`.
  public static func dataSubset<Source: Dataset>(
    _ dataset: Source,
    subset: Int,
    idx: Int = 0
  ) -> DatasetSubset<Source> {
    DatasetSubset(of: dataset, range(of: dataset, subset: subset, part: idx))
  }

  private static func range(
    of dataset: some Dataset,
    subset: Int,
    part: Int
  ) -> Range<Int> {
    orStop { () throws(ArgumentError) in
      try subsetRange(count: dataset.count, subset: subset, part: part)
    }
  }

  /// The elements that belong to a part.
  ///
  /// - Throws: `ArgumentError` if there are not so many parts.
  package static func subsetRange(
    count: Int,
    subset: Int,
    part: Int
  ) throws(ArgumentError) -> Range<Int> {
    let function = "utils.dataSubset"
    guard subset > 0 else {
      throw ArgumentError(function, "subset", is: subset, but: "must be at least 1")
    }
    guard subset <= max(count, 1) else {
      throw ArgumentError(
        function,
        "subset",
        is: subset,
        but: "the dataset has only \(count) elements"
      )
    }
    guard part >= 0, part < subset else {
      throw ArgumentError(function, "idx", is: part, but: "must be in 0..<\(subset)")
    }
    let size = count / subset
    return (size * part)..<(size * (part + 1))
  }
}
