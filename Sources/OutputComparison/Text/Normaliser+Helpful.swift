extension Normaliser {
  /// The fewest built-in normalisers with which two texts compare equal, by their names in the order of `names`.
  ///
  /// Of equally small sets the first in that order wins.
  ///
  /// - Parameters:
  ///   - expected: The text of one run.
  ///   - actual: The text of another.
  ///   - settings: What counts as equal; its normalisers come first.
  /// - Returns: Names; empty where the texts are equal already, and where no set helps.
  package static func helpful(
    for expected: String,
    _ actual: String,
    settings: TextSettings = TextSettings()
  ) -> [String] {
    // One that finds nothing cannot help.
    let candidates = names.compactMap { Normaliser(named: $0) }.filter { candidate in
      var texts = (expected, actual)
      return candidate.mask(&texts.0) + candidate.mask(&texts.1) > 0
    }
    for count in 0...candidates.count {
      for choice in choices(of: count, from: candidates[...]) {
        var settings = settings
        settings.normalisers += choice
        let comparison = TextComparison(expected: expected, actual: actual, settings: settings)
        if comparison.isEqual { return choice.map(\.name) }
      }
    }
    return []
  }

  /// All lists of `count` of the candidates, in their order.
  private static func choices(
    of count: Int,
    from candidates: ArraySlice<Normaliser>
  ) -> [[Normaliser]] {
    guard count > 0 else { return [[]] }
    guard let first = candidates.first else { return [] }
    let rest = candidates.dropFirst()
    return choices(of: count - 1, from: rest).map { [first] + $0 } + choices(of: count, from: rest)
  }
}
