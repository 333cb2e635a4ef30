/// An expected text in which `...` and `[...]` stand for anything.
struct TextPattern {
  /// What must be found as it is, between two places where anything may stand.
  struct Segment {
    var range: Range<Int>
    /// Whether it must begin a line, because a line of dots stands before it.
    var beginsLine: Bool
    /// Whether it can be found by its bytes alone, as no number is in it.
    var isExact: Bool
  }

  /// One segment more than there are places where anything may stand.
  private(set) var segments: [Segment] = []

  /// Finds the dots in `range` of `text`.
  init(_ text: [UInt8], in range: Range<Int>) {
    let dot = UInt8(ascii: ".")
    func byte(_ index: Int) -> UInt8 { range.contains(index) ? text[index] : 0x0A }
    var start = range.lowerBound
    var beginsLine = false
    var hasDigit = false
    var index = start
    while index < range.upperBound {
      guard text[index] == dot, byte(index + 1) == dot, byte(index + 2) == dot else {
        // The letters begin `inf` and `nan`.
        hasDigit = hasDigit || text[index].isDigit
        index += 1
        continue
      }
      var (first, end) = (index, index + 3)
      while byte(end) == dot { end += 1 }
      if first > start, byte(first - 1) == UInt8(ascii: "["), byte(end) == UInt8(ascii: "]") {
        (first, end) = (first - 1, end + 1)
      }
      let isLine = byte(first - 1) == 0x0A && byte(end) == 0x0A
      segments.append(
        Segment(range: start..<first, beginsLine: beginsLine, isExact: !hasDigit)
      )
      start = isLine ? min(end + 1, range.upperBound) : end
      (beginsLine, hasDigit) = (isLine, false)
      index = start
    }
    segments.append(
      Segment(range: start..<range.upperBound, beginsLine: beginsLine, isExact: !hasDigit)
    )
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
