internal import HTMLTree

extension TeXParser {
  /// The next atom without its scripts; `nil` for a command that only switches something.
  mutating func parseAtom() throws(TeXProblem) -> MathAtom? {
    let token = tokens.peek()
    let offset = tokens.offset
    switch token {
    // An operator in braces is a letter to TeX.
    case .open: return MathAtom(try parseGroup().withoutSpace)
    // A script without a base has an empty one.
    case .superscript, .subscript: return MathAtom(.element("mrow"))
    case .character(let character):
      tokens.pop()
      return try parse(character, at: offset)
    case .command(let name):
      tokens.pop()
      return try parseCommand(name, at: offset)
    case .close, .alignment, .newRow, .space, nil: throw strayToken()
    }
  }

  private mutating func parse(
    _ character: Character,
    at offset: Int
  ) throws(TeXProblem) -> MathAtom {
    let mark = String(character)
    switch character {
    case "(", "[": return .delimiter(mark, .opening)
    case ")", "]": return .delimiter(mark, .closing)
    // It is a closing to TeX, so that space follows it before a function.
    case "!", "?": return MathAtom(.element("mo", [:], mark), .closing)
    case "-": return MathAtom(.binary("−"), in: setting.alphabet)
    case "+": return MathAtom(.binary("+"), in: setting.alphabet)
    case "*": return MathAtom(.binary("∗"), in: setting.alphabet)
    case "=", "<", ">", ":": return MathAtom(.relation(mark), in: setting.alphabet)
    case ",", ";": return MathAtom(.element("mo", [:], mark), .punctuation)
    case "/", "@", "\"", "`": return .bare(mark)
    case "|": return MathAtom(.bar("|"), in: setting.alphabet)
    // A prime without a base.
    case "'": return MathAtom(.element("mo", [:], "′"))
    case "0"..."9", ".": return parseNumber(from: character)
    default:
      if let symbol = typedSymbols[character] { return MathAtom(symbol, in: setting.alphabet) }
      guard character.isLetter else { throw unknownCharacter(character, at: offset) }
      return parseLetters(from: character)
    }
  }

  private mutating func parseNumber(from first: Character) -> MathAtom {
    let alphabet = setting.alphabet.upright
    var number = String(alphabet.styled(first))
    while case .character(let next) = tokens.next, next.isASCII, next.isNumber || next == "." {
      tokens.pop()
      number.append(alphabet.styled(next))
    }
    return number == "." ? .bare(".") : MathAtom(.element("mn", [:], number))
  }

  /// One letter, or in roman type the whole word.
  private mutating func parseLetters(from first: Character) -> MathAtom {
    guard setting.alphabet == .roman else {
      return MathAtom(.letter(String(first)), in: setting.alphabet)
    }
    var word = String(first)
    while case .character(let next) = tokens.next, next.isLetter {
      tokens.pop()
      word.append(next)
    }
    return .word(word)
  }

  // MARK: - Commands

  /// All commands, for the nearest one to an unknown one.
  static var knownCommands: [String] {
    let delimiters = ["begin", "end", "left", "right", "middle", "over", "choose"]
    let tables = [
      MathCommand.allCases.map(\.rawValue), Array(mathSymbols.keys), Array(mathAccents.keys),
      Array(mathMacros.keys), Array(labelledArrows.keys), Array(delimiterSizes.keys),
      Array(alphabetCommands.keys), Array(textCommands.keys), Array(styleCommands.keys),
      Array(sizeCommands.keys), delimiters,
    ]
    return Set(tables.joined()).filter { $0.first?.isLetter == true }.sorted()
  }

  private mutating func parseCommand(
    _ name: String,
    at offset: Int
  ) throws(TeXProblem) -> MathAtom? {
    if let symbol = mathSymbols[name] { return MathAtom(symbol, in: setting.alphabet) }
    if let command = MathCommand(rawValue: name) { return try parse(command, at: offset) }
    if let accent = mathAccents[name] { return try parse(accent, name, at: offset) }
    if let (alphabet, isSwitch) = alphabetCommands[name] {
      return try parse(alphabet, isSwitch: isSwitch, name, at: offset)
    }
    if let style = textCommands[name] { return MathAtom(try parseText(style, name, at: offset)) }
    if let style = styleCommands[name] {
      setting.style = style
      return try parseRest(["displaystyle": style.displayStyle, "scriptlevel": style.scriptLevel])
    }
    if let size = sizeCommands[name] {
      let ratio = MathLength(thousandths: (size * 1000 + setting.size / 2) / setting.size)
      setting.size = size
      return try parseRest(["mathsize": ratio.css])
    }
    if let (size, form) = delimiterSizes[name] {
      return try parseSizedDelimiter(name, size, form, at: offset)
    }
    if let arrow = labelledArrows[name] { return try parseArrow(arrow, name, at: offset) }
    if let tex = mathMacros[name] {
      tokens.push(tex, at: offset)
      return nil
    }
    throw TeXProblem(
      "`\\\(name)` is not a command of formulas that is known",
      at: offset,
      unknownCommand: name
    )
  }

  /// The rest of the row in another style or size.
  private mutating func parseRest(
    _ attributes: KeyValuePairs<String, String?>
  ) throws(TeXProblem) -> MathAtom {
    MathAtom(.element("mstyle", attributes, try parseRow()))
  }

  /// Letters in another alphabet: of the group that follows, or of the rest of the row.
  private mutating func parse(
    _ alphabet: MathAlphabet,
    isSwitch: Bool,
    _ name: String,
    at offset: Int
  ) throws(TeXProblem) -> MathAtom? {
    // `\rm{x}` is written where `\mathrm{x}` is meant.
    if isSwitch, tokens.peek() != .open {
      setting.alphabet = alphabet
      return nil
    }
    let outer = setting
    setting.alphabet = alphabet
    defer { setting = outer }
    return MathAtom(try parseArgument(of: "\\" + name, at: offset))
  }
}

/// The alphabets, by command, and whether the command holds to the end of the group.
let alphabetCommands: [String: (MathAlphabet, Bool)] = [
  "mathrm": (.roman, false), "rm": (.roman, true), "mathnormal": (.italic, false),
  "mathbf": (.bold, false), "bf": (.bold, true), "bold": (.bold, false),
  "mathit": (.italic, false), "it": (.italic, true), "mit": (.italic, true),
  "boldsymbol": (.boldItalic, false), "bm": (.boldItalic, false),
  "mathbb": (.blackboard, false), "Bbb": (.blackboard, false),
  "mathcal": (.calligraphic, false), "cal": (.calligraphic, true),
  "mathscr": (.calligraphic, false), "mathfrak": (.fraktur, false), "frak": (.fraktur, false),
  "mathsf": (.sansSerif, false), "sf": (.sansSerif, true), "mathtt": (.monospace, false),
  "tt": (.monospace, true),
]

let styleCommands: [String: MathStyle] = [
  "displaystyle": .display, "textstyle": .text, "scriptstyle": .script,
  "scriptscriptstyle": .scriptScript,
]

/// The sizes of LaTeX's article class at 10 points, in thousandths.
let sizeCommands: [String: Int] = [
  "tiny": 500, "scriptsize": 700, "footnotesize": 800, "small": 900, "normalsize": 1000,
  "large": 1200, "Large": 1440, "LARGE": 1728, "huge": 2074, "Huge": 2488,
]
