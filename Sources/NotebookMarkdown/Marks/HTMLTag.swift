import NotebookModel

/// The end of the HTML tag or autolink that begins at `<`; `nil` when it is only text.
///
/// Tags by section 6.6, autolinks by section 6.5 of the CommonMark specification 0.30.
func endOfTag(at start: Int, in bytes: [UInt8]) -> Int? {
  var cursor = TagCursor(bytes: bytes, index: start + 1)
  return cursor.autolinkEnd() ?? cursor.mailEnd() ?? cursor.tagEnd()
}

private struct TagCursor {
  let bytes: [UInt8]
  var index: Int

  private var current: UInt8 { index < bytes.count ? bytes[index] : 0 }

  func autolinkEnd() -> Int? {
    let scheme = bytes[index...].prefix {
      $0.isLetter || $0.isDigit
        || [UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "-")].contains($0)
    }
    guard (2...32).contains(scheme.count), current.isLetter, scheme.endIndex < bytes.count,
      bytes[scheme.endIndex] == UInt8(ascii: ":")
    else { return nil }
    let stop = bytes[scheme.endIndex...].firstIndex {
      $0 <= 0x20 || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">")
    }
    guard let stop, bytes[stop] == UInt8(ascii: ">") else { return nil }
    return stop + 1
  }

  func mailEnd() -> Int? {
    let marks = Array(".!#$%&'*+/=?^_`{|}~-".utf8)
    let name = bytes[index...].prefix { $0.isLetter || $0.isDigit || marks.contains($0) }
    guard !name.isEmpty, name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: "@")
    else { return nil }
    let host = bytes[(name.endIndex + 1)...].prefix {
      $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
    let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isHost = labels.allSatisfy { label in
      !label.isEmpty && label.count <= 63 && label.first != UInt8(ascii: "-")
        && label.last != UInt8(ascii: "-")
    }
    guard isHost, host.endIndex < bytes.count, bytes[host.endIndex] == UInt8(ascii: ">") else {
      return nil
    }
    return host.endIndex + 1
  }

  mutating func tagEnd() -> Int? {
    let isClosing = current == UInt8(ascii: "/")
    if isClosing { index += 1 }
    guard current.isLetter else { return nil }
    skip { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    while !isClosing {
      let beforeSpace = index
      skip { $0.isWhitespace }
      guard index > beforeSpace, current.isNameStart else { break }
      skip { $0.isNameStart || $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
      guard skipValue() else { return nil }
    }
    skip { $0.isWhitespace }
    if !isClosing, current == UInt8(ascii: "/") { index += 1 }
    return current == UInt8(ascii: ">") ? index + 1 : nil
  }

  /// Skips `= value` if it is there; `false` when the value is malformed.
  private mutating func skipValue() -> Bool {
    let afterName = index
    skip { $0.isWhitespace }
    guard current == UInt8(ascii: "=") else {
      index = afterName
      return true
    }
    index += 1
    skip { $0.isWhitespace }
    let quote = current
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      skip { $0 != quote }
      guard current == quote else { return false }
      index += 1
      return true
    }
    let start = index
    skip { !$0.isWhitespace && !Array("\"'=<>`".utf8).contains($0) }
    return index > start
  }

  private mutating func skip(while condition: (UInt8) -> Bool) {
    while index < bytes.count, condition(bytes[index]) { index += 1 }
  }
}

extension UInt8 {
  /// Whether an HTML attribute's name can begin with it.
  fileprivate var isNameStart: Bool {
    isLetter || self == UInt8(ascii: "_") || self == UInt8(ascii: ":")
  }
}
