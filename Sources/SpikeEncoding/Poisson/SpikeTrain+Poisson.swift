public import Tensors

extension SpikeTrain {
  /// The spikes of `spikegen.poisson(rates, numSteps:)`, written as bits at once.
  ///
  ///     let train = SpikeTrain.poisson(Tensor.full([100_000], 0.001), numSteps: 1000)
  ///
  /// The same seed gives the same spikes as a tensor, and no tensor is made: time and memory go with the spikes
  /// and a 32nd of the tensor's.
  public static func poisson(_ rates: Tensor, numSteps: Int) -> SpikeTrain {
    orStop { () throws(ArgumentError) in
      let encoding = try PoissonEncoding(numSteps: numSteps)
      return try withDefaultGenerator { (generator) throws(ArgumentError) in
        try encoding.train(rates, using: &generator)
      }
    }
  }

  /// The spikes of `spikegen.poisson(rates, numSteps:using:)`, written as bits at once.
  public static func poisson(
    _ rates: Tensor,
    numSteps: Int,
    using generator: inout Generator
  ) -> SpikeTrain {
    orStop { () throws(ArgumentError) in
      try PoissonEncoding(numSteps: numSteps).train(rates, using: &generator)
    }
  }
}
