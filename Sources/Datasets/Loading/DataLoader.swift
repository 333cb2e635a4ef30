public import Tensors

/// Batches of a dataset, in order or shuffled anew for each pass.
///
///     let loader = DataLoader(train, batchSize: 128, shuffle: true)
///     for (data, targets) in loader { … }      // data [128, 1, 28, 28], targets [128]
///     let (data, targets) = loader.first()
///
/// Each pass draws from the default generator just what PyTorch's `DataLoader` without workers draws, so that
/// the same seed gives the same batches: 64 bits at its beginning, and for shuffling 64 more.
public struct DataLoader<Source: Dataset>: Sequence {
  /// Where the elements come from.
  public let dataset: Source
  /// The number of elements in a batch; the last may have fewer.
  public let batchSize: Int
  private let shuffle: Bool
  private let dropLast: Bool

  /// Makes a loader of `dataset`.
  ///
  /// - Parameters:
  ///   - dataset: Where the elements come from.
  ///   - batchSize: The number of elements in a batch, at least 1.
  ///   - shuffle: Whether each pass has an order of its own.
  ///   - dropLast: Whether to leave out a last batch that is not full.
  public init(
    _ dataset: Source,
    batchSize: Int = 1,
    shuffle: Bool = false,
    dropLast: Bool = false
  ) {
    self = orStop { () throws(ArgumentError) in
      try DataLoader(
        of: dataset,
        batchSize: batchSize,
        shuffle: shuffle,
        dropLast: dropLast
      )
    }
  }

  /// Makes a loader of `dataset`.
  ///
  /// - Throws: `ArgumentError` if `batchSize` is below 1.
  package init(
    of dataset: Source,
    batchSize: Int,
    shuffle: Bool,
    dropLast: Bool
  ) throws(ArgumentError) {
    guard batchSize > 0 else {
      throw ArgumentError("DataLoader", "batchSize", is: batchSize, but: "must be at least 1")
    }
    self.dataset = dataset
    self.batchSize = batchSize
    self.shuffle = shuffle
    self.dropLast = dropLast
  }

  /// The number of batches in a pass.
  public var count: Int {
    let (full, rest) = dataset.count.quotientAndRemainder(dividingBy: batchSize)
    return full + (rest > 0 && !dropLast ? 1 : 0)
  }

  /// The number of batches in a pass.
  public var underestimatedCount: Int { count }

  /// The first batch of a new pass.
  public func first() -> (data: Tensor, targets: Tensor) {
    var iterator = makeIterator()
    guard let batch = iterator.next() else {
      stopCell(
        ArgumentError(
          "DataLoader.first",
          "there is no batch: the dataset has \(dataset.count) elements and "
            + "batchSize is \(batchSize)"
        )
      )
    }
    return batch
  }

  /// Begins a pass.
  public func makeIterator() -> Iterator {
    let (count, shuffle) = (dataset.count, shuffle)
    return iterator(
      over: withDefaultGenerator { $0.loadingOrder(of: count, shuffled: shuffle) }
    )
  }

  /// Begins a pass whose order is drawn from `generator`.
  package func makeIterator(using generator: inout Generator) -> Iterator {
    iterator(over: generator.loadingOrder(of: dataset.count, shuffled: shuffle))
  }

  private func iterator(over order: [Int]) -> Iterator {
    Iterator(dataset: dataset, order: order, batchSize: batchSize, remaining: count)
  }

  /// One pass over the batches.
  public struct Iterator: IteratorProtocol {
    private let dataset: Source
    private let order: [Int]
    private let batchSize: Int
    private var remaining: Int
    private var position = 0

    fileprivate init(dataset: Source, order: [Int], batchSize: Int, remaining: Int) {
      self.dataset = dataset
      self.order = order
      self.batchSize = batchSize
      self.remaining = remaining
    }

    /// The next batch; nil after the last.
    public mutating func next() -> (data: Tensor, targets: Tensor)? {
      guard remaining > 0 else { return nil }
      remaining -= 1
      let end = Swift.min(order.count - position, batchSize) + position
      defer { position = end }
      return dataset.batch(Array(order[position..<end]))
    }
  }
}

extension DataLoader: Sendable where Source: Sendable {}
extension DataLoader.Iterator: Sendable where Source: Sendable {}
