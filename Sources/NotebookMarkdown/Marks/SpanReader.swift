import NotebookModel

/// Finds where a piece of running text ends that a delimiter may open.
///
/// The rules are Pandoc's: struck text has no white space at its ends; lowered and raised text has none at all. Code
/// spans, tags and escaped characters are passed over.
struct SpanReader {
  /// An opening delimiter with its closing one.
  struct Span {
    var kind: SpanDelimiter.Kind
    /// The bytes of the opening delimiter.
    var length: Int
    /// Where the closing delimiter stands.
    var closing: Range<Int>
  }

  private let bytes: [UInt8]
  /// Where each bracket is closed; found at the first one.
  private var brackets: [Int: Int]?
  /// Delimiters that nothing closes from some place on.
  private var unclosed: Set<UInt8> = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The span that a delimiter at `start` opens; `nil` when it is only text.
  mutating func span(at start: Int) -> Span? {
    let byte = bytes[start]
    if byte == UInt8(ascii: "[") { return attributed(at: start) }
    if byte == UInt8(ascii: "^"), self[start + 1] == UInt8(ascii: "[") { return note(at: start) }
    let length = bytes[start...].leadingRun(of: byte)
    let content = start + length
    guard start == 0 || bytes[start - 1] != byte, content < bytes.count,
      !bytes[content].isWhitespace
    else { return nil }
    switch (byte, length) {
    case (UInt8(ascii: "~"), 1): return compact(.lowered, byte, from: content)
    case (UInt8(ascii: "^"), 1): return compact(.raised, byte, from: content)
    case (UInt8(ascii: "~"), 2): return wide(.strikeout, byte, from: content) { _ in true }
    case (UInt8(ascii: "="), 2):
      // An operator between two names is none.
      guard start == 0 || !bytes[start - 1].isAlphanumeric else { return nil }
      return wide(.highlight, byte, from: content) { [bytes] end in
        end >= bytes.count || !bytes[end].isAlphanumeric
      }
    default: return nil
    }
  }

  private subscript(_ index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : 0 }

  /// Text without white space up to the next such character.
  private func compact(_ kind: SpanDelimiter.Kind, _ byte: UInt8, from start: Int) -> Span? {
    var index = start
    while index < bytes.count, !bytes[index].isWhitespace {
      if bytes[index] == .backslash {
        index += 2
      } else if bytes[index] == .backtick {
        return nil
      } else if bytes[index] == byte {
        guard bytes[index...].leadingRun(of: byte) == 1, index > start,
          byte != UInt8(ascii: "^") || self[index + 1] != UInt8(ascii: "[")
        else { return nil }
        return Span(kind: kind, length: 1, closing: index..<index + 1)
      } else {
        index += 1
      }
    }
    return nil
  }

  /// Text up to two such characters behind it.
  private mutating func wide(
    _ kind: SpanDelimiter.Kind,
    _ byte: UInt8,
    from start: Int,
    mayEnd: (Int) -> Bool
  ) -> Span? {
    guard !unclosed.contains(byte) else { return nil }
    var walker = TextWalker(bytes, at: start)
    while let index = walker.next() {
      guard bytes[index] == byte else { continue }
      let run = bytes[index...].leadingRun(of: byte)
      if run == 2, index > start, !bytes[index - 1].isWhitespace, mayEnd(index + 2) {
        return Span(kind: kind, length: 2, closing: index..<index + 2)
      }
      walker.skip(to: index + run)
    }
    unclosed.insert(byte)
    return nil
  }

  // MARK: - Brackets

  private mutating func note(at start: Int) -> Span? {
    guard let end = closingBracket(of: start + 1), end > start + 2 else { return nil }
    return Span(kind: .note, length: 2, closing: end..<end + 1)
  }

  private mutating func attributed(at start: Int) -> Span? {
    guard start == 0 || !Array("!]".utf8).contains(bytes[start - 1]),
      let end = closingBracket(of: start), self[end + 1] == UInt8(ascii: "{")
    else { return nil }
    let line = bytes[(end + 1)...].restOfLine
    let text = String(decoding: line, as: UTF8.self)
    guard let attributesEnd = AttributeList.end(in: text) else { return nil }
    let list = AttributeList(text[..<attributesEnd].dropFirst().dropLast())
    guard list.others.isEmpty, list != AttributeList("") else { return nil }
    let length = text[..<attributesEnd].utf8.count
    return Span(kind: .attributes(list), length: 1, closing: end..<end + 1 + length)
  }

  private mutating func closingBracket(of start: Int) -> Int? {
    if let brackets { return brackets[start] }
    var pairs: [Int: Int] = [:]
    var open: [Int] = []
    var walker = TextWalker(bytes, at: 0)
    while let index = walker.next() {
      if bytes[index] == UInt8(ascii: "[") {
        open.append(index)
      } else if bytes[index] == UInt8(ascii: "]"), let start = open.popLast() {
        pairs[start] = index
      }
    }
    brackets = pairs
    return pairs[start]
  }
}
