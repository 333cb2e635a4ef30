extension PermutedCongruentialGenerator {
  /// `size` different integers of 0..<count in random order, as NumPy's `choice(count, size, replace=False)`.
  ///
  /// NumPy shuffles the tail of all integers where many of a large number are wanted, and otherwise draws
  /// with Floyd's algorithm, whose memory depends on `size` only (J. Bentley and B. Floyd, "Programming
  /// pearls: a sample of brilliance", CACM 30, 1987), and then shuffles what it drew.
  package mutating func choice(of count: Int, size: Int) -> [Int] {
    if count > 10_000, size > count / 50 {
      var all = Array(0..<count)
      shuffle(&all, downTo: max(count - size, 1))
      return Array(all[(count - size)...])
    }
    var chosen: [Int] = []
    chosen.reserveCapacity(size)
    var members: Set<Int> = []
    for last in (count - size)..<count {
      let drawn = Int(integer(upTo: UInt64(last)))
      let member = members.insert(drawn).inserted ? drawn : last
      members.insert(member)
      chosen.append(member)
    }
    shuffle(&chosen, downTo: 1)
    return chosen
  }

  /// Exchanges each element, from the last down to that at `first`, with one at or before it.
  ///
  /// R. Durstenfeld, "Algorithm 235: Random permutation", CACM 7 (1964).
  private mutating func shuffle(_ elements: inout [Int], downTo first: Int) {
    for index in stride(from: elements.count - 1, through: first, by: -1) {
      elements.swapAt(index, Int(integer(upTo: UInt64(index))))
    }
  }
}
