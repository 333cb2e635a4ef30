public import Tensors

extension spikegen {
  /// Burst code: the greater an intensity, the more spikes, and the closer together.
  ///
  /// An intensity P gives N = ⌈maxSpikes · P⌉ spikes, the first at step 0 and each
  /// ⌈maxInterval − (maxInterval − minInterval) · P⌉ steps behind the one before. An intensity of 0 gives none;
  /// spikes that fall behind the last step are left out. Nothing is random.
  ///
  /// W. Guo, M. E. Fouda, A. M. Eltawil and K. N. Salama, "Neural coding in spiking neural networks: a
  /// comparative study for robust neuromorphic systems", Frontiers in Neuroscience 15 (2021), from which the
  /// defaults are taken; after S. Park, S. Kim, H. Choe and S. Yoon, "Fast and efficient information
  /// transmission with burst spikes in deep spiking neural networks", Design Automation Conference (2019).
  ///
  /// - Parameters:
  ///   - data: Intensities, in 0...1.
  ///   - numSteps: The number of time steps.
  ///   - maxSpikes: The number of spikes of intensity 1.
  ///   - minInterval: The steps between spikes of intensity 1, at least 1.
  ///   - maxInterval: The steps that intensities near 0 approach; nil stands for `numSteps`.
  /// - Returns: Spikes, with time before the axes of `data`.
  public static func burst(
    _ data: Tensor,
    numSteps: Int,
    maxSpikes: Int = 5,
    minInterval: Int = 2,
    maxInterval: Int? = nil
  ) -> Tensor {
    orStop { () throws(ArgumentError) in
      try BurstEncoding(
        numSteps: numSteps,
        maxSpikes: maxSpikes,
        minInterval: minInterval,
        maxInterval: maxInterval
      ).encode(data)
    }
  }
}
