extension Generator {
  /// The order in which a loader visits `count` samples, as 0..<count or `shuffled`.
  ///
  /// Draws what PyTorch's `DataLoader` without workers draws at the beginning of a pass: 64 bits for the seed
  /// of workers, and for shuffling 64 more for the seed of a generator of its own, which draws the permutation.
  package mutating func loadingOrder(of count: Int, shuffled: Bool) -> [Int] {
    _ = next64()
    guard shuffled else { return Array(0..<count) }
    // PyTorch keeps the seed a positive 64-bit integer; the engine takes its low 32 bits.
    var sampler = Generator(seed: Int(next64() & 0x7fff_ffff_ffff_ffff))
    return sampler.permutation(of: count)
  }
}
