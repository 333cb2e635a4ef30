public import Tensors

extension spikegen {
  /// A Poisson train by its intervals: at each step every neuron spikes with its probability.
  ///
  ///     let noise = spikegen.poisson(Tensor.full([784], 0.005), numSteps: 1000)
  ///
  /// The distribution is exactly that of `spikegen.rate(rates, numSteps:)`, but other random numbers are drawn:
  /// one for each spike, which says how many silent steps precede it (the geometric distribution), and one for
  /// the silence at the end of each neuron's train. Where spikes are rare, that is much faster than one number
  /// for each step. Neurons whose rate is 0 draw nothing.
  ///
  /// Trains by intervals: D. Heeger, "Poisson model of spike generation", Stanford University (2000).
  ///
  /// - Parameters:
  ///   - rates: The mean number of spikes a step of each neuron, in 0...1.
  ///   - numSteps: The number of time steps.
  /// - Returns: Spikes, with time before the axes of `rates`.
  public static func poisson(_ rates: Tensor, numSteps: Int) -> Tensor {
    orStop { () throws(ArgumentError) in
      let encoding = try PoissonEncoding(numSteps: numSteps)
      return try withDefaultGenerator { (generator) throws(ArgumentError) in
        try encoding.encode(rates, using: &generator)
      }
    }
  }

  /// A Poisson train by its intervals, drawn from `generator`; otherwise like the function above.
  public static func poisson(
    _ rates: Tensor,
    numSteps: Int,
    using generator: inout Generator
  ) -> Tensor {
    orStop { () throws(ArgumentError) in
      try PoissonEncoding(numSteps: numSteps).encode(rates, using: &generator)
    }
  }
}
