/// One of the equal parts into which a set of lessons is split, so that machines share a check: `2/4`.
///
/// Lessons are sorted by the bytes of their paths and dealt out in turn, one to each shard. So the parts are the same on
/// every machine, whatever the order of the arguments, recorded times, the number of jobs or the locale: each lesson is
/// in exactly one. Times would balance better, but each machine has its own, and two that disagree would check a lesson
/// twice or not at all. Dealing in turn spreads neighbours, which are often alike: a part of consecutive lessons could
/// get a whole chapter of slow ones.
package struct Shard: Hashable, Sendable, CustomStringConvertible {
  /// From 1.
  package let index: Int
  /// How many shards there are, at least 1.
  package let count: Int

  /// The most shards of a split.
  package static let most = 10_000

  /// Makes shard `index` of `count`; `nil` where there is no such shard, or there are more than `most`.
  package init?(index: Int, count: Int) {
    guard index >= 1, index <= count, count <= Self.most else { return nil }
    (self.index, self.count) = (index, count)
  }

  /// Reads `I/N`, with I from 1 to N; `nil` for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { $0 &- 0x30 < 10 } }),
      let index = Int(parts[0]), let count = Int(parts[1])
    else { return nil }
    self.init(index: index, count: count)
  }

  /// `shard 2 of 4`.
  package var description: String { "shard \(index) of \(count)" }

  /// The paths that this shard checks, in the order in which they were given.
  package func selected(from paths: [String]) -> [String] {
    let sorted = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let own = Set(sorted.indices.filter { $0 % count == index - 1 }.map { sorted[$0] })
    return paths.filter(own.contains)
  }
}
