import NotebookModel

/// The parts of an HTML tag as it is written.
struct TagText {
  /// In lower case.
  private(set) var name = ""
  /// Names in lower case with their values, character references resolved.
  private(set) var attributes: [(name: String, value: String)] = []
  private(set) var isClosing = false
  private(set) var isSelfClosing = false

  /// `nil` for comments, declarations and what is no tag.
  init?(_ source: String) {
    let bytes = Array(source.utf8)
    guard bytes.count > 2, bytes.first == UInt8(ascii: "<"),
      endOfTag(at: 0, in: bytes) == bytes.count
    else { return nil }
    var rest = bytes.dropFirst().dropLast()
    if rest.first == UInt8(ascii: "/") {
      isClosing = true
      rest.removeFirst()
    }
    guard rest.first?.isLetter == true else { return nil }
    let tagName = rest.prefix { $0.isAlphanumeric || $0 == UInt8(ascii: "-") }
    // An address between angle brackets is no tag.
    guard
      rest[tagName.endIndex...].first.map({ $0.isWhitespace || $0 == UInt8(ascii: "/") }) ?? true
    else {
      return nil
    }
    name = String(decoding: tagName, as: UTF8.self).lowercased()
    rest = rest[tagName.endIndex...]
    if rest.last == UInt8(ascii: "/") {
      isSelfClosing = !["br", "wbr", "hr"].contains(name)
      rest.removeLast()
    }
    readAttributes(rest)
  }

  private mutating func readAttributes(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes.drop { $0.isWhitespace }
    while !rest.isEmpty {
      let name = rest.prefix { !$0.isWhitespace && $0 != UInt8(ascii: "=") }
      rest = rest[name.endIndex...].drop { $0.isWhitespace }
      var value: ArraySlice<UInt8> = []
      if rest.first == UInt8(ascii: "=") {
        rest = rest.dropFirst().drop { $0.isWhitespace }
        if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
          value = rest.dropFirst().prefix { $0 != quote }
          rest = rest[value.endIndex...].dropFirst()
        } else {
          value = rest.prefix { !$0.isWhitespace }
          rest = rest[value.endIndex...]
        }
      }
      if name.isEmpty, value.isEmpty { return }
      attributes.append(
        (
          String(decoding: name, as: UTF8.self).lowercased(), Self.text(of: value)
        )
      )
      rest = rest.drop { $0.isWhitespace }
    }
  }

  /// The value with its character references resolved, as CommonMark resolves those of a link's title.
  private static func text(of value: ArraySlice<UInt8>) -> String {
    let text = String(decoding: value, as: UTF8.self)
    guard value.contains(UInt8(ascii: "&")) else { return text }
    return plainText(ofHTML: value) ?? text
  }
}

/// Text of an HTML file as it reads; `nil` when memory runs out.
///
/// With `isSmart`, character references stay as they are, and quotes, dashes and ellipses become typographic ones.
func plainText(ofHTML bytes: ArraySlice<UInt8>, isSmart: Bool = false) -> String? {
  let text = escapedMarkdown(bytes, keeping: isSmart ? "\"'-." : "&;#")
  guard let tree = CmarkTree(parsing: Array("x ".utf8) + text, isSmart: isSmart) else { return nil }
  var read = ""
  _ = tree.forEachEvent { event in
    guard case .enter(let node) = event else { return }
    switch node.kind {
    case .text(let part): read += part
    case .softBreak, .lineBreak: read += "\n"
    default: break
    }
  }
  return String(read.dropFirst(2))
}

/// Text with a backslash before all punctuation but what is kept, so that Markdown means nothing in it.
func escapedMarkdown(_ bytes: ArraySlice<UInt8>, keeping kept: String) -> [UInt8] {
  let kept = Array(kept.utf8)
  var escaped: [UInt8] = []
  for byte in bytes {
    if byte.isPunctuation, !kept.contains(byte) { escaped.append(.backslash) }
    escaped.append(byte)
  }
  return escaped
}
