import NotebookModel

/// The names of a list in BibTeX's spelling: `Jane Smith and van Rossum, Guido and {World Health Organization} and others`.
struct BibTeXNames {
  private(set) var names: [BibliographyEntry.Name] = []
  /// Whether the list ends with `and others`.
  private(set) var hasMore = false

  init(_ list: String, _ unknown: inout UnknownCommands) {
    for part in Self.split(list, at: "and") {
      if part.trimmed == "others" {
        hasMore = true
      } else if !part.trimmed.isEmpty {
        names.append(Self.name(part.trimmed, &unknown))
      }
    }
  }

  private static func name(
    _ text: String,
    _ unknown: inout UnknownCommands
  ) -> BibliographyEntry.Name {
    let parts = commaParts(of: text).map(\.trimmed)
    func plain(_ text: String) -> String { TeXText.plain(text, &unknown) }
    switch parts.count {
    case 1:
      let words = words(of: parts[0])
      guard words.count > 1 else { return .init(family: plain(parts[0])) }
      // The family begins with the first small letter, else it is the last word.
      let particle = words.dropLast().firstIndex { isSmall($0) }
      let start = particle ?? words.count - 1
      return .init(
        family: plain(words[start...].joined(separator: " ")),
        given: plain(words[..<start].joined(separator: " "))
      )
    case 2: return .init(family: plain(parts[0]), given: plain(parts[1]))
    default:
      return .init(
        family: plain(parts[0]),
        given: plain(parts[2...].joined(separator: ", ")),
        suffix: plain(parts[1])
      )
    }
  }

  private static func isSmall(_ word: String) -> Bool {
    guard let letter = word.first, letter != "{" else { return false }
    return letter.isLowercase
  }

  private static func commaParts(of text: String) -> [String] {
    split(text) { $0 == "," }
  }

  private static func words(of text: String) -> [String] {
    split(text) { $0.isWhitespace || $0 == "~" }.filter { !$0.isEmpty }
  }

  /// Splits outside of braces.
  private static func split(_ text: String, at isBorder: (Character) -> Bool) -> [String] {
    var parts = [""]
    var depth = 0
    for character in text {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if depth == 0, isBorder(character) {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }

  private static func split(_ text: String, at word: String) -> [String] {
    var parts = [""]
    for next in split(text, at: \.isWhitespace) {
      if next == word {
        parts.append("")
      } else {
        parts[parts.count - 1] += next + " "
      }
    }
    return parts
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
