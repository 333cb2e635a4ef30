package import Tensors

/// Which elements of a dataset train and which validate; see `utils.validSplit`.
package struct ValidationSplit: Equatable {
  /// The elements to train with, in random order.
  package let training: [Int]
  /// The other elements, ascending.
  package let validation: [Int]

  /// Splits `count` elements, of which `split`, rounded down, validate.
  ///
  /// - Throws: ArgumentError if `split` is no part of a whole, or `seed` is negative.
  package init(count: Int, split: Double, seed: Int) throws(ArgumentError) {
    let name = "utils.validSplit"
    guard (0...1).contains(split) else {
      throw ArgumentError(name, "split", is: split, but: "must lie in 0...1")
    }
    guard seed >= 0 else {
      throw ArgumentError(name, "seed", is: seed, but: "must not be negative")
    }
    var generator = PermutedCongruentialGenerator(seed: UInt64(seed))
    training = generator.choice(of: count, size: count - Int(Double(count) * split))
    var trains = [Bool](repeating: false, count: count)
    for index in training { trains[index] = true }
    validation = trains.indices.filter { !trains[$0] }
  }
}
