import NotebookModel

/// The lines `[name]: address` of a lesson, for the parts of it that are parsed by themselves.
///
/// A definition is taken where it has the whole of a line and does not go on with a paragraph; a title on the next
/// line is left out.
struct LinkDefinitions {
  /// By their names in lower case; the first of a name counts, as in CommonMark.
  private var lines: [String: [UInt8]] = [:]

  init() {}

  init(in source: SourceText, outline: MarkdownOutline) {
    var mayBegin = true
    for (index, line) in source.lines.enumerated() {
      let name = outline.verbatimLines.contains(index + 1) ? nil : Self.definedName(of: line)
      if mayBegin, let name, lines[name] == nil { lines[name] = line }
      mayBegin = mayBegin && name != nil || line.trimmedEnd == 0
    }
  }

  /// What links can name, in lower case.
  var names: [String] { lines.keys.sorted() }

  /// The text with the definitions below it that it names.
  func appended(to text: [UInt8]) -> [UInt8] {
    if lines.isEmpty { return text }
    var found: Set<String> = []
    var added: [UInt8] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "[")) {
      rest = rest[(start + 1)...]
      let name = Self.key(rest.prefix { $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[") })
      if let line = lines[name], found.insert(name).inserted { added += line + [.lineFeed] }
    }
    return added.isEmpty ? text : text + [.lineFeed, .lineFeed] + added
  }

  /// The name that a line defines, for looking it up; `nil` for other lines.
  private static func definedName(of line: [UInt8]) -> String? {
    let text = line.drop { $0.isBlank }
    guard line.leadingBlanks <= 3, text.first == UInt8(ascii: "[") else { return nil }
    let name = text.dropFirst().prefix { $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[") }
    let rest = text[name.endIndex...]
    guard !name.isEmpty, name.first != UInt8(ascii: "^"), rest.starts(with: Array("]:".utf8)),
      rest.dropFirst(2).contains(where: { !$0.isBlank })
    else { return nil }
    return key(name)
  }

  /// Names are compared without regard to case and to how much white space they hold.
  private static func key(_ name: ArraySlice<UInt8>) -> String {
    name.split(whereSeparator: \.isWhitespace)
      .map { String(decoding: $0, as: UTF8.self).lowercased() }.joined(separator: " ")
  }
}
