internal import NotebookModel

/// Finds the lines in which two texts differ.
struct HunkFinder {
  /// Nobody reads the words of more lines in one hunk.
  private static let markedLines = 200

  private(set) var hunks: [TextHunk] = []
  private let settings: TextSettings
  private let expected: [String]
  private let actual: [String]

  /// Compares texts that are known to differ.
  init(_ expected: [UInt8], _ actual: [UInt8], _ settings: TextSettings) {
    self.settings = settings
    self.expected = Self.lines(of: expected)
    self.actual = Self.lines(of: actual)
    findHunks()
  }

  private mutating func findHunks() {
    let shorter = min(expected.count, actual.count)
    var start = 0
    while start < shorter, isSame(start, start) { start += 1 }
    var tail = 0
    while tail < shorter - start, isSame(expected.count - 1 - tail, actual.count - 1 - tail) {
      tail += 1
    }
    let (left, right) = (expected.count - tail, actual.count - tail)
    // Lines of two very long texts are not aligned; they become one hunk.
    let pairs =
      Alignment.pairs(left - start, right - start) { isSame(start + $0, start + $1) } ?? []
    var (i, j) = (start, start)
    for (nextI, nextJ) in pairs.map({ ($0 + start, $1 + start) }) + [(left, right)] {
      addHunks(i..<nextI, j..<nextJ)
      (i, j) = (nextI + 1, nextJ + 1)
    }
    if hunks.isEmpty { addHunk(0..<expected.count, 0..<actual.count) }
  }

  /// Adds what differs between two lines that are the same; a line of dots stands for whatever lies there, so that the lines
  /// before it belong to the first of the actual ones, and those behind it to the last.
  private mutating func addHunks(_ left: Range<Int>, _ right: Range<Int>) {
    guard let first = left.first(where: { isDots(expected[$0]) }),
      let last = left.last(where: { isDots(expected[$0]) })
    else {
      if !left.isEmpty || !right.isEmpty { addHunk(left, right) }
      return
    }
    let (before, after) = (left.lowerBound..<first, last + 1..<left.upperBound)
    let start = min(right.lowerBound + before.count, right.upperBound)
    let end = max(right.upperBound - after.count, start)
    if !before.isEmpty { addHunk(before, right.lowerBound..<start) }
    // Between lines of dots nothing says where a line belongs.
    let middle = (first..<last).filter { !isDots(expected[$0]) }
    if let lower = middle.first, let upper = middle.last, before.isEmpty, after.isEmpty {
      addHunk(lower..<upper + 1, start..<start)
    }
    if !after.isEmpty { addHunk(after, end..<right.upperBound) }
  }

  private func isSame(_ left: Int, _ right: Int) -> Bool {
    !isDots(expected[left])
      && TextComparison.lineMatches(expected[left], actual[right], settings)
  }

  private mutating func addHunk(_ left: Range<Int>, _ right: Range<Int>) {
    var hunk = TextHunk(
      position: SourcePosition(line: left.lowerBound + 1, column: 1),
      actualLine: right.lowerBound + 1,
      expected: [],
      actual: []
    )
    for offset in 0..<max(left.count, right.count) {
      let (i, j) = (left.lowerBound + offset, right.lowerBound + offset)
      if i < left.upperBound, j < right.upperBound, offset < Self.markedLines {
        let line = LineDifference(expected[i], actual[j], settings)
        if offset == 0 { hunk.position.column = line.column }
        hunk.expected.append(line.expected)
        hunk.actual.append(line.actual)
        continue
      }
      if i < left.upperBound { hunk.expected.append([TextHunk.Word(shown(expected[i]), .removed)]) }
      if j < right.upperBound { hunk.actual.append([TextHunk.Word(actual[j], .added)]) }
    }
    hunks.append(hunk)
  }

  /// A line of the expected text as people read it.
  private func shown(_ line: String) -> String {
    settings.hasWildcards ? RecordedDots.unescaped(line) : line
  }

  private func isDots(_ line: String) -> Bool {
    settings.hasWildcards && Self.isDots(line)
  }

  private static func isDots(_ line: String) -> Bool {
    line == "[...]" || line.utf8.count >= 3 && line.utf8.allSatisfy { $0 == UInt8(ascii: ".") }
  }

  private static func lines(of text: [UInt8]) -> [String] {
    text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
