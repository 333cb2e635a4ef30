/// How letters are set: TeX's math alphabets.
enum MathAlphabet {
  case italic
  case roman
  case bold
  case boldItalic
  case blackboard
  case calligraphic

  /// The character of Unicode's block "Mathematical Alphanumeric Symbols" where the alphabet has one.
  ///
  /// Italic and roman letters stay what they are: MathML sets a single letter in italics by itself.
  func styled(_ character: Character) -> Character {
    guard let value = character.asciiValue else { return character }
    if let exception = exceptions[character] { return exception }
    guard let starts else { return character }
    let code: UInt32? =
      switch value {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        starts.capital + UInt32(value - UInt8(ascii: "A"))
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        starts.capital + 26 + UInt32(value - UInt8(ascii: "a"))
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        starts.digit.map { $0 + UInt32(value - UInt8(ascii: "0")) }
      default: nil
      }
    return code.flatMap(Unicode.Scalar.init).map { Character($0) } ?? character
  }

  private var starts: (capital: UInt32, digit: UInt32?)? {
    switch self {
    case .italic, .roman: nil
    case .bold: (0x1D400, 0x1D7CE)
    case .boldItalic: (0x1D468, nil)
    case .blackboard: (0x1D538, 0x1D7D8)
    case .calligraphic: (0x1D49C, nil)
    }
  }

  /// Letters that Unicode had before the block and left out of it.
  private var exceptions: [Character: Character] {
    switch self {
    case .blackboard:
      ["C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ"]
    case .calligraphic:
      [
        "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ", "e": "ℯ",
        "g": "ℊ", "o": "ℴ",
      ]
    case .italic, .roman, .bold, .boldItalic: [:]
    }
  }
}
