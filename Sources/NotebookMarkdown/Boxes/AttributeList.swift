/// Pandoc's attributes between braces: `.class`, `#name`, `key="value"`.
struct AttributeList: Equatable {
  private(set) var id: String?
  private(set) var classes: [String] = []
  private(set) var values: [String: String] = [:]
  /// Words that are none of these, such as `=html` or `-`.
  private(set) var others: [String] = []

  /// Reads the text between the braces.
  init(_ text: Substring) {
    var rest = text
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard let first = rest.first else { return }
      if first == "=" {
        let raw = rest.prefix { !$0.isWhitespace }
        others.append(String(raw))
        rest = rest.dropFirst(raw.count)
        continue
      }
      let word = rest.prefix { !$0.isWhitespace && $0 != "=" }
      rest = rest.dropFirst(max(word.count, 1))
      if rest.first == "=", !word.isEmpty {
        rest.removeFirst()
        values[String(word)] = Self.value(&rest)
      } else if first == ".", word.count > 1 {
        // Classes may stand in one word: `.a.b`.
        classes += word.split(separator: ".").map(String.init)
      } else if first == "#", word.count > 1 {
        id = String(word.dropFirst())
      } else {
        others.append(String(word))
      }
    }
  }

  /// The classes and keys, as a message names them, but for those of headings that nothing here numbers.
  var namesBesideID: [String] {
    classes.filter { !["unnumbered", "unlisted"].contains($0) }.map { "." + $0 }
      + values.keys.sorted()
  }

  /// The place after the brace that closes the one at the start of a text, past values in quotes.
  static func end(in text: String) -> String.Index? {
    var quote: Character?
    var index = text.index(after: text.startIndex)
    while index < text.endIndex {
      let character = text[index]
      if character == "\\", quote != nil {
        index = text.index(after: index)
        if index == text.endIndex { return nil }
      } else if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == "}" {
        return text.index(after: index)
      } else if character == "{" {
        return nil
      }
      index = text.index(after: index)
    }
    return nil
  }

  /// A word, or a text in quotes, in which a backslash stands before a quote.
  private static func value(_ rest: inout Substring) -> String {
    guard let quote = rest.first, quote == "\"" || quote == "'" else {
      let word = rest.prefix { !$0.isWhitespace }
      rest = rest.dropFirst(word.count)
      return String(word)
    }
    rest.removeFirst()
    var value = ""
    while let character = rest.popFirst(), character != quote {
      if character == "\\", let next = rest.first, next == quote || next == "\\" {
        value.append(next)
        rest.removeFirst()
      } else {
        value.append(character)
      }
    }
    return value
  }
}
