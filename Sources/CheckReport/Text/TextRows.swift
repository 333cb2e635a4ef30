internal import NotebookModel
internal import OutputComparison

/// Two texts line by line, so that what belongs together stands side by side.
struct TextRows {
  /// A line of one of the texts, or what stands in its place.
  enum Line: Hashable {
    /// A line with its number from 1, as recorded.
    case same(Int, String)
    /// A line that differs.
    case changed(Int, [TextHunk.Word])
    /// Nothing, beside a line that the other text alone has.
    case filler
    /// That many lines, which are not shown.
    case gap(Int)
  }

  /// Lines without a difference that are shown around one.
  private static let context = 3
  /// The most lines that are shown.
  private static let most = 2000

  /// As many as in `actual`.
  private(set) var expected: [Line] = []
  private(set) var actual: [Line] = []

  /// The lines of both texts around `hunks`; places outside of the texts are taken for their ends.
  init(_ expectedText: String, _ actualText: String, _ hunks: [TextHunk]) {
    let (left, right) = (Self.lines(of: expectedText), Self.lines(of: actualText))
    var (i, j) = (0, 0)
    for (number, hunk) in hunks.enumerated() {
      let nextI = min(max(hunk.position.line - 1, i), left.count)
      let nextJ = min(max(hunk.actualLine - 1, j), right.count)
      let head = number == 0 ? 0 : Self.context
      addUnchanged(Array(left[i..<nextI]), i, Array(right[j..<nextJ]), j, head, Self.context)
      expected += hunk.expected.enumerated().map { .changed(nextI + $0 + 1, $1) }
      actual += hunk.actual.enumerated().map { .changed(nextJ + $0 + 1, $1) }
      pad(before: 0)
      i = min(nextI + hunk.expected.count, left.count)
      j = min(nextJ + hunk.actual.count, right.count)
    }
    // Texts without a hunk are shown as they are.
    let head = hunks.isEmpty ? max(left.count, right.count) : Self.context
    addUnchanged(Array(left[i...]), i, Array(right[j...]), j, head, 0)
    cut()
  }

  /// Adds lines of which the first and the last few are shown; `start` and `other` are the indices of the first ones.
  private mutating func addUnchanged(
    _ left: [String],
    _ start: Int,
    _ right: [String],
    _ other: Int,
    _ head: Int,
    _ tail: Int
  ) {
    func shown(_ lines: [String], from start: Int) -> [Line] {
      let all = lines.enumerated().map { Line.same(start + $0 + 1, $1) }
      let hidden = lines.count - head - tail
      // A gap takes a line itself.
      return hidden > 1 ? all.prefix(head) + [.gap(hidden)] + all.suffix(tail) : all
    }
    expected += shown(left, from: start)
    actual += shown(right, from: other)
    // Dots in the expected text may stand for many lines: what is before the next difference stays beside it.
    pad(before: tail)
  }

  /// Makes both lists as long, with fillers before the last `tail` lines.
  private mutating func pad(before tail: Int) {
    let (left, right) = (expected.count, actual.count)
    let fillers = [Line](repeating: .filler, count: abs(left - right))
    if left < right {
      expected.insert(contentsOf: fillers, at: max(left - tail, 0))
    } else {
      actual.insert(contentsOf: fillers, at: max(right - tail, 0))
    }
  }

  private mutating func cut() {
    guard expected.count > Self.most else { return }
    let more = expected.count - Self.most
    expected = expected.prefix(Self.most) + [.gap(more)]
    actual = actual.prefix(Self.most) + [.gap(more)]
  }

  /// The lines without their ends.
  static func lines(of text: String) -> [String] {
    // As bytes: a carriage return before a line feed belongs to the line.
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { String(Substring($0)) }
  }
}
