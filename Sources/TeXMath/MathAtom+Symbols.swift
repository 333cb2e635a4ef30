internal import HTMLTree

extension MathAtom {
  /// A command's symbol.
  init(_ symbol: MathSymbol, after previous: Kind) {
    switch symbol {
    case .identifier(let mark) where ["|", "‖"].contains(mark): self = .bar(mark)
    case .identifier(let name):
      // TeX sets Greek capitals upright.
      let isUpright = ("Α"..."Ω").contains(name)
      self.init(
        node: .element("mi", ["mathvariant": isUpright ? "normal" : nil], name),
        kind: .ordinary
      )
    case .operator(let mark): self = .operator(mark, after: previous)
    case .largeOperator(let mark):
      self.init(node: .element("mo", [:], mark), kind: .operator, hasLimits: true)
    case .integral(let mark): self.init(node: .element("mo", [:], mark), kind: .operator)
    case .function(let name, hasLimits: true):
      self.init(
        node: .element("mo", ["movablelimits": "true", "lspace": "0", "rspace": "0"], name),
        kind: .function,
        hasLimits: true
      )
    case .function(let name, hasLimits: false): self = .function(name)
    case .opening(let mark): self = .delimiter(mark, .opening)
    case .closing(let mark): self = .delimiter(mark, .closing)
    case .space(let width): self.init(node: .element("mspace", ["width": width]), kind: .space)
    }
  }

  /// An operator; a sign where no operand stands before it.
  static func `operator`(_ mark: String, after previous: Kind) -> MathAtom {
    let isSign =
      switch previous {
      case .operator, .opening, .function: ["−", "+", "±", "∓", "¬"].contains(mark)
      case .start, .ordinary, .closing, .space: false
      }
    return MathAtom(
      node: .element("mo", ["form": isSign ? "prefix" : nil], mark),
      kind: ["!"].contains(mark) ? .ordinary : .operator
    )
  }

  /// A parenthesis or bracket of the text's own height.
  static func delimiter(_ mark: String, _ kind: Kind) -> MathAtom {
    MathAtom(node: .element("mo", ["stretchy": "false"], mark), kind: kind)
  }

  /// A bar that may open, close or divide: only `\left` and `\right` tell, so it keeps no space.
  static func bar(_ mark: String) -> MathAtom {
    MathAtom(
      node: .element("mo", ["stretchy": "false", "lspace": "0", "rspace": "0"], mark),
      kind: .ordinary
    )
  }

  static func function(_ name: String) -> MathAtom {
    var atom = word(name)
    atom.kind = .function
    return atom
  }

  /// Letters in upright type.
  static func word(_ word: String) -> MathAtom {
    // MathML sets a single letter in italics, a longer name upright.
    MathAtom(
      node: .element("mi", ["mathvariant": word.count == 1 ? "normal" : nil], word),
      kind: .ordinary
    )
  }

  /// Text, whose outer spaces MathML would drop.
  static func text(_ text: String) -> MathAtom {
    var text = text
    if text.hasPrefix(" ") { text = "\u{A0}" + text.dropFirst() }
    if text.hasSuffix(" ") { text = text.dropLast() + "\u{A0}" }
    return MathAtom(node: .element("mtext", [:], text), kind: .ordinary)
  }
}
