import NotebookModel

/// A footnote's text as it stands in the lesson, `[^name]: text` and the lines that go on with it.
///
/// The form is Pandoc's: the text runs on to a blank line, and over blank lines where what follows is indented by
/// four columns.
struct FootnoteDefinition {
  var name: String
  /// The text alone.
  var text: CutText
  /// From the opening bracket to the end of the text.
  var range: SourceRange

  /// Reads the definition that begins on a line, counted from 1; `nil` when none does.
  init?(startingOn first: Int, of source: SourceText, outline: MarkdownOutline) {
    guard let opening = Self.opening(of: source.line(first)) else { return nil }
    name = opening.name
    text = CutText()
    text.append(source.line(first), from: opening.textStart, line: first)
    var number = first + 1
    var lastLine = first
    var isAfterBlank = false
    while number <= source.lines.count {
      let line = source.line(number)
      let indentation = line.leadingBlanks
      if line.trimmedEnd == 0 {
        isAfterBlank = true
      } else {
        let goesOn =
          isAfterBlank
          ? indentation >= 4 || line.first == UInt8(ascii: "\t")
          : indentation >= 4
            || !outline.startLines.contains(number) && Self.opening(of: line) == nil
        guard goesOn else { break }
        while lastLine + 1 < number {
          lastLine += 1
          text.append([], from: 0, line: lastLine)
        }
        let cut = line.first == UInt8(ascii: "\t") ? 1 : min(indentation, 4)
        text.append(line, from: cut, line: number)
        lastLine = number
        isAfterBlank = false
      }
      number += 1
    }
    range = SourceRange(
      SourcePosition(line: first, column: source.line(first).leadingBlanks + 1),
      source.lastPosition(ofLine: lastLine)
    )
  }

  /// The name of a definition's first line and where its text begins, from 0.
  private static func opening(of line: [UInt8]) -> (name: String, textStart: Int)? {
    let start = line.leadingBlanks
    guard start <= 3, line[start...].starts(with: Array("[^".utf8)) else { return nil }
    let name = line[(start + 2)...].prefix { isNameByte($0) }
    guard !name.isEmpty, line[name.endIndex...].starts(with: Array("]:".utf8)) else { return nil }
    let textStart = name.endIndex + 2
    return (
      String(decoding: name, as: UTF8.self), textStart + line[textStart...].leadingBlanks
    )
  }

  /// Whether a footnote's name may hold the byte.
  static func isNameByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0x7F && byte != UInt8(ascii: "]") && byte != UInt8(ascii: "[")
      && byte != UInt8(ascii: "^")
  }
}
