import NotebookModel

/// A lesson's source with the blocks that CommonMark does not know out of its reach.
///
/// The lines of footnotes become blank; a line that opens or closes a box becomes an HTML comment with a number,
/// which CommonMark takes as a block of its own wherever it stands. In an HTML block, which goes on up to a blank
/// line, it becomes that blank line.
struct BlockMask {
  private(set) var maskedSource: SourceText
  private(set) var footnotes: [FootnoteDefinition] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var marks: [BoxMark] = []
  /// The marks whose lines end an HTML block, by their lines.
  private let marksAfterHTML: [Int: BoxMark]
  private var marker: Unicode.Scalar?

  /// `outline` is that of `source` as CommonMark alone sees it, once the marks in its HTML blocks are out of the way.
  init(_ source: SourceText, outline: MarkdownOutline, marksAfterHTML: [Int: BoxMark] = [:]) {
    maskedSource = source
    self.marksAfterHTML = marksAfterHTML
    diagnostics = marksAfterHTML.sorted { $0.key < $1.key }.flatMap(\.value.diagnostics)
    var number = 0
    while number < source.lines.count {
      number += 1
      if outline.verbatimLines.contains(number) { continue }
      if let note = FootnoteDefinition(startingOn: number, of: source, outline: outline) {
        for line in number...note.range.end.line { maskedSource.lines[line - 1] = [] }
        number = note.range.end.line
        add(note)
      } else {
        maskBox(on: number, of: source)
      }
    }
  }

  /// Whether a source has lines that may need a mask; most have none, and one parse less.
  static func isNeeded(for source: SourceText) -> Bool {
    source.lines.contains { line in
      let text = line.drop { $0.isBlank || $0 == UInt8(ascii: ">") }
      return text.starts(with: Array("[^".utf8)) || BoxMark.start(in: line) != nil
    }
  }

  /// The mark that an HTML block or tag stands for.
  func mark(ofHTML text: String) -> BoxMark? {
    guard let marker else { return nil }
    let parts = text.unicodeScalars.split(separator: marker, omittingEmptySubsequences: false)
    guard parts.count == 3, let index = Int(String(parts[1])), marks.indices.contains(index) else {
      return nil
    }
    return marks[index]
  }

  /// The mark that ends an HTML block whose last line is `line`.
  func mark(afterHTMLLine line: Int) -> BoxMark? { marksAfterHTML[line + 1] }

  private mutating func add(_ note: FootnoteDefinition) {
    guard let first = footnotes.first(where: { $0.name == note.name }) else {
      footnotes.append(note)
      return
    }
    diagnostics.append(
      Diagnostic(
        .error,
        "footnote `\(note.name)` is already defined in line \(first.range.start.line)",
        at: note.range.start,
        help: "Give each footnote a name of its own"
      )
    )
  }

  private mutating func maskBox(on number: Int, of source: SourceText) {
    let line = source.line(number)
    guard let start = BoxMark.start(in: line) else { return }
    if marker == nil { marker = PrivateUse.freeScalar(in: source) }
    guard let marker, let mark = BoxMark(line, from: start, number: number) else { return }
    diagnostics += mark.diagnostics
    maskedSource.lines[number - 1] =
      line[..<start] + Array("<!--\(marker)\(marks.count)\(marker)-->".utf8)
    marks.append(mark)
  }
}
