internal import OutputComparison

/// Which pieces of code of an older lesson are those of today's, wherever they stand now.
///
/// Code that is the same belongs together: what keeps its order first, then what has moved. Of the rest, an older and a newer
/// piece between the same neighbours belong together when there are as many of both, or when most of their words are the
/// same: then a piece was edited.
struct CodeAlignment {
  /// For each of today's pieces the index of the older one.
  private(set) var older: [Int?]
  private let old: [String]
  private let new: [String]

  /// Aligns the pieces; `isSame` may say more of two pieces than their code does, and today's pieces for which `isEdited`
  /// does not hold are no edited ones.
  init(
    old: [String],
    new: [String],
    isSame: (Int, Int) -> Bool = { _, _ in false },
    mayBeEdited: (Int) -> Bool = { _ in true }
  ) {
    (self.old, self.new) = (old, new)
    older = Array(repeating: nil, count: new.count)
    let kept = Alignment.pairs(old.count, new.count) { old[$0] == new[$1] } ?? []
    for (i, j) in kept { older[j] = i }
    pairRest { old[$0] == new[$1] }
    pairRest(isSame)
    pairEdited(between: kept, mayBeEdited)
  }

  /// The older pieces that today's lesson has no more.
  var removed: [Int] {
    let known = Set(older.compactMap(\.self))
    return old.indices.filter { !known.contains($0) }
  }

  /// Pairs what is left, in order, where `belongTogether` holds.
  private mutating func pairRest(_ belongTogether: (Int, Int) -> Bool) {
    var rest = removed
    guard !rest.isEmpty else { return }
    for j in new.indices where older[j] == nil {
      guard let place = rest.firstIndex(where: { belongTogether($0, j) }) else { continue }
      older[j] = rest.remove(at: place)
    }
  }

  private mutating func pairEdited(between kept: [(Int, Int)], _ mayBeEdited: (Int) -> Bool) {
    var gaps: [Int: (old: [Int], new: [Int])] = [:]
    for i in removed { gaps[kept.count { $0.0 < i }, default: ([], [])].old.append(i) }
    for j in new.indices where older[j] == nil && mayBeEdited(j) {
      gaps[kept.count { $0.1 < j }, default: ([], [])].new.append(j)
    }
    for gap in gaps.values {
      if gap.old.count == gap.new.count {
        for (i, j) in zip(gap.old, gap.new) { older[j] = i }
        continue
      }
      var rest = gap.old
      for j in gap.new {
        let best = rest.max { Self.likeness(old[$0], new[j]) < Self.likeness(old[$1], new[j]) }
        guard let best, Self.likeness(old[best], new[j]) >= 0.6 else { continue }
        older[j] = best
        rest.removeAll { $0 == best }
      }
    }
  }

  /// The share of words that two pieces have in common, from 0 to 1 (Dice's coefficient).
  static func likeness(_ left: String, _ right: String) -> Double {
    let (a, b) = (words(of: left), words(of: right))
    guard !a.isEmpty || !b.isEmpty else { return 1 }
    var counts: [Substring: Int] = [:]
    for word in a { counts[word, default: 0] += 1 }
    var common = 0
    for word in b where counts[word, default: 0] > 0 {
      counts[word]? -= 1
      common += 1
    }
    return Double(2 * common) / Double(a.count + b.count)
  }

  private static func words(of code: String) -> [Substring] {
    code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
  }
}
