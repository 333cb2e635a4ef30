import NotebookModel

/// Reads attributes in Pandoc's spelling: `#name`, `.class`, `key=value`, `key="a value"`.
struct AttributeReader {
  /// The attributes of an image.
  private(set) var attributes = ImageAttributes()
  /// What is wrong with them, all at the place of the braces.
  private(set) var problems: [Diagnostic] = []

  private static let keys = ["width", "height", "fig-alt"]

  /// Reads the text between the braces at `position`.
  init(_ text: String, at position: SourcePosition) {
    for word in Self.words(of: text) { read(word, position) }
  }

  /// Where the closing brace of attributes stands whose text begins at `start`; `nil` where they are only text.
  static func end(of bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    var isEmpty = true
    while index < bytes.count {
      while index < bytes.count, bytes[index].isBlank { index += 1 }
      guard index < bytes.count else { return nil }
      if bytes[index] == UInt8(ascii: "}") { return isEmpty ? nil : index }
      guard let next = endOfWord(bytes, from: index) else { return nil }
      isEmpty = false
      index = next
      // One word ends where the next begins.
      guard index < bytes.count, bytes[index].isBlank || bytes[index] == UInt8(ascii: "}") else {
        return nil
      }
    }
    return nil
  }

  private static func endOfWord(_ bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    let isNamed = bytes[start] == UInt8(ascii: "#") || bytes[start] == UInt8(ascii: ".")
    if isNamed { index += 1 }
    let name = bytes[index...].prefix {
      $0.isLetter || $0.isDigit || "-_.:".utf8.contains($0) || $0 >= 0x80
    }
    guard !name.isEmpty else { return nil }
    index = name.endIndex
    if isNamed { return index }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    guard index < bytes.count else { return nil }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let text = bytes[(index + 1)...].prefix { $0 != quote && $0 != .lineFeed }
      guard text.endIndex < bytes.count, bytes[text.endIndex] == quote else { return nil }
      return text.endIndex + 1
    }
    let value = bytes[index...].prefix { !$0.isWhitespace && !"{}\"'".utf8.contains($0) }
    return value.isEmpty ? nil : value.endIndex
  }

  private static func words(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    var words: [String] = []
    var index = 0
    while index < bytes.count {
      if bytes[index].isBlank {
        index += 1
      } else if let end = endOfWord(bytes, from: index) {
        words.append(String(decoding: bytes[index..<end], as: UTF8.self))
        index = end
      } else {
        break
      }
    }
    return words
  }

  private mutating func read(_ word: String, _ position: SourcePosition) {
    func warn(_ message: String, _ help: String) -> Diagnostic {
      Diagnostic(.warning, message, at: position, help: help)
    }
    if word.hasPrefix("#") {
      attributes.label = String(word.dropFirst())
      return
    }
    guard !word.hasPrefix("."), let sign = word.firstIndex(of: "=") else {
      problems.append(
        warn(
          "the class `\(word)` changes nothing about an image",
          "Take it out, or write `width=50%`, `height=4cm`, `fig-alt=\"…\"`"
        )
      )
      return
    }
    let key = String(word[..<sign])
    var value = word[word.index(after: sign)...]
    if let quote = value.first, quote == "\"" || quote == "'" {
      value = value.dropFirst().dropLast()
    }
    switch key {
    case "width", "height":
      guard let length = ImageAttributes.Length(String(value)) else {
        problems.append(
          warn(
            "`\(key)` must be a length above 0, but is `\(value)`",
            "Write for example `\(key)=300` or `\(key)=50%`; units are "
              + ImageAttributes.Length.units.joined(separator: ", ")
          )
        )
        return
      }
      if key == "width" { attributes.width = length } else { attributes.height = length }
    case "fig-alt", "alt": attributes.alternative = String(value)
    default:
      problems.append(
        warn(
          "`\(key)` is not an attribute of an image",
          spellingHelp(for: key, among: Self.keys, introduction: "Known are ")
        )
      )
    }
  }
}
