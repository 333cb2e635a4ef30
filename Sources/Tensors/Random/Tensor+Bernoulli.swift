extension Tensor {
  /// 1 with the probability that each element gives, otherwise 0.
  ///
  /// Every element must be between 0 and 1.
  public func bernoulli() -> Tensor {
    withDefaultGenerator { bernoulli(using: &$0) }
  }

  /// 1 with the probability that each element gives, otherwise 0, drawn from `generator`.
  public func bernoulli(using generator: inout Generator) -> Tensor {
    orStop { () throws(ArgumentError) in try bernoulliTrials(using: &generator) }
  }

  /// 1 with one probability for all elements, otherwise 0.
  ///
  /// Draws what PyTorch's `bernoulli_(p)` with a number draws: 53 random bits an element, where a tensor of
  /// probabilities takes 24. The two give different spikes.
  public static func bernoulli(_ shape: [Int], probability: Double) -> Tensor {
    withDefaultGenerator { bernoulli(shape, probability: probability, using: &$0) }
  }

  /// 1 with one probability for all elements, otherwise 0, drawn from `generator`.
  public static func bernoulli(
    _ shape: [Int],
    probability: Double,
    using generator: inout Generator
  ) -> Tensor {
    orStop { () throws(ArgumentError) in
      try trials(shape, probability: probability, using: &generator)
    }
  }

  /// The trials of `bernoulli`.
  ///
  /// - Throws: ArgumentError, before anything is drawn, if an element is no probability.
  package func bernoulliTrials(
    using generator: inout Generator
  ) throws(ArgumentError) -> Tensor {
    if let position = firstPosition(outside: 0...1) {
      throw ArgumentError(
        "Tensor.bernoulli",
        "element \(position) of the flattened tensor",
        is: withScalars { $0[position] },
        but: "a probability must be between 0 and 1"
      )
    }
    let result = TensorStorage(uninitialized: count)
    unsafe generator.fillBernoulli(
      result.elements,
      probabilities: UnsafeBufferPointer(storage.elements)
    )
    withExtendedLifetime(storage) {}
    return Tensor(storage: result, shape: shape, dtype: .float32)
  }

  /// The trials of `bernoulli` with one probability.
  ///
  /// - Throws: ArgumentError, before anything is drawn, if that is no probability or the shape is none.
  package static func trials(
    _ shape: [Int],
    probability: Double,
    using generator: inout Generator
  ) throws(ArgumentError) -> Tensor {
    let name = "Tensor.bernoulli"
    guard probability >= 0, probability <= 1 else {
      throw ArgumentError(
        name,
        "probability",
        is: PythonNumberText.shortest(probability),
        but: "must be between 0 and 1"
      )
    }
    let result = TensorStorage(uninitialized: try Shape.count(of: shape, in: name))
    for index in unsafe result.elements.indices {
      unsafe result.elements[index] = generator.nextUniform53() < probability ? 1 : 0
    }
    return Tensor(storage: result, shape: shape, dtype: .float32)
  }
}

/// 1 with the probability that each element of `probabilities` gives, otherwise 0.
public func bernoulli(_ probabilities: Tensor) -> Tensor { probabilities.bernoulli() }

/// 1 with the probability that each element of `probabilities` gives, otherwise 0, drawn from `generator`.
public func bernoulli(_ probabilities: Tensor, using generator: inout Generator) -> Tensor {
  probabilities.bernoulli(using: &generator)
}
