/// The lines of a lesson's bytes, each with the line end that it has.
struct LessonLines {
  /// The bytes of a line with its line end, and how many of them belong to the line end.
  struct Line {
    var bytes: ArraySlice<UInt8>
    var endLength: Int

    /// Without the line end.
    var text: ArraySlice<UInt8> { bytes.dropLast(endLength) }
    /// LF, CR LF, CR, or nothing on the last line.
    var end: ArraySlice<UInt8> { bytes.suffix(endLength) }
  }

  private(set) var lines: [Line] = []

  /// Splits at LF, CR LF and CR, as the reader of lessons does.
  init(_ bytes: [UInt8]) {
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      var length = 1
      if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A {
        index += 1
        length = 2
      }
      lines.append(Line(bytes: bytes[start..<index], endLength: length))
      start = index
    }
    if start < bytes.count { lines.append(Line(bytes: bytes[start...], endLength: 0)) }
  }

  /// The line end that new lines get: that of the line before them, or the first of the file.
  func end(after line: Int) -> [UInt8] {
    let own = lines[line].end
    if !own.isEmpty { return Array(own) }
    return lines.first.map { $0.end.isEmpty ? [0x0A] : Array($0.end) } ?? [0x0A]
  }
}

extension ArraySlice<UInt8> {
  /// The number of times that `mark` is repeated at the beginning.
  func leadingRun(of mark: UInt8) -> Int { prefix { $0 == mark }.count }
}
