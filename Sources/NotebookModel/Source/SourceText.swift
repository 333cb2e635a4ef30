/// The lines of a lesson or of a file of settings as bytes, without their line ends.
///
/// A line ends with LF, CR LF or a lone CR, as in CommonMark. Indices count from 0, positions from 1.
package struct SourceText {
  /// As they are in the file.
  package var lines: [[UInt8]]

  /// Makes a text of lines.
  package init(lines: [[UInt8]]) {
    self.lines = lines
  }

  /// Splits the bytes of a file.
  package init(splitting bytes: ArraySlice<UInt8>) {
    lines = []
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      guard byte == .lineFeed || byte == .carriageReturn else {
        index += 1
        continue
      }
      lines.append(Array(bytes[start..<index]))
      index += 1
      if byte == .carriageReturn, index < bytes.endIndex, bytes[index] == .lineFeed { index += 1 }
      start = index
    }
    if start < bytes.endIndex { lines.append(Array(bytes[start...])) }
  }

  /// The lines as one text with LF line ends.
  package var normalized: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.reduce(0) { $0 + $1.count + 1 })
    for line in lines {
      bytes += line
      bytes.append(.lineFeed)
    }
    return bytes
  }

  /// The line with that number, empty outside the file.
  package func line(_ number: Int) -> [UInt8] {
    lines.indices.contains(number - 1) ? lines[number - 1] : []
  }

  /// The line with that number as a string.
  package func string(_ number: Int) -> String {
    String(decoding: line(number), as: UTF8.self)
  }

  /// The position of the last byte of a line that is not white space.
  package func lastPosition(ofLine number: Int) -> SourcePosition {
    let count = line(number).trimmedEnd
    return SourcePosition(line: number, column: max(count, 1))
  }

  /// Whether nothing but white space and quote marks stands on the line.
  package func isBlankInContainers(_ number: Int) -> Bool {
    line(number).allSatisfy { $0.isBlank || $0 == UInt8(ascii: ">") }
  }

  /// The first text after a position: on its line, or on a line below it after white space and quote marks.
  package func firstText(after position: SourcePosition) -> SourcePosition {
    var number = position.line
    var index = position.column
    while number <= lines.count {
      let bytes = line(number)
      let isContinuation = number > position.line
      while index < bytes.count,
        bytes[index].isBlank || isContinuation && bytes[index] == UInt8(ascii: ">")
      {
        index += 1
      }
      if index < bytes.count { return SourcePosition(line: number, column: index + 1) }
      number += 1
      index = 0
    }
    return position
  }

  /// The last text before a position: on its line, or at the end of the nearest line above it with text.
  package func lastText(before position: SourcePosition) -> SourcePosition {
    let before = line(position.line).prefix(position.column - 1)
    if before.contains(where: { !$0.isBlank && $0 != UInt8(ascii: ">") }) {
      return SourcePosition(line: position.line, column: max(before.trimmedEnd, 1))
    }
    var number = position.line - 1
    while number > 1, isBlankInContainers(number) { number -= 1 }
    return lastPosition(ofLine: max(number, 1))
  }
}
