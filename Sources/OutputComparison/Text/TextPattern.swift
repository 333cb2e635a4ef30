internal import NotebookModel

/// An expected text in which `...` and `[...]` stand for anything, unless a backslash makes them literal.
struct TextPattern {
  /// What must be found as it is, between two places where anything may stand.
  struct Segment {
    /// In `bytes`.
    var range: Range<Int>
    /// Whether it must begin a line, because a line of dots stands before it.
    var beginsLine: Bool
    /// Whether it can be found by its bytes alone, as no number is in it.
    var isExact: Bool
  }

  /// What stands between the dots, one after the other, without the backslashes of literal dots.
  private(set) var bytes: [UInt8] = []
  /// One segment more than there are places where anything may stand.
  private(set) var segments: [Segment] = []

  /// Finds the dots in `text`; without `hasWildcards` the text is a single segment.
  init(_ text: [UInt8], hasWildcards: Bool = true) {
    var beginsLine = false
    func end(_ pattern: inout TextPattern, isLine: Bool) {
      let start = pattern.segments.last?.range.upperBound ?? 0
      let range = start..<pattern.bytes.count
      let isExact = !pattern.bytes[range].contains(where: \.isDigit)
      pattern.segments.append(Segment(range: range, beginsLine: beginsLine, isExact: isExact))
      beginsLine = isLine
    }
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard hasWildcards, byte == UInt8(ascii: ".") || byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        index += 1
        continue
      }
      guard let run = RecordedDots.Run(in: text, at: index, upTo: text.count) else {
        // All backslashes at once: a later one does not begin a run.
        repeat {
          bytes.append(text[index])
          index += 1
        } while byte == UInt8(ascii: "\\") && index < text.count && text[index] == byte
        continue
      }
      bytes += [UInt8](repeating: UInt8(ascii: "\\"), count: run.literalBackslashes)
      index += run.count
      guard run.isWildcard else {
        bytes += [UInt8](repeating: UInt8(ascii: "."), count: run.dots)
        continue
      }
      var first = index - run.dots
      let start = segments.last?.range.upperBound ?? 0
      if bytes.count > start, bytes.last == UInt8(ascii: "["), text[first - 1] == UInt8(ascii: "["),
        index < text.count, text[index] == UInt8(ascii: "]")
      {
        bytes.removeLast()
        first -= 1
        index += 1
      }
      let isLine =
        (first == 0 || text[first - 1] == 0x0A) && (index == text.count || text[index] == 0x0A)
      end(&self, isLine: isLine)
      if isLine, index < text.count { index += 1 }
    }
    end(&self, isLine: false)
  }

  /// Whether `range` of the actual text matches.
  ///
  /// Each segment is taken where it is found first, which leaves most for the others; nothing is tried twice.
  func matches(_ range: Range<Int>, with matcher: inout TextMatcher) -> Bool {
    guard let first = segments.first, let last = segments.last else { return true }
    let isWhole = segments.count == 1
    guard
      var place = matcher.end(
        of: first.range,
        at: range.lowerBound,
        upTo: range.upperBound,
        isPrefix: !isWhole
      )
    else { return false }
    if isWhole { return place == range.upperBound }
    for segment in segments.dropFirst().dropLast() {
      guard let end = matcher.find(segment, from: place, upTo: range.upperBound) else {
        return false
      }
      place = end
    }
    return matcher.findAtEnd(last, from: place, upTo: range.upperBound)
  }
}

extension TextMatcher {
  /// Where the first match of `segment` from `start` on ends.
  fileprivate mutating func find(
    _ segment: TextPattern.Segment,
    from start: Int,
    upTo limit: Int
  ) -> Int? {
    if segment.range.isEmpty { return start }
    if segment.isExact { return findBytes(segment, from: start, upTo: limit) }
    for place in start..<max(limit, start) where !segment.beginsLine || beginsLine(place) {
      if let end = end(of: segment.range, at: place, upTo: limit, isPrefix: true) { return end }
    }
    return nil
  }

  /// The search of Knuth, Morris and Pratt, which looks at each byte once.
  private func findBytes(
    _ segment: TextPattern.Segment,
    from start: Int,
    upTo limit: Int
  ) -> Int? {
    let pattern = Array(expected[segment.range])
    var borders = [0]
    for index in pattern.indices.dropFirst() {
      var border = borders[index - 1]
      while border > 0, pattern[border] != pattern[index] { border = borders[border - 1] }
      borders.append(pattern[border] == pattern[index] ? border + 1 : 0)
    }
    var known = 0
    for place in start..<max(limit, start) {
      let byte = actual[place]
      while known > 0, pattern[known] != byte { known = borders[known - 1] }
      if pattern[known] == byte { known += 1 }
      guard known == pattern.count else { continue }
      if !segment.beginsLine || beginsLine(place + 1 - known) { return place + 1 }
      known = borders[known - 1]
    }
    return nil
  }

  /// Whether `segment` ends the text, at `start` or behind it.
  fileprivate mutating func findAtEnd(
    _ segment: TextPattern.Segment,
    from start: Int,
    upTo limit: Int
  ) -> Bool {
    if segment.range.isEmpty { return true }
    // Numbers may be written in more or fewer digits, but lines stay lines: the end has as many of them.
    var lines = expected[segment.range].count { $0 == 0x0A }
    var place = limit
    while place > start {
      if actual[place - 1] == 0x0A {
        if lines == 0 { break }
        lines -= 1
      }
      place -= 1
    }
    for place in place..<limit where !segment.beginsLine || beginsLine(place) {
      let end = end(of: segment.range, at: place, upTo: limit, isPrefix: false)
      if end == limit { return true }
    }
    return false
  }

  private func beginsLine(_ place: Int) -> Bool {
    place == 0 || actual[place - 1] == 0x0A
  }
}
