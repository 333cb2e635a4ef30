/// Reads JSON (RFC 8259); any text is either a value or an error with its line.
package struct JSONParser {
  private let bytes: [UInt8]
  private var index = 0
  private static let deepest = 100

  /// The value of a whole text.
  package static func value(of text: String) throws(RecordingError) -> RecordedValue {
    var parser = JSONParser(bytes: Array(text.utf8))
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.index == parser.bytes.count else { throw parser.error }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var error: RecordingError {
    let line = 1 + bytes.prefix(index).count { $0 == 0x0A }
    return RecordingError("it is not JSON at line \(line)")
  }

  private var next: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func skipSpace() {
    while [0x20, 0x09, 0x0A, 0x0D].contains(next) { index += 1 }
  }

  private mutating func take(_ byte: Character) -> Bool {
    skipSpace()
    guard next == byte.asciiValue else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) throws(RecordingError) -> RecordedValue {
    guard depth < Self.deepest else { throw error }
    if take("[") {
      var list: [RecordedValue] = []
      if take("]") { return .list(list) }
      repeat { list.append(try value(depth: depth + 1)) } while take(",")
      guard take("]") else { throw error }
      return .list(list)
    }
    if take("{") {
      var fields: [RecordedValue.Field] = []
      if take("}") { return .object(fields) }
      repeat {
        skipSpace()
        let key = try string()
        guard take(":") else { throw error }
        fields.append(.init(key, try value(depth: depth + 1)))
      } while take(",")
      guard take("}") else { throw error }
      return .object(fields)
    }
    if next == UInt8(ascii: "\"") { return .string(try string()) }
    let start = index
    while Self.isPartOfWord(next) { index += 1 }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    switch word {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "-0": return .double(-0.0)
    default:
      guard word.utf8.first.map({ $0 &- 0x30 < 10 || $0 == UInt8(ascii: "-") }) == true else {
        throw error
      }
      if let integer = Int(word) { return .integer(integer) }
      guard let number = Double(word) else { throw error }
      return .double(number)
    }
  }

  private mutating func string() throws(RecordingError) -> String {
    guard next == UInt8(ascii: "\"") else { throw error }
    index += 1
    var text: [UInt8] = []
    while next != UInt8(ascii: "\"") {
      guard index < bytes.count, next >= 0x20 else { throw error }
      guard next == UInt8(ascii: "\\") else {
        text.append(next)
        index += 1
        continue
      }
      index += 2
      guard index <= bytes.count else { throw error }
      switch bytes[index - 1] {
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[index - 1])
      case UInt8(ascii: "u"): text += Array(String(try escapedScalar()).utf8)
      default: throw error
      }
    }
    index += 1
    return String(decoding: text, as: UTF8.self)
  }

  /// The character of the digits behind `\u`, of two such escapes where the first is half of a pair (RFC 8259, section 7).
  private mutating func escapedScalar() throws(RecordingError) -> Unicode.Scalar {
    let first = try fourDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, next == UInt8(ascii: "\\") else { throw error }
    index += 1
    guard next == UInt8(ascii: "u") else { throw error }
    index += 1
    let second = try fourDigits()
    guard 0xDC00..<0xE000 ~= second,
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw error }
    return scalar
  }

  private mutating func fourDigits() throws(RecordingError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(next)).hexDigitValue else { throw error }
      code = code << 4 | UInt32(digit)
      index += 1
    }
    return code
  }
}

extension JSONParser {
  /// Whether a byte belongs to a number, `true`, `false` or `null`.
  fileprivate static func isPartOfWord(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
      || [UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ".")].contains(byte)
  }
}
