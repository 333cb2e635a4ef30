import NotebookModel

/// Reads citations in Pandoc's spelling: `[see @a; -@b, p. 3]`, `@a` and `@a [p. 3; @b]`.
struct CitationReader {
  let bytes: [UInt8]

  /// The citation in brackets that begins at `start`, and where it ends; `nil` where there is only text.
  ///
  /// What an address or another bracket follows is the text of a link.
  func bracketed(at start: Int) -> (citation: Citation, end: Int)? {
    guard let (content, end) = brackets(at: start), content.contains(UInt8(ascii: "@")) else {
      return nil
    }
    var items: [Citation.Item] = []
    for part in Self.works(in: content) {
      guard let item = item(in: part) else { return nil }
      items.append(item)
    }
    return items.isEmpty ? nil : (Citation(items), end)
  }

  /// The parts between semicolons, and between commas right before a key.
  private static func works(in content: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = content.startIndex
    for index in content.indices {
      let isEnd: Bool
      switch content[index] {
      case UInt8(ascii: ";"): isEnd = true
      case UInt8(ascii: ","):
        let rest = content[(index + 1)...].drop { $0.isWhitespace }
        let isKeyNext = rest.starts(with: Array("@".utf8)) || rest.starts(with: Array("-@".utf8))
        // Words before the first key belong to it.
        isEnd = isKeyNext && content[start..<index].contains(UInt8(ascii: "@"))
      default: isEnd = false
      }
      guard isEnd else { continue }
      parts.append(content[start..<index])
      start = index + 1
    }
    return parts + [content[start...]]
  }

  /// The text of the brackets that open at `start`, and where they end; `nil` for those of a link or with others in them.
  private func brackets(at start: Int) -> (content: ArraySlice<UInt8>, end: Int)? {
    let content = bytes[(start + 1)...].prefix {
      $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[") && $0 != .backtick
    }
    let end = content.endIndex
    guard end < bytes.count, bytes[end] == UInt8(ascii: "]") else { return nil }
    if end + 1 < bytes.count, "([:".utf8.contains(bytes[end + 1]) { return nil }
    return (content, end + 1)
  }

  /// The citation that is a word of the sentence, with the place in the work and other works in brackets behind it.
  func inText(at start: Int) -> (citation: Citation, end: Int)? {
    if start > 0, Self.isKeyByte(bytes[start - 1]) { return nil }
    guard let key = key(at: start + 1, in: bytes[...]) else { return nil }
    guard let (suffix, others, end) = locator(after: key.end) else {
      return (Citation([Citation.Item(key: key.text)], isInText: true), key.end)
    }
    let item = Citation.Item(
      key: key.text,
      suffix: suffix.hasPrefix(",") ? suffix : ", " + suffix
    )
    return (Citation([item] + others, isInText: true), end)
  }

  /// What brackets after a key say, `[p. 3; see also @b]`; `nil` for brackets that belong to something else.
  private func locator(after end: Int) -> (suffix: String, others: [Citation.Item], end: Int)? {
    let gap = bytes[end...].prefix { $0.isWhitespace }
    guard gap.count(where: { $0 == .lineFeed }) <= 1, gap.endIndex < bytes.count,
      bytes[gap.endIndex] == UInt8(ascii: "["), let (content, end) = brackets(at: gap.endIndex)
    else { return nil }
    // `[^a]` is a note, `[ ]` and `[x]` are the boxes of tasks.
    var parts = Self.works(in: content)
    let first = parts.removeFirst()
    let suffix = Self.text(first)
    guard !suffix.isEmpty, suffix != "x", !suffix.hasPrefix("^"), !first.contains(UInt8(ascii: "@"))
    else { return nil }
    var others: [Citation.Item] = []
    for part in parts {
      guard let item = item(in: part) else { return nil }
      others.append(item)
    }
    return (suffix, others, end)
  }

  private func item(in part: ArraySlice<UInt8>) -> Citation.Item? {
    for index in part.indices where part[index] == UInt8(ascii: "@") {
      let isHiding = index > part.startIndex && part[index - 1] == UInt8(ascii: "-")
      let before = isHiding ? index - 1 : index
      guard before == part.startIndex || part[before - 1].isWhitespace,
        let key = key(at: index + 1, in: part)
      else { continue }
      let prefix = Self.text(part[part.startIndex..<before])
      let suffix = Self.text(part[key.end...])
      return Citation.Item(
        key: key.text,
        prefix: prefix.isEmpty ? "" : prefix + " ",
        suffix: suffix.isEmpty || suffix.hasPrefix(",") ? suffix : " " + suffix,
        hidesAuthor: isHiding
      )
    }
    return nil
  }

  /// Letters, digits and underscores, with single marks between them; `{…}` holds any key.
  private func key(at start: Int, in bytes: ArraySlice<UInt8>) -> (text: String, end: Int)? {
    guard start < bytes.endIndex else { return nil }
    if bytes[start] == UInt8(ascii: "{") {
      let name = bytes[(start + 1)...].prefix { $0 != UInt8(ascii: "}") && !$0.isWhitespace }
      guard !name.isEmpty, name.endIndex < bytes.endIndex, bytes[name.endIndex] == UInt8(ascii: "}")
      else { return nil }
      return (String(decoding: name, as: UTF8.self), name.endIndex + 1)
    }
    guard Self.isKeyByte(bytes[start]) else { return nil }
    var end = start
    while end < bytes.endIndex {
      if Self.isKeyByte(bytes[end]) {
        end += 1
      } else if ":.#$%&-+?<>~/".utf8.contains(bytes[end]), end + 1 < bytes.endIndex,
        Self.isKeyByte(bytes[end + 1])
      {
        end += 2
      } else {
        break
      }
    }
    return (String(decoding: bytes[start..<end], as: UTF8.self), end)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}
