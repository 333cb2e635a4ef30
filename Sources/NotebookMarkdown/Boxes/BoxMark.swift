import NotebookModel

/// A line `::: {.callout-note title="…"}` that opens a box, or `:::` that closes one.
///
/// The spelling is that of Pandoc's fenced divs and Quarto's callouts; the words of MyST (`:::{note}`), Docusaurus
/// (`:::note[Title]`) and VitePress (`::: details Title`) name the same boxes.
struct BoxMark {
  /// What the line does.
  enum Action {
    case open(BoxOpening)
    case close
  }

  var action: Action
  var position: SourcePosition
  /// The line from its colons on, as it is written.
  var written: String
  /// What is doubtful about the line.
  var diagnostics: [Diagnostic] = []

  /// Reads a line from a column, counted from 0; `nil` when it is no such mark.
  init?(_ line: [UInt8], from column: Int, number: Int) {
    let text = line[..<line.trimmedEnd].dropFirst(column)
    let colons = text.leadingRun(of: .colon)
    guard colons >= 3 else { return nil }
    position = SourcePosition(line: number, column: column + 1)
    written = String(decoding: text, as: UTF8.self)
    let rest = trimmedString(text.dropFirst(colons))
    if rest.isEmpty {
      action = .close
      return
    }
    guard let opening = BoxOpening(rest) else { return nil }
    action = .open(opening)
    diagnostics = opening.problems.map { problem in
      Diagnostic(.warning, problem.message, at: position, help: problem.help)
    }
  }

  /// Where the text of a line begins that may hold a mark, after the marks of quotes and list items, from 0; `nil`
  /// when it does not begin with three colons.
  static func start(in line: [UInt8]) -> Int? {
    var start = 0
    while start < line.count {
      let rest = line[start...]
      if rest.starts(with: [.colon, .colon, .colon]) { return start }
      if rest[start].isBlank || rest[start] == UInt8(ascii: ">") {
        start += 1
      } else if let marker = listMarkerLength(rest) {
        start += marker
      } else {
        return nil
      }
    }
    return nil
  }

  /// The length of a list item's mark and the blank after it.
  private static func listMarkerLength(_ text: ArraySlice<UInt8>) -> Int? {
    let digits = text.prefix(9).prefix { $0.isDigit }
    let rest = text.dropFirst(digits.count)
    let marks = Array((digits.isEmpty ? "-+*" : ".)").utf8)
    guard let mark = rest.first, marks.contains(mark), rest.dropFirst().first?.isBlank == true
    else {
      return nil
    }
    return digits.count + 2
  }
}
