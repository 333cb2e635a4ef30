/// A place in a lesson file.
///
/// Lines and columns count from 1; a column counts UTF-8 bytes, as the Swift compiler does.
package struct SourcePosition: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// From 1, front matter included.
  package var line: Int
  /// In UTF-8 bytes, from 1.
  package var column: Int

  /// Makes a place; both numbers count from 1.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Orders places as they follow each other in the file.
  package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }

  /// `LINE:COLUMN`, as in the compiler's messages.
  package var description: String { "\(line):\(column)" }

  /// The place that many bytes further on the line.
  package func right(by columns: Int) -> SourcePosition {
    SourcePosition(line: line, column: column + columns)
  }
}

/// The text from `start` up to, and with, the character at `end`.
package struct SourceRange: Hashable, Sendable, CustomStringConvertible {
  /// The place of the first character.
  package var start: SourcePosition
  /// The place of the last character, which belongs to the range.
  package var end: SourcePosition

  /// Makes a range; `end` belongs to it.
  package init(_ start: SourcePosition, _ end: SourcePosition) {
    self.start = start
    self.end = end
  }

  /// `LINE:COLUMN-LINE:COLUMN`, the end included.
  package var description: String { "\(start)-\(end)" }
}
