/// Splits Swift source into pieces of one colour each.
///
/// It knows comments (nested ones too), string literals (raw, multi-line, with the code of their
/// interpolations), numbers and names, after *The Swift Programming Language*, "Lexical Structure". Regular expression
/// literals count as operators. Any text is read to its end; the pieces joined are the text.
package struct SwiftLexer {
  /// A string literal whose end has not come yet.
  struct StringLiteral {
    /// How many `#` stand before the opening quote.
    let poundCount: Int
    let isMultiline: Bool
    /// Parentheses open inside the current interpolation.
    var openParentheses = 0
  }

  let bytes: [UInt8]
  var position = 0
  /// The literals around the current place, the innermost last.
  var literals: [StringLiteral] = []
  private var tokens: [SwiftToken] = []
  private var tokenStart = 0

  private init(_ source: String) {
    bytes = Array(source.utf8)
  }

  /// The pieces of the source, neighbours of one kind joined.
  package static func tokens(of source: String) -> [SwiftToken] {
    var lexer = SwiftLexer(source)
    lexer.readCode()
    return lexer.tokens
  }

  private mutating func readCode() {
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
        advance { $0 != UInt8(ascii: "\n") }
        endToken(.comment)
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
        skipBlockComment()
        endToken(.comment)
      case UInt8(ascii: "\""):
        openLiteral(poundCount: 0)
      case UInt8(ascii: "#"):
        readPound()
      case UInt8(ascii: "@") where peek(1).map(Self.isNameStart) == true:
        position += 1
        advance(while: Self.isNamePart)
        endToken(.attribute)
      case UInt8(ascii: "`"):
        position += 1
        advance { $0 != UInt8(ascii: "`") && $0 != UInt8(ascii: "\n") }
        position = min(position + 1, bytes.count)
        endToken(.plain)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        skipNumber()
        endToken(.number)
      case _ where Self.isNameStart(byte):
        readName()
      default:
        position += 1
        if closesInterpolation(byte) {
          readLiteral()
        } else {
          endToken(.plain)
        }
      }
    }
  }

  private mutating func readPound() {
    let start = position
    advance { $0 == UInt8(ascii: "#") }
    if peek() == UInt8(ascii: "\"") {
      openLiteral(poundCount: position - start)
    } else {
      advance(while: Self.isNamePart)
      endToken(.attribute)
    }
  }

  private mutating func readName() {
    let isMember = position > 0 && bytes[position - 1] == UInt8(ascii: ".")
    let start = position
    advance(while: Self.isNamePart)
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    let isLabel = peek() == UInt8(ascii: ":") && name != "default"
    if swiftKeywords.contains(name), !isMember, !isLabel {
      endToken(.keyword)
    } else if name.first?.isUppercase == true {
      endToken(.type)
    } else {
      endToken(.plain)
    }
  }

  // MARK: - Steps

  func peek(_ distance: Int = 0) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  mutating func advance(while belongs: (UInt8) -> Bool) {
    while position < bytes.count, belongs(bytes[position]) { position += 1 }
  }

  /// Ends the token that began where the last one ended.
  mutating func endToken(_ kind: SwiftToken.Kind) {
    guard tokenStart < position else { return }
    let text = String(decoding: bytes[tokenStart..<position], as: UTF8.self)
    tokenStart = position
    if tokens.last?.kind == kind {
      tokens[tokens.count - 1].text += text
    } else {
      tokens.append(SwiftToken(kind, text))
    }
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if peek() == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
        depth += 1
        position += 2
      } else if peek() == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
        depth -= 1
        position += 2
      } else {
        position += 1
      }
    } while depth > 0 && position < bytes.count
    position = min(position, bytes.count)
  }

  private mutating func skipNumber() {
    let start = position
    advance(while: Self.isNamePart)
    if peek() == UInt8(ascii: "."), let digit = peek(1), Self.isDigit(digit) {
      position += 1
      advance(while: Self.isNamePart)
    }
    let isHexadecimal = bytes[start..<position].starts(with: "0x".utf8)
    let exponents = isHexadecimal ? "pP".utf8 : "eE".utf8
    if let sign = peek(), [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(sign),
      exponents.contains(bytes[position - 1]), let digit = peek(1), Self.isDigit(digit)
    {
      position += 1
      advance(while: Self.isNamePart)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    isNameStart(byte) || isDigit(byte)
  }
}
