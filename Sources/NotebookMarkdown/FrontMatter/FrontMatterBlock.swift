import NotebookModel
import Settings

/// The lines of the front matter, found before they are read.
struct FrontMatterBlock {
  /// The YAML between the marks.
  var lines: [Cell.Line]
  /// How many lines of the file it takes, with its marks.
  var lineCount: Int

  /// Finds the block; `nil` when the first line is not `---`.
  ///
  /// - Throws: When no line `---` or `...` closes it.
  init?(in source: SourceText) throws(SettingError) {
    guard Self.isMark(source.line(1), ["---"]) else { return nil }
    let closing = source.lines.dropFirst().firstIndex { Self.isMark($0, ["---", "..."]) }
    guard let closing else {
      throw SettingError(
        diagnostic: Diagnostic(
          .error,
          "front matter is not closed",
          at: SourcePosition(line: 1, column: 1),
          help: "End it with a line `---`; for a rule on the page write `***`"
        )
      )
    }
    lines = (1..<closing).map { index in
      Cell.Line(source.string(index + 1), at: SourcePosition(line: index + 1, column: 1))
    }
    lineCount = closing + 1
  }

  /// How many lines front matter takes that Hugo's way of writing puts between lines `+++`; `nil` where there is none.
  static func lineCountOfTOML(in source: SourceText) -> Int? {
    guard isMark(source.line(1), ["+++"]) else { return nil }
    return source.lines.dropFirst().firstIndex { isMark($0, ["+++"]) }.map { $0 + 1 }
  }

  private static func isMark(_ line: [UInt8], _ marks: [String]) -> Bool {
    marks.contains { line.prefix(line.trimmedEnd).elementsEqual($0.utf8) }
  }
}
