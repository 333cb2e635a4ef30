internal import HTMLTree

extension TeXParser {
  /// The next atom without its scripts; `nil` for a command that only switches something.
  mutating func parseAtom(after previous: MathAtom.Kind) throws(UnsupportedTeX) -> MathAtom? {
    switch peekAfterSpace() {
    case .open: return MathAtom(node: try parseGroup(), kind: .ordinary)
    // A script without a base has an empty one.
    case .superscript, .subscript: return MathAtom(node: .element("mrow"), kind: .ordinary)
    case .character(let character):
      tokens.removeFirst()
      return try parse(character, after: previous)
    case .command(let name):
      tokens.removeFirst()
      return try parseCommand(name, after: previous)
    case .close, .alignment, .newRow, .space, nil: throw UnsupportedTeX()
    }
  }

  private mutating func parse(
    _ character: Character,
    after previous: MathAtom.Kind
  ) throws(UnsupportedTeX) -> MathAtom {
    switch character {
    case "(", "[": return .delimiter(String(character), .opening)
    case ")", "]": return .delimiter(String(character), .closing)
    case "-": return .operator("−", after: previous)
    case "+": return .operator("+", after: previous)
    case "*": return .operator("∗", after: previous)
    case "=", "<", ">", "/", ",", ";", ":", "!":
      return .operator(String(character), after: previous)
    case "|": return .bar("|")
    case "'":
      // A prime without a base.
      return MathAtom(node: .element("mo", [:], "′"), kind: .ordinary)
    case "0"..."9", ".": return parseNumber(from: character)
    case _ where character.isLetter: return parseLetters(from: character)
    default: throw UnsupportedTeX()
    }
  }

  private mutating func parseNumber(from first: Character) -> MathAtom {
    var number = String(alphabet.styled(first))
    while case .character(let next) = tokens.first, next.isASCII, next.isNumber || next == "." {
      tokens.removeFirst()
      number.append(alphabet.styled(next))
    }
    if number == "." { return MathAtom(node: .element("mo", [:], "."), kind: .operator) }
    return MathAtom(node: .element("mn", [:], number), kind: .ordinary)
  }

  /// One letter, or in roman type the whole word.
  private mutating func parseLetters(from first: Character) -> MathAtom {
    guard alphabet == .roman else {
      let letter = String(alphabet.styled(first))
      let isUpright = letter != String(first)
      return MathAtom(
        node: .element("mi", ["mathvariant": isUpright ? "normal" : nil], letter),
        kind: .ordinary
      )
    }
    var word = String(first)
    while case .character(let next) = tokens.first, next.isLetter {
      tokens.removeFirst()
      word.append(next)
    }
    return .word(word)
  }

  // MARK: - Commands

  private mutating func parseCommand(
    _ name: String,
    after previous: MathAtom.Kind
  ) throws(UnsupportedTeX) -> MathAtom? {
    if let symbol = mathSymbols[name] { return MathAtom(symbol, after: previous) }
    if let accent = mathAccents[name] {
      let mark = HTMLNode.element(
        "mo",
        ["stretchy": accent.stretches ? "true" : "false"],
        accent.mark
      )
      let base = try parseArgument()
      return MathAtom(
        node: .element("mover", ["accent": "true"], [base, mark]),
        kind: .ordinary,
        hasLimits: name == "overbrace"
      )
    }
    switch name {
    case "rm", "mathrm": return try parse(in: .roman, isSwitch: name == "rm")
    case "bf", "mathbf": return try parse(in: .bold, isSwitch: name == "bf")
    case "it", "mathit": return try parse(in: .italic, isSwitch: name == "it")
    case "boldsymbol", "bm": return try parse(in: .boldItalic, isSwitch: false)
    case "mathbb": return try parse(in: .blackboard, isSwitch: false)
    case "mathcal": return try parse(in: .calligraphic, isSwitch: false)
    case "text", "textrm", "mbox", "textnormal": return .text(try parseRawGroup())
    case "operatorname": return .function(try parseRawGroup())
    case "frac", "dfrac", "tfrac": return try parseFraction(displayStyle: name)
    case "binom":
      let parts = [try parseArgument(), try parseArgument()]
      return MathAtom(
        node: .element(
          "mrow",
          [:],
          [
            .element("mo", [:], "("), .element("mfrac", ["linethickness": "0"], parts),
            .element("mo", [:], ")"),
          ]
        ),
        kind: .ordinary
      )
    case "sqrt": return try parseRoot()
    case "overset", "stackrel":
      let mark = try parseArgument()
      return MathAtom(node: .element("mover", [:], [try parseArgument(), mark]), kind: .ordinary)
    case "underset":
      let mark = try parseArgument()
      return MathAtom(node: .element("munder", [:], [try parseArgument(), mark]), kind: .ordinary)
    case "underbrace", "underline":
      let mark = HTMLNode.element("mo", ["stretchy": "true"], name == "underline" ? "_" : "⏟")
      return MathAtom(
        node: .element("munder", [:], [try parseArgument(), mark]),
        kind: .ordinary,
        hasLimits: name == "underbrace"
      )
    case "left": return try parseFenced()
    case "begin": return MathAtom(node: try parseEnvironment(), kind: .ordinary)
    case "displaystyle", "textstyle", "nonumber", "notag", "limits": return nil
    default: throw UnsupportedTeX()
    }
  }

  /// Letters in another alphabet: of the group that follows, or of the rest of the row.
  private mutating func parse(
    in other: MathAlphabet,
    isSwitch: Bool
  ) throws(UnsupportedTeX) -> MathAtom? {
    // `\rm{x}` is written where `\mathrm{x}` is meant.
    if isSwitch, peekAfterSpace() != .open {
      alphabet = other
      return nil
    }
    let outer = alphabet
    alphabet = other
    defer { alphabet = outer }
    return MathAtom(node: try parseArgument(), kind: .ordinary)
  }

  private mutating func parseFraction(
    displayStyle name: String
  ) throws(UnsupportedTeX) -> MathAtom {
    let style: String? = ["dfrac": "true", "tfrac": "false"][name]
    let parts = [try parseArgument(), try parseArgument()]
    return MathAtom(node: .element("mfrac", ["displaystyle": style], parts), kind: .ordinary)
  }

  private mutating func parseRoot() throws(UnsupportedTeX) -> MathAtom {
    guard peekAfterSpace() == .character("[") else {
      return MathAtom(node: .element("msqrt", [:], [try parseArgument()]), kind: .ordinary)
    }
    tokens.removeFirst()
    var index = MathRow()
    while peekAfterSpace() != .character("]") {
      guard let atom = try parseAtom(after: index.lastKind) else { continue }
      index.append(atom)
    }
    tokens.removeFirst()
    let root = [try parseArgument(), .grouped(index.nodes)]
    return MathAtom(node: .element("mroot", [:], root), kind: .ordinary)
  }

  private mutating func parseFenced() throws(UnsupportedTeX) -> MathAtom {
    let opening = try parseDelimiter(form: "prefix")
    let content = try parseRow()
    guard tokens.popFirst() == .command("right") else { throw UnsupportedTeX() }
    let closing = try parseDelimiter(form: "postfix")
    return MathAtom(
      node: .element("mrow", [:], opening + [.element("mrow", [:], content)] + closing),
      kind: .closing
    )
  }

  /// A delimiter after `\left` or `\right`, as tall as what it encloses; a dot is none.
  private mutating func parseDelimiter(form: String) throws(UnsupportedTeX) -> [HTMLNode] {
    let mark: String
    switch try takeAfterSpace() {
    case .character("."): return []
    case .character(let character) where "()[]|/".contains(character): mark = String(character)
    case .command(let name):
      switch mathSymbols[name] {
      case .opening(let symbol), .closing(let symbol): mark = symbol
      case .identifier(let symbol) where ["|", "‖"].contains(symbol): mark = symbol
      default: throw UnsupportedTeX()
      }
    default: throw UnsupportedTeX()
    }
    return [.element("mo", ["form": form, "fence": "true", "stretchy": "true"], mark)]
  }
}
