import Synchronization

/// The generator of every call that names none; seeded with 0 at the start, so that lessons repeat.
private let defaultGenerator = Mutex(Generator(seed: 0))

/// Seeds the generator that random functions use: the same numbers follow the same seed.
///
/// The low 32 bits of `seed` count.
public func manualSeed(_ seed: Int) {
  defaultGenerator.withLock { $0 = Generator(seed: seed) }
}

/// Calls `body` with the generator that random functions use; nobody else draws meanwhile.
package func withDefaultGenerator<Result: Sendable, Failure: Error>(
  _ body: (inout Generator) throws(Failure) -> Result
) throws(Failure) -> Result {
  try defaultGenerator.withLock { (generator) throws(Failure) in try body(&generator) }
}

/// The order in which a loader that shuffles visits `count` samples, drawn from the default generator.
///
/// As PyTorch's `DataLoader(shuffle: true)`: one draw of 64 bits for the seed of workers, one for the seed of
/// a generator of its own, which draws the permutation.
package func shuffledOrder(count: Int) -> [Int] {
  withDefaultGenerator { generator in
    _ = generator.next64()
    // PyTorch keeps the seed a positive 64-bit integer; the engine takes its low 32 bits.
    var sampler = Generator(seed: Int(generator.next64() & 0x7fff_ffff_ffff_ffff))
    return sampler.permutation(of: count)
  }
}
