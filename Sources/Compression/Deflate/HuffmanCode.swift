/// A prefix code with a limited length, as deflate uses it (RFC 1951, section 3.2.2).
struct HuffmanCode {
  /// The bits of each symbol's code; 0 for a symbol without one.
  let lengths: [UInt8]
  /// The code of each symbol, its first bit in the lowest place.
  let codes: [UInt16]

  /// The code with the given lengths, whose codes ascend by length, then by symbol.
  init(lengths: [UInt8]) {
    self.lengths = lengths
    var counts = [Int](repeating: 0, count: 17)
    for length in lengths where length > 0 { counts[Int(length)] += 1 }
    var next = [Int](repeating: 0, count: 17)
    for length in 1..<17 { next[length] = (next[length - 1] + counts[length - 1]) << 1 }
    codes = lengths.map { length in
      guard length > 0 else { return 0 }
      defer { next[Int(length)] += 1 }
      return Self.reversed(next[Int(length)], count: Int(length))
    }
  }

  /// The shortest code for symbols that occur as often as `counts` says, with at most `limit` bits.
  ///
  /// Package-merge (Larmore and Hirschberg, 1990): the cheapest 2n − 2 coins of the packages of `limit` levels. At least
  /// two symbols get a code, because some decoders refuse a tree with a single leaf.
  init(counts: [Int], limit: Int) {
    var leaves = counts.indices.filter { counts[$0] > 0 }
    for symbol in counts.indices where leaves.count < 2 && !leaves.contains(symbol) {
      leaves.append(symbol)
    }
    // Ties are broken by the symbol, so that the result depends on the counts alone.
    leaves.sort { (counts[$0], $0) < (counts[$1], $1) }
    let coins = leaves.map { Package(weight: max(counts[$0], 1), leaves: [$0]) }
    var packages: [Package] = []
    for _ in 1..<limit {
      let merged = Self.merge(coins, packages)
      packages = stride(from: 0, to: merged.count - 1, by: 2).map { place in
        Package(
          weight: merged[place].weight + merged[place + 1].weight,
          leaves: merged[place].leaves + merged[place + 1].leaves
        )
      }
    }
    var lengths = [UInt8](repeating: 0, count: counts.count)
    for package in Self.merge(coins, packages).prefix(2 * coins.count - 2) {
      for leaf in package.leaves { lengths[leaf] += 1 }
    }
    self.init(lengths: lengths)
  }

  private struct Package {
    let weight: Int
    let leaves: [Int]
  }

  /// Both lists, each in ascending order, as one; of equals the coin comes first.
  private static func merge(_ coins: [Package], _ packages: [Package]) -> [Package] {
    var merged: [Package] = []
    merged.reserveCapacity(coins.count + packages.count)
    var (coin, package) = (0, 0)
    while coin < coins.count || package < packages.count {
      let takesCoin =
        package == packages.count
        || coin < coins.count && coins[coin].weight <= packages[package].weight
      merged.append(takesCoin ? coins[coin] : packages[package])
      if takesCoin { coin += 1 } else { package += 1 }
    }
    return merged
  }

  private static func reversed(_ code: Int, count: Int) -> UInt16 {
    var (code, result) = (code, 0)
    for _ in 0..<count {
      result = result << 1 | code & 1
      code >>= 1
    }
    return UInt16(result)
  }
}
