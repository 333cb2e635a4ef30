/// A place in the bytes of an XML document, with the steps of a tokenizer.
struct XMLScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  /// Skips the text if it stands here.
  mutating func skip(_ expected: String) -> Bool {
    var index = position
    for byte in expected.utf8 {
      guard index < bytes.count, bytes[index] == byte else { return false }
      index += 1
    }
    position = index
    return true
  }

  mutating func skipSpace() {
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
  }

  /// The bytes from here while they belong.
  mutating func take(while belongs: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = position
    while position < bytes.count, belongs(bytes[position]) { position += 1 }
    return bytes[start..<position]
  }

  /// The bytes before the next occurrence of `end`, which is skipped; `nil` where there is none.
  mutating func take(through end: String) -> ArraySlice<UInt8>? {
    let start = position
    while position < bytes.count {
      let candidate = position
      if skip(end) { return bytes[start..<candidate] }
      position += 1
    }
    return nil
  }

  /// The bytes before the next occurrence of `end`, all of them where there is none; nothing is skipped.
  func ahead(of end: String) -> ArraySlice<UInt8> {
    var copy = self
    return copy.take(through: end) ?? bytes[position...]
  }

  /// An ASCII name of an element or attribute; other names have no business in a drawing.
  mutating func takeName() -> String? {
    let name = take { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: ":"):
        true
      default: false
      }
    }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }

  /// The text with its references resolved; `nil` for a reference that XML does not define.
  static func unescaped(_ raw: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard raw.contains(UInt8(ascii: "&")) else { return raw }
    var output: [UInt8] = []
    output.reserveCapacity(raw.count)
    var index = raw.startIndex
    while index < raw.endIndex {
      let byte = raw[index]
      index += 1
      guard byte == UInt8(ascii: "&") else {
        output.append(byte)
        continue
      }
      // The longest reference is that of a scalar: `#x10FFFF`.
      let end = min(index + 9, raw.endIndex)
      guard let semicolon = raw[index..<end].firstIndex(of: UInt8(ascii: ";")),
        let character = character(of: String(decoding: raw[index..<semicolon], as: UTF8.self))
      else { return nil }
      output += character.utf8
      index = semicolon + 1
    }
    return output[...]
  }

  private static func character(of reference: String) -> String? {
    switch reference {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard reference.hasPrefix("#") else { return nil }
      let digits = reference.dropFirst()
      let value =
        digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
      return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
  }
}
