extension UInt8 {
  /// A line feed.
  @inlinable package static var lineFeed: UInt8 { 0x0A }
  /// A carriage return.
  @inlinable package static var carriageReturn: UInt8 { 0x0D }
  /// The byte of `\`.
  @inlinable package static var backslash: UInt8 { 0x5C }
  /// The byte of a backtick.
  @inlinable package static var backtick: UInt8 { 0x60 }
  /// The byte of `$`.
  @inlinable package static var dollar: UInt8 { 0x24 }
  /// The byte of `:`.
  @inlinable package static var colon: UInt8 { 0x3A }

  /// Whether it is a space or a tab.
  @inlinable package var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// Whether it is a space, a tab or part of a line end.
  @inlinable package var isWhitespace: Bool { isBlank || (0x0A...0x0D).contains(self) }

  /// Whether it is one of `0` to `9`.
  @inlinable package var isDigit: Bool { (0x30...0x39).contains(self) }

  /// Whether it is ASCII punctuation, which a backslash can escape.
  @inlinable package var isPunctuation: Bool {
    (0x21...0x7E).contains(self) && !isDigit && !isLetter
  }

  /// Whether it is an ASCII letter or digit.
  @inlinable package var isAlphanumeric: Bool { isLetter || isDigit }

  /// Whether it is an ASCII letter.
  @inlinable package var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}

extension RandomAccessCollection<UInt8> {
  /// How many bytes are left when white space at the end is cut.
  @inlinable package var trimmedEnd: Int {
    var count = self.count
    for byte in reversed() {
      guard byte.isWhitespace else { break }
      count -= 1
    }
    return count
  }

  /// The rest of the line, as far as a mark in it may reach; longer ones are text, so that no text is read twice.
  @inlinable package var restOfLine: SubSequence { prefix(1000).prefix { $0 != .lineFeed } }

  /// How many bytes of white space stand at the start.
  @inlinable package var leadingBlanks: Int { prefix { $0.isBlank }.count }

  /// How often `byte` stands at the start without a break.
  @inlinable package func leadingRun(of byte: UInt8) -> Int { prefix { $0 == byte }.count }
}

/// The bytes without white space at both ends, as a string.
@inlinable package func trimmedString(_ bytes: some RandomAccessCollection<UInt8>) -> String {
  let start = bytes.prefix { $0.isWhitespace }.count
  return String(decoding: bytes.prefix(bytes.trimmedEnd).dropFirst(start), as: UTF8.self)
}
