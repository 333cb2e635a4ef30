import NotebookModel

/// Lines of running text, cut free of their containers' marks and joined by line feeds, with the way back.
struct FlatText {
  private struct Line {
    var offset: Int
    var number: Int
    /// Where the text begins on the line, from 0.
    var column: Int
  }

  private(set) var bytes: [UInt8] = []
  private var lines: [Line] = []

  /// Adds a line of the source from a column, counted from 0.
  mutating func append(_ number: Int, from column: Int, of source: SourceText) {
    if !lines.isEmpty { bytes.append(.lineFeed) }
    lines.append(Line(offset: bytes.count, number: number, column: column))
    bytes += source.line(number).dropFirst(column)
  }

  /// The source position of a byte.
  func position(of offset: Int) -> SourcePosition {
    let line = lines[lineIndex(of: offset)]
    return SourcePosition(line: line.number, column: line.column + offset - line.offset + 1)
  }

  /// Where each line of a range begins, when white space at both ends of the range is cut.
  func lineStarts(ofTrimmed range: Range<Int>) -> [SourcePosition] {
    let content = bytes[range]
    let end = range.lowerBound + content.trimmedEnd
    let start = min(range.lowerBound + content.prefix { $0.isWhitespace }.count, end)
    let breaks = bytes[start..<end].indices.filter { bytes[$0] == .lineFeed }
    return ([start] + breaks.map { $0 + 1 }).map { position(of: $0) }
  }

  /// The offset of a source position, or the nearest one.
  func offset(of position: SourcePosition) -> Int {
    guard let line = lines.last(where: { $0.number <= position.line }) else { return 0 }
    return min(line.offset + max(position.column - 1 - line.column, 0), bytes.count)
  }

  /// Whether only white space stands on the line before the byte.
  func isFirstOnLine(_ offset: Int) -> Bool {
    bytes[lines[lineIndex(of: offset)].offset..<offset].allSatisfy { $0.isBlank }
  }

  /// Whether only white space stands on the line from the byte on.
  func isLastOnLine(_ offset: Int) -> Bool {
    bytes[offset...].first { !$0.isBlank } ?? .lineFeed == .lineFeed
  }

  /// The parts of a range by source line, each with its place from 0.
  func pieces(of range: Range<Int>) -> [(line: Int, columns: Range<Int>)] {
    var pieces: [(line: Int, columns: Range<Int>)] = []
    var index = lineIndex(of: range.lowerBound)
    while index < lines.count, lines[index].offset < range.upperBound {
      let line = lines[index]
      let end = index + 1 < lines.count ? lines[index + 1].offset - 1 : bytes.count
      let part = max(range.lowerBound, line.offset)..<max(min(range.upperBound, end), line.offset)
      if !part.isEmpty {
        let shift = line.column - line.offset
        pieces.append((line.number, part.lowerBound + shift..<part.upperBound + shift))
      }
      index += 1
    }
    return pieces
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].offset <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
