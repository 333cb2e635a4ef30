internal import NotebookModel

/// Compares the text that a cell printed with the recorded one.
///
/// Everything is compared exactly, but for these: a missing newline at the end counts as nothing, `...` and `[...]` in the
/// expected text stand for anything, also for lines, unless a backslash stands before the dots (`RecordedDots`), and
/// numbers are compared as numbers where at least one of a pair has a point or an exponent. White space at line ends counts, as outputs are recorded exactly.
///
/// Normalisers mask both texts before. As an acceptance records a masked text, the expected text may also be one already:
/// then it counts as it is, whatever the normalisers would find in it now.
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
  /// The expected text as it is recorded.
  package let recorded: String
  /// The expected text as it was compared: masked.
  package let expected: String
  /// The actual text as it was compared: masked.
  package let actual: String

  /// Whether the texts are equal.
  package var isEqual: Bool { if case .equal = result { true } else { false } }

  /// Compares two texts.
  package init(expected: String, actual: String, settings: TextSettings = TextSettings()) {
    let (left, right) = (settings.masked(expected), settings.masked(actual))
    masked = settings.normalisers.indices.map { index in
      Masked(
        name: settings.normalisers[index].name,
        expected: left.counts[index],
        actual: right.counts[index]
      )
    }
    self.settings = settings
    (recorded, self.expected, self.actual) = (expected, left.text, right.text)
    let (a, b) = (settings.prepared(left.text), settings.prepared(right.text))
    if a == b, !settings.hasWildcards || !RecordedDots.isNeeded(in: a) {
      result = .equal(NumberTally())
    } else if let tally = Self.match(a, b, settings) {
      result = .equal(tally)
    } else if left.text != expected,
      let tally = Self.match(settings.prepared(expected), b, settings)
    {
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
    let pattern = TextPattern(expected, hasWildcards: settings.hasWildcards)
    var matcher = TextMatcher(expected: pattern.bytes, actual: actual, settings: settings)
    return pattern.matches(0..<actual.count, with: &matcher) ? matcher.tally : nil
  }

  /// Whether a line, or a word of it, matches.
  static func lineMatches(_ expected: String, _ actual: String, _ settings: TextSettings) -> Bool {
    if expected == actual, !expected.utf8.contains(UInt8(ascii: "\\")) { return true }
    return match(Array(expected.utf8), Array(actual.utf8), settings) != nil
  }
}
