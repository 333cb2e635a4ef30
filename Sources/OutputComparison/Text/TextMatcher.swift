/// Compares the bytes of two texts, with numbers as numbers.
struct TextMatcher {
  let expected: [UInt8]
  let actual: [UInt8]
  let settings: TextSettings
  /// How far the numbers were apart in matches so far.
  private(set) var tally = NumberTally()

  /// Makes a matcher for the whole of two texts.
  init(
    expected: [UInt8],
    actual: [UInt8],
    settings: TextSettings
  ) {
    self.expected = expected
    self.actual = actual
    self.settings = settings
  }

  /// Where the match of `range` that begins at `start` of the actual text ends; `nil` where there is none.
  ///
  /// With `isPrefix` something unknown follows in the expected text, so that its last number may be the first digits of
  /// the actual one.
  mutating func end(of range: Range<Int>, at start: Int, upTo limit: Int, isPrefix: Bool) -> Int? {
    var (left, right) = (range.lowerBound, start)
    let before = tally
    while left < range.upperBound {
      if right < limit, expected[left] == actual[right], !expected[left].mayBeginNumber {
        left += 1
        right += 1
        continue
      }
      guard right < limit, let ends = number(left, right, range.upperBound, limit, isPrefix) else {
        tally = before
        return nil
      }
      (left, right) = ends
    }
    return right
  }

  /// Steps over a number, or a byte that only looked like the beginning of one.
  private mutating func number(
    _ left: Int,
    _ right: Int,
    _ leftEnd: Int,
    _ rightEnd: Int,
    _ isPrefix: Bool
  ) -> (Int, Int)? {
    if let a = NumberToken(in: expected, at: left, upTo: leftEnd),
      let b = NumberToken(in: actual, at: right, upTo: rightEnd),
      !(isPrefix && a.end == leftEnd)
    {
      let isSame = expected[left..<a.end].elementsEqual(actual[right..<b.end])
      if isSame { return (a.end, b.end) }
      guard !(a.isInteger && b.isInteger), !a.isExact, !b.isExact else { return nil }
      let (x, y) = (a.value(in: expected, from: left), b.value(in: actual, from: right))
      // Digits that no `Double` holds are not all the same.
      guard x.isFinite || a.isWord, y.isFinite || b.isWord, settings.areClose(x, y) else {
        return nil
      }
      tally.add(x.isFinite ? abs(x - y) : 0)
      return (a.end, b.end)
    }
    return expected[left] == actual[right] ? (left + 1, right + 1) : nil
  }
}

extension UInt8 {
  /// Whether a number may begin with this byte.
  fileprivate var mayBeginNumber: Bool {
    isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "+") || self == UInt8(ascii: ".")
      || self | 0x20 == UInt8(ascii: "i") || self | 0x20 == UInt8(ascii: "n")
  }
}
