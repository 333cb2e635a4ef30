internal import NotebookModel
package import OutputComparison

/// A line of a finding's difference, as terminals and reports show it.
package struct DifferenceLine: Hashable, Sendable {
  /// Which of the two texts has the line.
  package enum Side: String, Hashable, Sendable {
    /// In the recorded text only.
    case expected = "-"
    /// In the text of this run only.
    case actual = "+"
  }

  /// Which of the two texts has the line.
  package var side: Side
  /// The line without its end; words that the other text lacks are removed or added.
  package var words: [TextHunk.Word]

  /// The line after its mark: `- rate 0.5 Hz`.
  package var text: String { "\(side.rawValue) " + words.map(\.text).joined() }
}

extension Finding {
  /// The lines that differ, the recorded ones of each place first; of a text that is missing or stale, all of its lines.
  package var differenceLines: [DifferenceLine] {
    let lines = hunks.flatMap { hunk in
      hunk.expected.map { DifferenceLine(side: .expected, words: $0) }
        + hunk.actual.map { DifferenceLine(side: .actual, words: $0) }
    }
    guard lines.isEmpty, subject == .text || subject == .value else { return lines }
    return switch kind {
    case .missing: Self.lines(of: actual ?? "", side: .actual)
    case .stale:
      Self.lines(
        of: subject == .text ? RecordedDots.unescaped(expected ?? "") : expected ?? "",
        side: .expected
      )
    default: []
    }
  }

  private static func lines(of text: String, side: DifferenceLine.Side) -> [DifferenceLine] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { DifferenceLine(side: side, words: [TextHunk.Word(String($0), .same)]) }
  }
}
