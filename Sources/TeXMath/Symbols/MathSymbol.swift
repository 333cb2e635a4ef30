/// What a TeX command or a character stands for.
enum MathSymbol {
  /// A letter that TeX sets in italics.
  case letter(String)
  /// A letter that TeX sets upright: a Greek capital, ∂, ∇.
  case uprightLetter(String)
  /// A sign that is no letter, and stands among letters without space.
  case sign(String)
  /// An operation, with space on both sides where it has two operands.
  case binary(String)
  /// A relation or an arrow, with space on both sides.
  case relation(String)
  /// A comma or semicolon.
  case punctuation(String)
  /// Three dots in a row.
  case dots(String)
  /// A sum or product: its limits stand above and below in display style.
  case largeOperator(String)
  /// An integral: its limits stand beside it.
  case integral(String)
  /// The name of a function; with limits, what is below it stands under it in display style.
  case function(String, hasLimits: Bool = false)
  case opening(String)
  case closing(String)
  /// A bar, which may open, close or divide.
  case bar(String)
  /// An arrow that may be a delimiter.
  case verticalArrow(String)
  /// White space, in thousandths of an em.
  case space(Int)

  /// The sign that a delimiter shows after `\left`; `nil` for other symbols.
  var delimiter: String? {
    switch self {
    case .opening(let mark), .closing(let mark), .bar(let mark), .verticalArrow(let mark): mark
    case .sign(let mark): ["/", "\\"].contains(mark) ? mark : nil
    case .relation(let mark): ["<", ">"].contains(mark) ? ["<": "⟨", ">": "⟩"][mark] : nil
    default: nil
    }
  }

  /// Reads a table of commands and signs, divided by white space.
  static func table(_ text: String, _ make: (String) -> MathSymbol) -> [(String, MathSymbol)] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    return stride(from: 0, to: words.count - 1, by: 2).map { (words[$0], make(words[$0 + 1])) }
  }
}

/// The symbols that are known, by command.
let mathSymbols: [String: MathSymbol] = Dictionary(
  [
    letterSymbols, operatorSymbols, relationSymbols, arrowSymbols, functionSymbols,
    limitSymbols, delimiterSymbols, spaceSymbols,
  ].joined(),
  uniquingKeysWith: { first, _ in first }
)

/// The symbols that authors may type as they are: `≤` for `\le`.
let typedSymbols: [Character: MathSymbol] = {
  var symbols: [Character: MathSymbol] = [
    "−": .binary("−"), "⟨": .opening("⟨"), "⟩": .closing("⟩"), "‖": .bar("‖"),
  ]
  for (_, symbol) in [letterSymbols, operatorSymbols, relationSymbols, arrowSymbols].joined() {
    switch symbol {
    case .letter(let mark), .uprightLetter(let mark), .sign(let mark), .binary(let mark),
      .relation(let mark), .dots(let mark), .largeOperator(let mark), .integral(let mark):
      if symbols[Character(mark)] == nil { symbols[Character(mark)] = symbol }
    case .punctuation, .function, .opening, .closing, .bar, .verticalArrow, .space: break
    }
  }
  return symbols
}()
