/// A place in a lesson file.
///
/// Lines and columns count from 1; a column counts UTF-8 bytes, as the Swift compiler does.
package struct SourcePosition: Hashable, Comparable, Sendable, CustomStringConvertible {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }

  package var description: String { "\(line):\(column)" }
}

/// The text from `start` up to, and with, the character at `end`.
package struct SourceRange: Hashable, Sendable, CustomStringConvertible {
  package var start: SourcePosition
  package var end: SourcePosition

  package init(_ start: SourcePosition, _ end: SourcePosition) {
    self.start = start
    self.end = end
  }

  package var description: String { "\(start)-\(end)" }
}
