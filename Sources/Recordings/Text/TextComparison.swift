/// Compares the text that a cell printed with the recorded one.
///
/// Everything is compared exactly, but for these: a missing newline at the end counts as nothing, `...` and `[...]` in the
/// expected text stand for anything, also for lines, and numbers are compared as numbers where at least one of a pair
/// has a point or an exponent. White space at line ends counts, as outputs are recorded exactly.
package struct TextComparison: Hashable, Sendable {
  /// What the comparison found.
  package enum Result: Hashable, Sendable {
    /// The texts are equal; how far their numbers are apart.
    case equal(NumberTally)
    /// Where they differ, in the order of the expected text; at least one place.
    case different([TextHunk])
  }

  /// What the comparison found.
  package let result: Result
  /// How often each normaliser masked something, in the order of the settings.
  package let masked: [Masked]
  /// What counted as equal.
  package let settings: TextSettings

  /// Whether the texts are equal.
  package var isEqual: Bool { if case .equal = result { true } else { false } }

  /// Compares two texts.
  package init(expected: String, actual: String, settings: TextSettings = TextSettings()) {
    var (left, right) = (expected, actual)
    masked = settings.normalisers.map { normaliser in
      Masked(
        name: normaliser.name,
        expected: normaliser.mask(&left),
        actual: normaliser.mask(&right)
      )
    }
    self.settings = settings
    let (a, b) = (settings.prepared(left), settings.prepared(right))
    if a == b {
      result = .equal(NumberTally())
    } else if let tally = Self.match(a, b, settings) {
      result = .equal(tally)
    } else {
      result = .different(HunkFinder(a, b, settings).hunks)
    }
  }

  /// How far the numbers of matching texts are apart; `nil` where the texts differ.
  private static func match(
    _ expected: [UInt8],
    _ actual: [UInt8],
    _ settings: TextSettings
  ) -> NumberTally? {
    var matcher = TextMatcher(expected: expected, actual: actual, settings: settings)
    let pattern = TextPattern(expected, in: 0..<expected.count)
    return pattern.matches(0..<actual.count, with: &matcher) ? matcher.tally : nil
  }

  /// Whether a line, or a word of it, matches.
  static func lineMatches(_ expected: String, _ actual: String, _ settings: TextSettings) -> Bool {
    expected == actual || match(Array(expected.utf8), Array(actual.utf8), settings) != nil
  }
}
