/// How letters are set: TeX's math alphabets.
enum MathAlphabet {
  case italic
  case roman
  case bold
  case boldItalic
  case blackboard
  case calligraphic
  case fraktur
  case sansSerif
  case monospace

  /// The character of Unicode's block "Mathematical Alphanumeric Symbols" where the alphabet has one.
  ///
  /// Italic and roman letters stay what they are: MathML sets a single letter in italics by itself.
  func styled(_ character: Character) -> Character {
    if let exception = exceptions[character] { return exception }
    guard let starts else { return character }
    return Self.place(of: character, in: starts).flatMap(Unicode.Scalar.init).map {
      Character($0)
    } ?? character
  }

  /// The alphabet of characters that are upright in TeX: digits, Greek capitals, ∇.
  var upright: MathAlphabet { self == .boldItalic ? .bold : self }

  /// Where the letters of an alphabet begin in Unicode.
  private struct Starts {
    var capital: UInt32
    var digit: UInt32?
    var greek: UInt32?
  }

  private var starts: Starts? {
    switch self {
    case .italic, .roman: nil
    case .bold: Starts(capital: 0x1D400, digit: 0x1D7CE, greek: 0x1D6A8)
    case .boldItalic: Starts(capital: 0x1D468, digit: nil, greek: 0x1D71C)
    case .blackboard: Starts(capital: 0x1D538, digit: 0x1D7D8, greek: nil)
    case .calligraphic: Starts(capital: 0x1D49C, digit: nil, greek: nil)
    case .fraktur: Starts(capital: 0x1D504, digit: nil, greek: nil)
    case .sansSerif: Starts(capital: 0x1D5A0, digit: 0x1D7E2, greek: nil)
    case .monospace: Starts(capital: 0x1D670, digit: 0x1D7F6, greek: nil)
    }
  }

  private static func place(of character: Character, in starts: Starts) -> UInt32? {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else {
      return nil
    }
    switch character {
    case "A"..."Z": return starts.capital + scalar.value - 0x41
    case "a"..."z": return starts.capital + 26 + scalar.value - 0x61
    case "0"..."9": return starts.digit.map { $0 + scalar.value - 0x30 }
    case "Α"..."Ω": return starts.greek.map { $0 + scalar.value - 0x391 }
    case "α"..."ω": return starts.greek.map { $0 + 26 + scalar.value - 0x3B1 }
    default:
      guard let index = greekVariants.firstIndex(of: character) else { return nil }
      return starts.greek.map { $0 + (index == 0 ? 25 : 50 + UInt32(index)) }
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
    case .fraktur: ["C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ"]
    case .italic, .roman, .bold, .boldItalic, .sansSerif, .monospace: [:]
    }
  }
}

/// ∇ stands behind the capitals, the others behind the small letters.
private let greekVariants: [Character] = ["∇", "∂", "ϵ", "ϑ", "ϰ", "ϕ", "ϱ", "ϖ"]
