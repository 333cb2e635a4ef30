internal import HTMLTree

extension MathAtom {
  /// A symbol in an alphabet.
  init(_ symbol: MathSymbol, in alphabet: MathAlphabet) {
    switch symbol {
    case .letter(let letter): self = .letter(letter, in: alphabet)
    case .uprightLetter(let letter):
      self = .letter(letter, in: alphabet == .italic ? .roman : alphabet.upright)
    // These are operators in MathML, which would get space.
    case .sign(let mark) where mark == "\\" || mark == "′": self = .bare(mark)
    case .sign(let mark): self.init(.element("mi", [:], mark))
    case .binary(let mark): self.init(.element("mo", [:], mark), .binary)
    case .relation(let mark) where mark == "∣" || mark == "∥":
      self.init(.element("mo", ["stretchy": "false"], mark), .relation)
    case .relation(let mark) where [":", "∴", "∵"].contains(mark):
      // Browsers have them as punctuation and as letters.
      self.init(.element("mo", ["lspace": "0.278em", "rspace": "0.278em"], mark), .relation)
    case .relation(let mark): self.init(.element("mo", [:], mark), .relation)
    case .punctuation(let mark):
      self.init(.element("mo", ["lspace": "0", "rspace": "0.167em"], mark), .punctuation)
    case .dots(let mark):
      self = .bare(mark)
      kind = .inner
    case .largeOperator(let mark):
      self.init(.element("mo", [:], mark), .operator, limits: .inDisplay)
    case .integral(let mark): self.init(.element("mo", [:], mark), .operator)
    case .function(let name, let hasLimits): self = .function(name, hasLimits: hasLimits)
    case .opening(let mark): self = .delimiter(mark, .opening)
    case .closing(let mark): self = .delimiter(mark, .closing)
    case .bar(let mark):
      self.init(
        .element("mo", ["stretchy": "false", "lspace": "0", "rspace": "0"], mark)
      )
    case .verticalArrow(let mark):
      self.init(.element("mo", ["stretchy": "false"], mark), .relation)
    case .space(let width):
      self.init(.element("mspace", ["width": MathLength(thousandths: width).css]), .space)
    }
  }

  /// A parenthesis or bracket of the text's own height.
  static func delimiter(_ mark: String, _ kind: Kind) -> MathAtom {
    // A bar does not say by itself on which side it stands.
    let form: String? =
      ["|", "‖"].contains(mark) ? (kind == .opening ? "prefix" : "postfix") : nil
    return MathAtom(.element("mo", ["form": form, "stretchy": "false"], mark), kind)
  }

  /// A sign without any space.
  static func bare(_ mark: String) -> MathAtom {
    MathAtom(.element("mo", ["lspace": "0", "rspace": "0"], mark))
  }

  /// The upright name of a function, and the invisible operator that applies it.
  static func function(_ name: String, hasLimits: Bool) -> MathAtom {
    var atom = word(name)
    atom.nodes.append(.element("mo", [:], "\u{2061}"))
    atom.kind = .operator
    atom.isFunction = true
    atom.limits = hasLimits ? .inDisplay : .never
    return atom
  }

  /// Letters in upright type.
  static func word(_ word: String) -> MathAtom {
    // MathML sets a single letter in italics, a longer name upright.
    MathAtom(.element("mi", ["mathvariant": word.count == 1 ? "normal" : nil], word))
  }

  private static func letter(_ letter: String, in alphabet: MathAlphabet) -> MathAtom {
    let styled = String(letter.map(alphabet.styled))
    let isUpright = alphabet == .roman || styled != letter
    return MathAtom(.element("mi", ["mathvariant": isUpright ? "normal" : nil], styled))
  }
}
