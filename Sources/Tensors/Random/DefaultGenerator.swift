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
