import NotebookModel

/// A character of Unicode's private use area that a lesson does not hold.
enum PrivateUse {
  private static let area: ClosedRange<UInt32> = 0xE000...0xF8FF

  /// The first character of the area that is in the text neither as itself nor as a numeric character reference;
  /// `nil` when the text holds all 6400 of them.
  static func freeScalar(in source: SourceText) -> Unicode.Scalar? {
    var used: Set<UInt32> = []
    for line in source.lines {
      for index in line.indices {
        if line[index] >> 1 == 0xEE >> 1, index + 2 < line.count {
          let tail = UInt32(line[index + 1] & 0x3F) << 6 | UInt32(line[index + 2] & 0x3F)
          used.insert(UInt32(line[index] & 0x0F) << 12 | tail)
        } else if line[index] == UInt8(ascii: "&"), let value = reference(in: line[index...]) {
          used.insert(value)
        }
      }
    }
    return area.first { !used.contains($0) }.flatMap { Unicode.Scalar($0) }
  }

  /// The value of `&#57344;` or `&#xE000;`.
  private static func reference(in bytes: ArraySlice<UInt8>) -> UInt32? {
    var digits = bytes.dropFirst()
    guard digits.popFirst() == UInt8(ascii: "#") else { return nil }
    let isHexadecimal = digits.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    if isHexadecimal { digits.removeFirst() }
    let text = String(decoding: digits.prefix(7).prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self)
    return UInt32(text, radix: isHexadecimal ? 16 : 10)
  }
}
