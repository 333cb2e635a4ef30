/// The lines `[name]: address` of a lesson, for the parts of it that are parsed by themselves.
///
/// A definition is taken where it has the whole of a line and does not go on with a paragraph; a title on the next
/// line is left out.
struct LinkDefinitions {
  private var lines: [[UInt8]] = []

  init() {}

  init(in source: SourceText, outline: MarkdownOutline) {
    var mayBegin = true
    for (index, line) in source.lines.enumerated() {
      let isDefinition =
        mayBegin && !outline.verbatimLines.contains(index + 1) && Self.isDefinition(line)
      if isDefinition { lines.append(line) }
      mayBegin = isDefinition || line.trimmedEnd == 0
    }
  }

  /// The text with the definitions below it, as far as it can name one.
  func appended(to text: [UInt8]) -> [UInt8] {
    guard !lines.isEmpty, text.contains(UInt8(ascii: "[")) else { return text }
    return text + [.lineFeed, .lineFeed] + lines.joined(separator: [.lineFeed]) + [.lineFeed]
  }

  private static func isDefinition(_ line: [UInt8]) -> Bool {
    let text = line.drop { $0.isBlank }
    guard line.leadingBlanks <= 3, text.first == UInt8(ascii: "[") else { return false }
    let name = text.dropFirst().prefix { $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[") }
    let rest = text[name.endIndex...]
    return !name.isEmpty && name.first != UInt8(ascii: "^") && rest.starts(with: Array("]:".utf8))
      && rest.dropFirst(2).contains { !$0.isBlank }
  }
}
