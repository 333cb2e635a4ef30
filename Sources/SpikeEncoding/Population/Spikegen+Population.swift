public import Tensors

extension spikegen {
  /// Population code: how strongly each of several neurons responds to a value, from 0 to 1.
  ///
  ///     let responses = spikegen.population(data, neurons: 8, range: 0...1)      // [..., 8]
  ///     let spikes = spikegen.rate(responses, numSteps: 100)                     // [100, ..., 8]
  ///
  /// The neurons have Gaussian receptive fields that overlap. For n neurons and values from a to b, neuron
  /// i = 1…n has its centre at a + (2i − 3)/2 · (b − a)/(n − 2) and the standard deviation
  /// 1/β · (b − a)/(n − 2); a value x gives exp(−(x − centre)² / (2 · deviation²)). The outermost centres lie
  /// half a distance outside of the range, so that no value has neighbours on one side only.
  ///
  /// S. M. Bohte, H. La Poutré and J. N. Kok, "Unsupervised clustering with spiking neurons by sparse temporal
  /// coding and multilayer RBF networks", IEEE Transactions on Neural Networks 13 (2002), and "Error-
  /// backpropagation in temporally encoded networks of spiking neurons", Neurocomputing 48 (2002), where β is
  /// 1.5.
  ///
  /// - Parameters:
  ///   - data: Values; those outside of the range excite only the outermost neurons.
  ///   - neurons: The number of neurons for each value, at least 3.
  ///   - range: The values that the neurons divide among themselves.
  ///   - beta: How narrow the fields are, positive.
  /// - Returns: Responses, with an axis of `neurons` behind those of `data`.
  public static func population(
    _ data: Tensor,
    neurons: Int,
    range: ClosedRange<Double> = 0...1,
    beta: Double = 1.5
  ) -> Tensor {
    orStop { () throws(ArgumentError) in
      try ReceptiveFields(neurons: neurons, range: range, beta: beta).responses(to: data)
    }
  }

  /// Population code in time: the stronger a neuron's response to a value, the earlier its one spike.
  ///
  /// A response of 1 spikes at step 0, one of r at step round(numSteps · (1 − r)), and responses for which
  /// that is no step stay silent, as in the papers named at `population(_:neurons:range:beta:)`.
  ///
  /// - Parameters:
  ///   - data: Values; those outside of the range excite only the outermost neurons.
  ///   - neurons: The number of neurons for each value, at least 3.
  ///   - range: The values that the neurons divide among themselves.
  ///   - beta: How narrow the fields are, positive.
  ///   - numSteps: The number of time steps.
  /// - Returns: Spikes, with time before the axes of `data` and an axis of `neurons` behind them.
  public static func population(
    _ data: Tensor,
    neurons: Int,
    range: ClosedRange<Double> = 0...1,
    beta: Double = 1.5,
    numSteps: Int
  ) -> Tensor {
    orStop { () throws(ArgumentError) in
      try ReceptiveFields(neurons: neurons, range: range, beta: beta)
        .spikes(for: data, numSteps: numSteps)
    }
  }
}
