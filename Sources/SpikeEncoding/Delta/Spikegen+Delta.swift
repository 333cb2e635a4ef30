public import Tensors

extension spikegen {
  /// Delta modulation: a spike where the data rises by at least `threshold` from one time step to the next.
  ///
  /// Time is the first axis. The step before the first counts as zeros, or with `padding` as the first one
  /// repeated, so that nothing spikes there. With `offSpike`, a fall by at least `threshold` gives −1.
  public static func delta(
    _ data: Tensor,
    threshold: Double = 0.1,
    padding: Bool = false,
    offSpike: Bool = false
  ) -> Tensor {
    orStop { () throws(ArgumentError) in
      try DeltaEncoding(threshold: threshold, padding: padding, offSpike: offSpike).encode(data)
    }
  }
}
