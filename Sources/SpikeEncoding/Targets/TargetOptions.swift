/// How class labels become spikes.
public enum TargetCode: Sendable {
  /// The right class spikes often, the others rarely.
  case rate
  /// The right class spikes first.
  case latency
}

/// How the spikes of a rate lie in time.
public enum FiringPattern: Sendable {
  /// In equal distances.
  case regular
  /// At uniformly distributed random times.
  case uniform
  /// At each step with the same probability.
  case poisson
}
