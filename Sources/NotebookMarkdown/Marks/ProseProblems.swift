import NotebookModel
internal import Wording

/// Finds marks in running text that came out as they were typed, or not at all, because nothing answers to them.
///
/// CommonMark makes text of `[words][name]` when nothing defines `name`, and nobody hears of it.
struct ProseProblems {
  private(set) var problems: [Diagnostic] = []
  private let notebook: Notebook
  /// What links of the lesson can name.
  private let definedNames: [String]

  /// Looks through the text of a lesson, its footnotes included.
  init(_ notebook: Notebook, definedNames: [String]) {
    self.notebook = notebook
    self.definedNames = definedNames
    for block in notebook.blocks + notebook.footnotes.flatMap(\.blocks) { check(block) }
  }

  private mutating func check(_ block: Block, inTightList isTight: Bool = false) {
    if let figure = block.figure(inTightList: isTight) { return check(figure.caption, in: block) }
    var isTightList = false
    if case .list(let list) = block.kind { isTightList = list.isTight }
    for content in notebook.contents(of: block) {
      switch content {
      case .text(let text): check(text, in: block)
      case .block(let block): check(block, inTightList: isTightList)
      }
    }
  }

  private mutating func check(_ content: [Inline], in block: Block) {
    checkImages(content, in: block)
    for reference in UndefinedReference.all(in: content.referenceText) {
      guard let place = place(of: reference.source, in: block.range) else { continue }
      let nearest = nearestSpelling(to: reference.name, among: definedNames)
      problems.append(
        Diagnostic(
          .warning,
          "nothing defines `[\(reference.name)]`, so that the link is shown as it is typed",
          at: place,
          help: nearest.map { "Did you mean `[\($0)]`?" }
            ?? "Define it in a line of its own: `[\(reference.name)]: address`"
        )
      )
    }
  }

  private mutating func checkImages(_ content: [Inline], in block: Block) {
    for inline in content {
      if case .image(_, _, _, let place, let attributes) = inline, let label = attributes.label {
        problems.append(
          Diagnostic(
            .warning,
            "`{#\(label)}` labels nothing: an image is a figure where it is all of its paragraph",
            at: place ?? block.range.start,
            help: "Put empty lines around the image, or take the label out"
          )
        )
      }
      checkImages(inline.children, in: block)
    }
  }

  /// Where the text stands in the lines of a block, with its brackets as they are; `nil` where they are escaped.
  private func place(of text: String, in range: SourceRange) -> SourcePosition? {
    let lines = notebook.sourceLines
    let wanted = Array(text.utf8)
    for number in range.start.line...max(range.start.line, range.end.line) {
      guard lines.indices.contains(number - 1) else { break }
      let line = Array(lines[number - 1].utf8)
      guard line.count >= wanted.count else { continue }
      for start in 0...(line.count - wanted.count)
      where line[start..<start + wanted.count].elementsEqual(wanted) {
        if start > 0, line[start - 1] == .backslash { continue }
        let opening = line[..<start].lastIndex(of: UInt8(ascii: "["))
        return SourcePosition(line: number, column: (opening ?? start) + 1)
      }
    }
    return nil
  }
}

/// `[words][name]`, or `[name][]`, that CommonMark left as text.
private struct UndefinedReference {
  var name: String
  /// What to look for in the source: all from the first closing bracket on.
  var source: String

  static func all(in text: String) -> [Self] {
    let characters = Array(text)
    var found: [Self] = []
    for index in characters.indices.dropFirst()
    where characters[index] == "[" && characters[index - 1] == "]" {
      guard let opening = characters[..<(index - 1)].lastIndex(where: { $0 == "[" || $0 == "]" }),
        characters[opening] == "[", opening + 1 < index - 1
      else { continue }
      // `a[i][j]` is an element of a matrix.
      if opening > 0,
        characters[opening - 1].isLetter || characters[opening - 1].isNumber
          || "])_".contains(characters[opening - 1])
      {
        continue
      }
      guard let end = characters[(index + 1)...].firstIndex(where: { "[]".contains($0) }),
        characters[end] == "]"
      else { continue }
      let label = String(characters[(index + 1)..<end])
      let name = label.isEmpty ? String(characters[(opening + 1)..<(index - 1)]) : label
      guard !name.contains(Self.other), !name.hasPrefix("^"),
        name.contains(where: { !$0.isWhitespace })
      else { continue }
      found.append(Self(name: name, source: "][\(label)]"))
    }
    return found
  }

  /// Stands for what is not text.
  static let other: Character = "\u{FFFC}"
}

extension [Inline] {
  /// The text in which references may stand; what is more than text is one character.
  fileprivate var referenceText: String {
    map { inline in
      switch inline {
      case .text(let text): text
      case .softBreak: " "
      case .emphasis(let children), .strong(let children):
        "\(UndefinedReference.other)\(children.referenceText)\(UndefinedReference.other)"
      default: "\(UndefinedReference.other)"
      }
    }.joined()
  }
}
