extension SwiftLexer {
  /// Reads an opening quote, single or triple, and the literal up to its end or its first interpolation.
  mutating func openLiteral(poundCount: Int) {
    let quotes = "\"\"\"".utf8
    let isMultiline = bytes[position...].starts(with: quotes)
    position += isMultiline ? quotes.count : 1
    literals.append(StringLiteral(poundCount: poundCount, isMultiline: isMultiline))
    readLiteral()
  }

  /// Whether the parenthesis that was just read ends the innermost interpolation.
  mutating func closesInterpolation(_ byte: UInt8) -> Bool {
    guard !literals.isEmpty else { return false }
    switch byte {
    case UInt8(ascii: "("):
      literals[literals.count - 1].openParentheses += 1
    case UInt8(ascii: ")"):
      literals[literals.count - 1].openParentheses -= 1
    default: break
    }
    return literals[literals.count - 1].openParentheses == 0 && byte == UInt8(ascii: ")")
  }

  /// Reads the innermost literal up to its end or its next interpolation.
  mutating func readLiteral() {
    guard let literal = literals.last else { return }
    let pounds = [UInt8](repeating: UInt8(ascii: "#"), count: literal.poundCount)
    let end = (literal.isMultiline ? Array("\"\"\"".utf8) : Array("\"".utf8)) + pounds
    let escape = Array("\\".utf8) + pounds
    while let byte = peek() {
      if byte == UInt8(ascii: "\\"), bytes[position...].starts(with: escape) {
        position += escape.count
        if peek() == UInt8(ascii: "(") {
          position += 1
          literals[literals.count - 1].openParentheses = 1
          endToken(.string)
          return
        }
        // The escaped character, unless the line ends here.
        if let escaped = peek(), escaped != UInt8(ascii: "\n") { position += 1 }
      } else if byte == UInt8(ascii: "\""), bytes[position...].starts(with: end) {
        position += end.count
        break
      } else if byte == UInt8(ascii: "\n"), !literal.isMultiline {
        break
      } else {
        position += 1
      }
    }
    literals.removeLast()
    endToken(.string)
  }
}
