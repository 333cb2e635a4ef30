package import NotebookModel

extension TextComparison {
  /// The expected text in which an acceptance exchanges the lines of the hunks.
  ///
  /// It is the recorded one, so that lines which count as equal stay as they are; but the masked one where a normaliser
  /// joins or splits lines, or finds something again in what it has masked: the next check would not know them again.
  package var editable: String {
    keepsLines(recorded, expected) && keepsLines(actual, actual) ? recorded : expected
  }

  /// Where a hunk begins in the recorded text; `nil` where normalisers make its lines others.
  package func recordedPosition(of hunk: TextHunk) -> SourcePosition? {
    guard recorded != expected else { return hunk.position }
    guard keepsLines(recorded, expected) else { return nil }
    let index = hunk.position.line - 1
    let (old, new) = (Self.lines(recorded), Self.lines(expected))
    guard old.indices.contains(index), new.indices.contains(index), old[index] != new[index] else {
      return hunk.position
    }
    let (before, after) = (Array(old[index].utf8), Array(new[index].utf8))
    let column = hunk.position.column - 1
    let common = zip(before, after).prefix { $0 == $1 }.count
    if column < common { return hunk.position }
    let end = zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.count
    let isBehindMasks = after.count - column <= end
    return SourcePosition(
      line: hunk.position.line,
      column: isBehindMasks ? before.count - (after.count - column) + 1 : 1
    )
  }

  /// Whether each line of `text`, masked by itself, is the line of `masked`.
  private func keepsLines(_ text: String, _ masked: String) -> Bool {
    if settings.normalisers.isEmpty { return true }
    let lines = Self.lines(text).map { settings.masked(String($0)).text }
    return lines.joined(separator: "\n") == masked
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
