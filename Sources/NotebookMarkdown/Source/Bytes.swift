extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let backslash = UInt8(ascii: "\\")
  static let backtick = UInt8(ascii: "`")
  static let dollar = UInt8(ascii: "$")
  static let colon = UInt8(ascii: ":")

  /// A space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// A space, a tab or a line end.
  var isWhitespace: Bool { isBlank || (0x0A...0x0D).contains(self) }

  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// Whether it is ASCII punctuation, which a backslash can escape.
  var isPunctuation: Bool {
    (0x21...0x7E).contains(self) && !isDigit && !isLetter
  }

  var isAlphanumeric: Bool { isLetter || isDigit }

  var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}

extension RandomAccessCollection<UInt8> {
  /// How many bytes are left when white space at the end is cut.
  var trimmedEnd: Int {
    var count = self.count
    for byte in reversed() {
      guard byte.isWhitespace else { break }
      count -= 1
    }
    return count
  }

  /// The rest of the line, as far as a mark in it may reach; longer ones are text, so that no text is read twice.
  var restOfLine: SubSequence { prefix(1000).prefix { $0 != .lineFeed } }

  /// How many bytes of white space stand at the start.
  var leadingBlanks: Int { prefix { $0.isBlank }.count }

  /// How often `byte` stands at the start without a break.
  func leadingRun(of byte: UInt8) -> Int { prefix { $0 == byte }.count }
}

/// The bytes without white space at both ends, as a string.
func trimmedString(_ bytes: some RandomAccessCollection<UInt8>) -> String {
  let start = bytes.prefix { $0.isWhitespace }.count
  return String(decoding: bytes.prefix(bytes.trimmedEnd).dropFirst(start), as: UTF8.self)
}
