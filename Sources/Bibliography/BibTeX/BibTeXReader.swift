import NotebookModel

/// Reads BibTeX: entries, `@string`, `#` between parts of a value, braces and quotes; text between entries is a comment.
struct BibTeXReader {
  private typealias Problem = BibliographyFile.Problem

  private let characters: [Character]
  private var index = 0
  private var line = 1
  private var strings: [String: String] = [
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "may": "May",
    "jun": "June", "jul": "July", "aug": "August", "sep": "September", "oct": "October",
    "nov": "November", "dec": "December",
  ]
  private var raw: [RawEntry] = []
  private var problems: [BibliographyFile.Problem] = []

  init(_ text: String) { characters = Array(text) }

  mutating func read() -> (entries: [BibliographyEntry], problems: [BibliographyFile.Problem]) {
    while skip(to: "@") {
      do { try readEntry() } catch {
        problems.append(error.problem)
        // The next entry begins at the start of a line.
        while index < characters.count, !(current == "@" && isAtLineStart) { advance() }
      }
    }
    var known: [String: RawEntry] = [:]
    for entry in raw {
      if let first = known[entry.key.lowercased()] {
        problems.append(
          Problem(
            .warning,
            entry.line,
            "`\(entry.key)` is in line \(first.line) already; that one counts"
          )
        )
      } else {
        known[entry.key.lowercased()] = entry
      }
    }
    var entries: [BibliographyEntry] = []
    for entry in raw where known[entry.key.lowercased()]?.line == entry.line {
      var entry = entry
      if let parent = entry.fields["crossref"] {
        if let found = known[parent.lowercased()] {
          entry.inherit(found)
        } else {
          problems.append(
            Problem(
              .warning,
              entry.line,
              "`\(entry.key)` refers to `\(parent)`, which is not there"
            )
          )
        }
      }
      var commands = UnknownCommands()
      entries.append(BibliographyEntry(entry, &commands))
      problems += commands.names.map {
        Problem(
          .warning,
          entry.line,
          "`\(entry.key)` has the TeX command `\\\($0)`, which is not known and left out"
        )
      }
    }
    return (entries, problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
  }

  private struct Failure: Error { var problem: BibliographyFile.Problem }

  private func failure(_ line: Int, _ message: String) -> Failure {
    Failure(problem: Problem(.error, line, message))
  }

  private var current: Character? { index < characters.count ? characters[index] : nil }

  private var isAtLineStart: Bool {
    var place = index - 1
    while place >= 0, !characters[place].isNewline {
      if !characters[place].isWhitespace { return false }
      place -= 1
    }
    return true
  }

  private mutating func advance() {
    if characters[index].isNewline { line += 1 }
    index += 1
  }

  /// Goes behind the next such character; `false` where there is none.
  private mutating func skip(to wanted: Character) -> Bool {
    while let character = current {
      advance()
      if character == wanted { return true }
    }
    return false
  }

  private mutating func skipSpace() {
    while current?.isWhitespace == true { advance() }
  }

  private mutating func word() -> String {
    skipSpace()
    var word = ""
    while let character = current, !character.isWhitespace, !"{}(),=#\"@%".contains(character) {
      word.append(character)
      advance()
    }
    return word
  }

  private mutating func readEntry() throws(Failure) {
    let start = line
    let type = word().lowercased()
    skipSpace()
    guard let opening = current, opening == "{" || opening == "(", !type.isEmpty else {
      // An address in a comment.
      return
    }
    if type == "comment" { return }
    advance()
    let closing: Character = opening == "{" ? "}" : ")"
    if type == "preamble" {
      _ = try value(start)
      try close(closing, start)
      return
    }
    if type == "string" {
      let (name, text) = try field(start)
      strings[name] = text
      try close(closing, start)
      return
    }
    skipSpace()
    var key = ""
    while let character = current, !character.isWhitespace, character != ",", character != closing {
      key.append(character)
      advance()
    }
    skipSpace()
    guard !key.isEmpty, !key.contains("="), current != "=" else {
      throw failure(start, "the entry `@\(type)` has no key")
    }
    var entry = RawEntry(type: type, key: key, line: start)
    skipSpace()
    while current == "," {
      advance()
      skipSpace()
      if current == closing { break }
      let (name, text) = try field(start)
      if entry.fields[name] == nil { entry.fields[name] = text }
      skipSpace()
    }
    raw.append(entry)
    try close(closing, start)
  }

  private mutating func close(_ closing: Character, _ start: Int) throws(Failure) {
    skipSpace()
    guard current == closing else {
      throw failure(
        line,
        current == nil
          ? "the entry that begins in line \(start) is not closed"
          : "a `,` or `\(closing)` is missing in the entry that begins in line \(start)"
      )
    }
    advance()
  }

  private mutating func field(_ start: Int) throws(Failure) -> (name: String, value: String) {
    let name = word().lowercased()
    skipSpace()
    guard current == "=", !name.isEmpty else {
      throw failure(
        line,
        "a field `name = value` is expected in the entry that begins in line \(start)"
      )
    }
    advance()
    return (name, try value(start))
  }

  private mutating func value(_ start: Int) throws(Failure) -> String {
    var text = ""
    while true {
      skipSpace()
      switch current {
      case "{": text += try delimited(by: "}", "the brace that opens here is not closed")
      case "\"":
        text += try delimited(by: "\"", "the quotation mark that opens here is not closed")
      default:
        let name = word()
        guard !name.isEmpty else {
          throw failure(line, "a value is missing in the entry that begins in line \(start)")
        }
        if name.allSatisfy(\.isNumber) {
          text += name
        } else if let string = strings[name.lowercased()] {
          text += string
        } else {
          problems.append(
            Problem(.warning, line, "no `@string` defines `\(name)`; put text in braces")
          )
          text += name
        }
      }
      skipSpace()
      guard current == "#" else { return text }
      advance()
    }
  }

  /// The text from the mark that opens here to the `end` that stands in no braces of the text.
  private mutating func delimited(
    by end: Character,
    _ unclosed: String
  ) throws(Failure) -> String {
    let first = line
    advance()
    var depth = 0
    var text = ""
    while let character = current {
      advance()
      if character == "\\", let next = current {
        text += "\\\(next)"
        advance()
        continue
      }
      if character == end, depth == 0 { return text }
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      text.append(character)
    }
    throw failure(first, unclosed)
  }
}
