package import NotebookModel

/// A place where a text differs from the expected one: lines of both, with their words marked.
package struct TextHunk: Hashable, Sendable, Codable {
  /// A part of a line.
  package struct Word: Hashable, Sendable, Codable {
    /// Which of the two texts has the word.
    package enum Kind: String, Hashable, Sendable, Codable { case same, removed, added }

    /// The word, or white space or a sign between words.
    package var text: String
    /// `removed` is in the expected text only, `added` in the actual one only.
    package var kind: Kind

    /// Makes a word.
    package init(_ text: String, _ kind: Kind) {
      self.text = text
      self.kind = kind
    }
  }

  /// Where the difference begins in the expected text; behind its last line where something is added at the end.
  package var position: SourcePosition
  /// The line of the actual text in which the difference begins, from 1.
  package var actualLine: Int
  /// The lines of the expected text, without line ends; words are same or removed.
  package var expected: [[Word]]
  /// The lines of the actual text; words are same or added.
  package var actual: [[Word]]

  /// Makes a hunk; positions count from 1.
  package init(position: SourcePosition, actualLine: Int, expected: [[Word]], actual: [[Word]]) {
    self.position = position
    self.actualLine = actualLine
    self.expected = expected
    self.actual = actual
  }
}

/// The longest common subsequence of two short lists.
package enum Alignment {
  /// The pairs of indices that belong together, in order; `nil` when the lists are too long to try all pairs.
  package static func pairs(_ left: Int, _ right: Int, areEqual: (Int, Int) -> Bool) -> [(
    Int, Int
  )]? {
    guard left * right <= 1_000_000 else { return nil }
    var equal = [Bool](repeating: false, count: left * right)
    var lengths = [Int32](repeating: 0, count: (left + 1) * (right + 1))
    for i in (0..<left).reversed() {
      for j in (0..<right).reversed() {
        let isEqual = areEqual(i, j)
        equal[i * right + j] = isEqual
        let here = i * (right + 1) + j
        lengths[here] =
          isEqual
          ? lengths[here + right + 2] + 1 : max(lengths[here + right + 1], lengths[here + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < left, j < right {
      let here = i * (right + 1) + j
      if equal[i * right + j], lengths[here] == lengths[here + right + 2] + 1 {
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if lengths[here + right + 1] >= lengths[here + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }
}
