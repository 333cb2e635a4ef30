internal import HTMLTree

/// Commands that take arguments of their own kind; the raw value is the command.
enum MathCommand: String, CaseIterable {
  case frac, dfrac, tfrac, cfrac, binom, dbinom, tbinom, sqrt
  case overset, underset, stackrel, substack
  case operatorname, mathop, mathbin, mathrel, mathord, mathopen, mathclose, mathpunct, mathinner
  case left, begin
  case bmod, pmod, mod, pod, not, dots
  case hspace, hskip, kern, mkern, mskip, mspace
  case phantom, hphantom, vphantom, smash, boxed
  case nonumber, notag, allowbreak, nobreak, limits, nolimits
}

extension TeXParser {
  mutating func parse(_ command: MathCommand, at offset: Int) throws(TeXProblem) -> MathAtom? {
    let name = "\\" + command.rawValue
    switch command {
    case .frac: return try parseFraction(name, setting.style, at: offset)
    case .dfrac, .cfrac: return try parseFraction(name, .display, at: offset)
    case .tfrac: return try parseFraction(name, .text, at: offset)
    case .binom: return try parseBinomial(name, setting.style, at: offset)
    case .dbinom: return try parseBinomial(name, .display, at: offset)
    case .tbinom: return try parseBinomial(name, .text, at: offset)
    case .sqrt: return try parseRoot(at: offset)
    case .overset, .underset, .stackrel: return try parseStack(command, at: offset)
    case .substack: return MathAtom(try parseSubstack(at: offset))
    case .operatorname: return try parseOperatorName(at: offset)
    case .mathop:
      let node = try parseArgument(of: name, at: offset)
      var atom = MathAtom(node, .operator, limits: .inDisplay)
      atom.isFunction = true
      return atom
    case .mathbin: return try parseClass(.binary, "0.222em", name, at: offset)
    case .mathrel: return try parseClass(.relation, "0.278em", name, at: offset)
    case .mathord, .mathinner: return try parseClass(.ordinary, "0", name, at: offset)
    case .mathopen: return try parseClass(.opening, "0", name, at: offset)
    case .mathclose: return try parseClass(.closing, "0", name, at: offset)
    case .mathpunct: return try parseClass(.punctuation, "0", name, at: offset)
    case .left: return try parseFenced(at: offset)
    case .begin: return MathAtom(try parseEnvironment(at: offset))
    case .bmod:
      return MathAtom(.element("mo", ["lspace": "0.278em", "rspace": "0.278em"], "mod"), .binary)
    case .pmod, .mod, .pod: return try parseModulus(command, at: offset)
    case .dots: return MathAtom(.dots(isOperationNext ? "⋯" : "…"), in: setting.alphabet)
    case .not: return try parseStruck(at: offset)
    case .hspace, .hskip, .kern, .mkern, .mskip, .mspace: return try parseSpace(name, at: offset)
    case .phantom: return try parseWrapped("mphantom", [:], name, at: offset)
    case .hphantom:
      let hidden = HTMLNode.element("mphantom", [:], [try parseArgument(of: name, at: offset)])
      return MathAtom(.element("mpadded", ["height": "0", "depth": "0"], [hidden]))
    case .vphantom:
      let hidden = HTMLNode.element("mphantom", [:], [try parseArgument(of: name, at: offset)])
      return MathAtom(.element("mpadded", ["width": "0"], [hidden]))
    case .smash:
      return try parseWrapped("mpadded", ["height": "0", "depth": "0"], name, at: offset)
    case .boxed: return try parseWrapped("mrow", ["class": "boxed"], name, at: offset)
    case .nonumber, .notag, .allowbreak, .nobreak, .limits, .nolimits: return nil
    }
  }

  private mutating func parseWrapped(
    _ element: String,
    _ attributes: KeyValuePairs<String, String?>,
    _ name: String,
    at offset: Int
  ) throws(TeXProblem) -> MathAtom {
    MathAtom(.element(element, attributes, [try parseArgument(of: name, at: offset)]))
  }

  /// An expression with the space of another class of atoms on its sides.
  private mutating func parseClass(
    _ kind: MathAtom.Kind,
    _ space: String,
    _ name: String,
    at offset: Int
  ) throws(TeXProblem) -> MathAtom {
    let node = try parseArgument(of: name, at: offset)
    guard case .element(let element) = node, element.name == "mo" else {
      guard space != "0" else { return MathAtom(node, kind) }
      let gap = HTMLNode.element("mspace", ["class": "thin", "width": space])
      var atom = MathAtom(gap, .ordinary)
      atom.nodes = [gap, node, gap]
      return atom
    }
    return MathAtom(node.withoutSpace.with("lspace", space).with("rspace", space), kind)
  }

  private mutating func parseModulus(
    _ command: MathCommand,
    at offset: Int
  ) throws(TeXProblem) -> MathAtom {
    var nodes = [HTMLNode.element("mspace", ["width": "1em"])]
    let word = HTMLNode.element("mi", [:], "mod")
    let space = HTMLNode.element("mspace", ["width": "0.333em"])
    if command == .mod {
      nodes += [word, space]
    } else {
      let argument = try parseArgument(of: "\\" + command.rawValue, at: offset)
      nodes += MathAtom.delimiter("(", .opening).nodes
      nodes += command == .pmod ? [word, space, argument] : [argument]
      nodes += MathAtom.delimiter(")", .closing).nodes
    }
    var atom = MathAtom(nodes[0], .closing)
    atom.nodes = nodes
    return atom
  }

  /// Whether the next token is an operation or a relation, between which dots stand higher.
  private var isOperationNext: Bool {
    mutating get {
      switch tokens.peek() {
      case .character(let character): "+-*=<>".contains(character)
      case .command(let name):
        switch mathSymbols[name] {
        case .binary, .relation, .integral, .largeOperator: true
        default: false
        }
      default: false
      }
    }
  }

  /// `\not` and the sign that it strikes through.
  private mutating func parseStruck(at offset: Int) throws(TeXProblem) -> MathAtom {
    try enter()
    defer { leave() }
    if let atom = try parseAtom(), atom.nodes.count == 1,
      case .element(let element) = atom.nodes[0],
      case .text(let mark)? = element.children.first, let struck = struckSymbols[mark]
    {
      return MathAtom(.relation(struck), in: setting.alphabet)
    }
    throw TeXProblem(
      "`\\not` stands before what it cannot strike through",
      at: offset,
      help: "Use it before a relation, as in `\\not\\in`"
    )
  }
}
