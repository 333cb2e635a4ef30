import NotebookModel

/// Pandoc's attributes between braces: `.class`, `#name`, `key="value"`.
struct AttributeList: Equatable {
  enum Attribute: Equatable {
    case id(String)
    case className(String)
    case value(key: String, String)
    /// A word that is none of these, such as `=html` or `-`.
    case other(String)
  }

  /// In the order in which they are written.
  private(set) var attributes: [Attribute] = []

  /// The name; the last one where there are several.
  var id: String? {
    attributes.lazy.compactMap { if case .id(let name) = $0 { name } else { nil } }.last
  }
  var classes: [String] {
    attributes.compactMap { if case .className(let name) = $0 { name } else { nil } }
  }
  /// What keys stand for; the last value where a key stands twice.
  var values: [String: String] {
    let pairs = attributes.compactMap { attribute -> (String, String)? in
      if case .value(let key, let value) = attribute { (key, value) } else { nil }
    }
    return Dictionary(pairs) { $1 }
  }
  /// Words that are none of these.
  var others: [String] {
    attributes.compactMap { if case .other(let word) = $0 { word } else { nil } }
  }
  /// Whether there are attributes, all of them with names that nobody writes by chance: `f(x){y}` has none.
  var isPlain: Bool {
    !attributes.isEmpty
      && attributes.allSatisfy { attribute in
        switch attribute {
        case .id(let name), .className(let name), .value(key: let name, _):
          name.utf8.allSatisfy {
            $0.isAlphanumeric || $0 >= 0x80 || "-_.:".utf8.contains($0)
          }
        case .other: false
        }
      }
  }

  /// Reads the text between the braces.
  init(_ text: Substring) {
    var rest = text
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard let first = rest.first else { return }
      if first == "=" {
        let raw = rest.prefix { !$0.isWhitespace }
        attributes.append(.other(String(raw)))
        rest = rest.dropFirst(raw.count)
        continue
      }
      let word = rest.prefix { !$0.isWhitespace && $0 != "=" }
      rest = rest.dropFirst(max(word.count, 1))
      if rest.first == "=", !word.isEmpty {
        rest.removeFirst()
        attributes.append(.value(key: String(word), Self.value(&rest)))
      } else if first == ".", word.count > 1 {
        // Classes may stand in one word: `.a.b`.
        attributes += word.split(separator: ".").map { .className(String($0)) }
      } else if first == "#", word.count > 1 {
        attributes.append(.id(String(word.dropFirst())))
      } else {
        attributes.append(.other(String(word)))
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
