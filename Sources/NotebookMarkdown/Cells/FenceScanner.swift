import NotebookModel

/// Steps through the info string of a fence.
struct FenceScanner {
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  /// The place of the byte with index 0.
  private let start: SourcePosition

  init(_ info: Cell.Line) {
    bytes = Array(info.text.utf8)[...]
    index = 0
    start = info.position
  }

  private init(_ bytes: ArraySlice<UInt8>, at start: SourcePosition) {
    self.bytes = bytes
    index = bytes.startIndex
    self.start = start
  }

  private static let opening = [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "(")]
  private static let closing = [UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ")")]
  private static let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]

  private var next: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  private func line(_ range: Range<Int>) -> Cell.Line {
    Cell.Line(String(decoding: bytes[range], as: UTF8.self), at: start.right(by: range.lowerBound))
  }

  /// The name at the start, up to white space or a mark that begins attributes.
  mutating func name() -> Cell.Line {
    while let byte = next, byte.isWhitespace { index += 1 }
    let first = index
    while let byte = next, !byte.isWhitespace, !Array(",:{[\"".utf8).contains(byte) { index += 1 }
    return line(first..<index)
  }

  /// Steps over a group in brackets, whose inside is the result; `nil` where it is not closed.
  mutating func group() -> FenceScanner? {
    let first = index
    guard skipBrackets() else {
      index = first
      return nil
    }
    return FenceScanner(bytes[first + 1..<index - 1], at: start)
  }

  /// The language after a directive's braces: a word that is no attribute.
  mutating func directiveLanguage() -> Cell.Line? {
    let first = index
    let name = name()
    let isName = !name.text.isEmpty && !name.text.contains("=") && !name.text.hasPrefix(".")
    if isName { return name }
    index = first
    return nil
  }

  /// All that follows.
  mutating func attributes() -> [FenceAttribute] {
    var found: [FenceAttribute] = []
    while let byte = next {
      let first = index
      switch byte {
      case _ where byte.isWhitespace, UInt8(ascii: ","), UInt8(ascii: ":"):
        index += 1
        continue
      case UInt8(ascii: "{"):
        if var inner = group() {
          // Numbers of lines are no words.
          let isLines = inner.bytes.allSatisfy {
            $0.isDigit || $0.isBlank || "-,:".utf8.contains($0)
          }
          found += isLines ? [attribute(.other, first)] : inner.attributes()
          continue
        }
      case UInt8(ascii: "["):
        if skipBrackets() {
          found.append(attribute(.other, first))
          continue
        }
        index = first
      case UInt8(ascii: "/"):
        if let end = bytes[(first + 1)...].firstIndex(of: byte) {
          index = end + 1
          found.append(attribute(.other, first))
          continue
        }
      case _ where Self.quotes.contains(byte):
        // JSON writes keys between quotes.
        if skipQuoted(), next != UInt8(ascii: ":") {
          found.append(attribute(.other, first))
          continue
        }
        index = first
      default: break
      }
      found.append(word())
    }
    return found
  }

  /// A word, a class, an identifier, or a key with its value.
  private mutating func word() -> FenceAttribute {
    let first = index
    if let byte = next, Self.quotes.contains(byte), !skipQuoted() { index = first }
    while let byte = next, !byte.isWhitespace, !Array(",=:{[\"".utf8).contains(byte) { index += 1 }
    // A mark that begins nothing is a word of its own, so that it is not lost.
    if index == first { index += 1 }
    let name = Self.unquoted(line(first..<index).text)
    if next == UInt8(ascii: "=") || next == UInt8(ascii: ":") {
      index += 1
      // `key: value` is written with a space, `key =value` is not.
      while bytes[index - 1] == UInt8(ascii: ":"), next?.isBlank == true { index += 1 }
      let value = index
      skipValue()
      let written = line(value..<index)
      let text = Self.unquoted(written.text)
      let isQuoted = text.utf8.count < written.text.utf8.count
      let place = written.position.right(by: isQuoted ? 1 : 0)
      return attribute(
        .pair(key: name, value: Cell.Line(text, at: place), isQuoted: isQuoted),
        first
      )
    }
    if name.hasPrefix("."), name.utf8.count > 1 {
      return attribute(.className(String(name.dropFirst())), first)
    }
    if name.hasPrefix("#"), name.utf8.count > 1 {
      return attribute(.identifier(String(name.dropFirst())), first)
    }
    return attribute(.word(name), first)
  }

  private func attribute(_ content: FenceAttribute.Content, _ first: Int) -> FenceAttribute {
    FenceAttribute(content: content, source: line(first..<index))
  }

  private mutating func skipValue() {
    while let byte = next, !byte.isWhitespace, byte != UInt8(ascii: ",") {
      let first = index
      if Self.quotes.contains(byte) {
        if !skipQuoted() { index = first + 1 }
      } else if Self.opening.contains(byte) {
        if !skipBrackets() { index = first + 1 }
      } else {
        index += 1
      }
    }
  }

  /// Steps over a quoted text; `false` where nothing closes it.
  private mutating func skipQuoted() -> Bool {
    guard let quote = next else { return false }
    index += 1
    while let byte = next {
      index = min(index + (byte == .backslash ? 2 : 1), bytes.endIndex)
      if byte == quote { return true }
    }
    return false
  }

  /// Steps over brackets and what is between them; `false` where they are not closed.
  private mutating func skipBrackets() -> Bool {
    var open: [UInt8] = []
    while let byte = next {
      let first = index
      if Self.quotes.contains(byte), skipQuoted() { continue }
      index = first + 1
      if let kind = Self.opening.firstIndex(of: byte) {
        open.append(Self.closing[kind])
      } else if byte == open.last {
        open.removeLast()
        if open.isEmpty { return true }
      }
    }
    return false
  }

  private static func unquoted(_ text: String) -> String {
    guard let quote = text.utf8.first, quotes.contains(quote), text.utf8.last == quote,
      text.utf8.count > 1
    else { return text }
    return String(text.dropFirst().dropLast())
  }
}
