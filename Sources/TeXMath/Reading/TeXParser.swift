internal import HTMLTree

/// Turns TeX in math mode into MathML Core (W3C).
///
/// What it knows is in the tables of `Symbols` and in `MathCommand`; the reader's files follow the kinds of commands.
/// Nothing in a formula stops the program: a problem is thrown, with its place.
struct TeXParser {
  /// What holds until the end of a group.
  struct Setting {
    var style: MathStyle
    var alphabet = MathAlphabet.italic
    /// The size of letters in thousandths of the normal one.
    var size = 1000
  }

  /// Deeper groups are refused, so that no formula exhausts the stack.
  private static let deepestNesting = 60

  var tokens: TeXTokenStack
  var setting: Setting
  private var depth = 0

  private init(_ tex: String, style: MathStyle) {
    tokens = TeXTokenStack(tex)
    setting = Setting(style: style)
  }

  /// The children of a `<math>` element.
  static func nodes(of tex: String, style: MathStyle) throws(TeXProblem) -> [HTMLNode] {
    var parser = TeXParser(tex, style: style)
    guard parser.tokens.peek() != nil else {
      throw TeXProblem("the formula is empty", at: 0, help: "Write what it shows, or leave it out")
    }
    let row = try parser.parseRow()
    if parser.tokens.peek() != nil { throw parser.strayToken() }
    return row
  }

  // MARK: - Rows and groups

  /// The atoms up to the end of the group, table cell or formula; the token that ends it stays.
  mutating func parseRow(
    after kind: MathAtom.Kind = .start,
    style: MathStyle? = nil
  ) throws(TeXProblem) -> [HTMLNode] {
    let outer = setting
    try enter()
    defer {
      leave()
      setting = outer
    }
    if let style { setting.style = style }
    let row = try parseAtoms(after: kind)
    for (name, thickness) in [("over", nil), ("choose", "0")] as [(String, String?)] {
      guard tokens.take(.command(name)) else { continue }
      setting.style = setting.style.inFraction
      let parts = [HTMLNode.grouped(row), .grouped(try parseAtoms(after: .start))]
      let fraction = HTMLNode.element("mfrac", ["linethickness": thickness], parts)
      return name == "over" ? [fraction] : [parenthesised(fraction)]
    }
    return row
  }

  private mutating func parseAtoms(after kind: MathAtom.Kind) throws(TeXProblem) -> [HTMLNode] {
    var row = MathRow(after: kind, style: setting.style)
    while let token = tokens.peek(), !token.endsRow {
      guard let atom = try parseAtom() else { continue }
      row.append(try parseScripts(of: atom))
    }
    // An operator that stands alone is a sign of the script or cell, and has no space to lose.
    return row.nodes.count == 1 ? row.nodes : row.ended()
  }

  mutating func parseGroup(style: MathStyle? = nil) throws(TeXProblem) -> HTMLNode {
    let start = tokens.offset
    tokens.pop()
    let nodes = try parseRow(style: style)
    guard tokens.take(.close) else { throw unclosed("{", at: start, closing: "}") }
    return .grouped(nodes)
  }

  /// A group in braces, or a single token: what the command or mark at `offset` takes.
  mutating func parseArgument(
    of name: String,
    at offset: Int,
    style: MathStyle? = nil
  ) throws(TeXProblem) -> HTMLNode {
    let outer = setting
    try enter()
    defer {
      leave()
      setting = outer
    }
    if let style { setting.style = style }
    switch tokens.peek() {
    case .open: return try parseGroup()
    case .character(let digit) where digit.isASCII && digit.isNumber:
      tokens.pop()
      return .element("mn", [:], String(setting.alphabet.upright.styled(digit)))
    case .some(let token) where !token.endsRow && token != .superscript && token != .subscript:
      if let atom = try parseAtom() { return .grouped(atom.nodes) }
    default: break
    }
    throw TeXProblem(
      "`\(name)` has too little behind it",
      at: offset,
      help: "Write what belongs to it in braces: `\(name){…}`"
    )
  }

  /// Begins something that may hold itself; `leave()` ends it.
  mutating func enter() throws(TeXProblem) {
    guard depth < Self.deepestNesting else {
      throw TeXProblem(
        "more than \(Self.deepestNesting) groups stand inside each other here",
        at: tokens.offset,
        help: "Divide the formula into several"
      )
    }
    depth += 1
  }

  mutating func leave() { depth -= 1 }

  // MARK: - Scripts

  mutating func parseScripts(of atom: MathAtom) throws(TeXProblem) -> MathAtom {
    var atom = atom
    var below: HTMLNode?
    var above: [HTMLNode] = []
    var hasSuperscript = false
    var hasOnlyPrimes = true
    scripts: while let token = tokens.peek() {
      let offset = tokens.offset
      switch token {
      case .command("limits"): atom.limits = .always
      case .command("nolimits"): atom.limits = .never
      case .command("displaylimits"): atom.limits = .inDisplay
      case .subscript where below == nil:
        tokens.pop()
        below = try parseArgument(of: "_", at: offset, style: setting.style.inScript)
        continue
      case .superscript where !hasSuperscript:
        tokens.pop()
        hasSuperscript = true
        let superscript = try parseArgument(of: "^", at: offset, style: setting.style.inScript)
        hasOnlyPrimes = superscript.isPrimes
        above.append(superscript)
        continue
      case .character("'"): above.append(.element("mo", [:], "′"))
      case .subscript, .superscript:
        throw TeXProblem(
          "a second `\(token.spelling)` for the same letter",
          at: offset,
          help: "Group with braces: `{x\(token.spelling)a}\(token.spelling)b`"
        )
      default: break scripts
      }
      tokens.pop()
    }
    if below == nil, hasOnlyPrimes, !above.isEmpty, atom.limits == .never {
      // The sign is raised by itself; as a superscript, browsers would raise and shrink it once more.
      for prime in above { atom.nodes.append(prime.withoutSpace) }
      return atom
    }
    return atom.scripted(
      below: below,
      above: above.isEmpty ? nil : .grouped(above),
      style: setting.style
    )
  }
}

extension HTMLNode {
  /// Whether the node is one prime, or several in a row.
  fileprivate var isPrimes: Bool {
    guard case .element(let element) = self else { return false }
    return element.name == "mo"
      ? element.children == [.text("′")]
      : element.name == "mrow" && !element.children.isEmpty
        && element.children.allSatisfy(\.isPrimes)
  }
}
