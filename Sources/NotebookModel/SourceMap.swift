/// Where the lines of a lesson come from: its own file, and the files that it includes.
///
/// A lesson is read as one text, in which the lines of an included file stand in the place of the line that
/// includes it. All positions are those of that text; only where people see one does it become a place in a file.
package struct SourceMap: Hashable, Sendable {
  /// Lines that come from one file.
  package struct Part: Hashable, Sendable {
    /// The first of them in the text as it is read, from 1.
    package var firstLine: Int
    /// The file's path relative to the lesson's folder.
    package var file: String
    /// The number of that line in its file, from 1.
    package var fileLine: Int

    /// Makes a part, which goes on to the first line of the next one.
    package init(firstLine: Int, file: String, fileLine: Int) {
      self.firstLine = firstLine
      self.file = file
      self.fileLine = fileLine
    }
  }

  /// In the order of the text; empty for a lesson that includes nothing.
  package var parts: [Part]

  /// Makes the map of a text that consists of these parts.
  package init(_ parts: [Part] = []) {
    self.parts = parts
  }

  /// The file that a place of the text comes from, `nil` for the lesson's own where nothing is included, and the place in it.
  package func origin(of position: SourcePosition) -> (file: String?, position: SourcePosition) {
    guard let part = parts.last(where: { $0.firstLine <= position.line }) else {
      return (nil, position)
    }
    let line = position.line - part.firstLine + part.fileLine
    return (part.file, SourcePosition(line: line, column: position.column))
  }
}
