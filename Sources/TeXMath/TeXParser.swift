internal import HTMLTree

/// TeX that the page shows as source, because it uses more than the parser knows.
struct UnsupportedTeX: Error {}

/// Turns TeX in math mode into MathML.
///
/// Known are letters, numbers, the symbols of `mathSymbols`, scripts and primes, groups, `\frac`, `\binom`,
/// `\sqrt`, accents, `\text`, the alphabets `\mathrm`, `\mathbf`, `\boldsymbol`, `\mathbb`, `\mathcal`, `\operatorname`,
/// `\left…\right`, `\overset`, `\underset`, `\underbrace`, and the environments of `TeXParser+Environments`.
/// The notation is MathML Core's (W3C).
struct TeXParser {
  /// Deeper groups are refused, so that no formula exhausts the stack.
  private static let deepestNesting = 60

  var tokens: ArraySlice<TeXToken>
  var alphabet = MathAlphabet.italic
  private var depth = 0

  init(_ tex: String) {
    tokens = TeXToken.tokens(of: tex)[...]
  }

  /// The children of a `<math>` element.
  static func nodes(of tex: String) throws(UnsupportedTeX) -> [HTMLNode] {
    var parser = TeXParser(tex)
    let row = try parser.parseRow()
    guard parser.tokens.isEmpty else { throw UnsupportedTeX() }
    return row
  }

  // MARK: - Rows and groups

  /// The atoms up to the end of the group, table cell or formula; the token that ends it stays.
  mutating func parseRow() throws(UnsupportedTeX) -> [HTMLNode] {
    let outerAlphabet = alphabet
    try enter()
    defer {
      depth -= 1
      alphabet = outerAlphabet
    }
    var row = MathRow()
    while let token = peekAfterSpace(), !token.endsRow {
      guard let atom = try parseAtom(after: row.lastKind) else { continue }
      row.append(try parseScripts(of: atom))
    }
    return row.nodes
  }

  private mutating func enter() throws(UnsupportedTeX) {
    guard depth < Self.deepestNesting else { throw UnsupportedTeX() }
    depth += 1
  }

  /// A group in braces, or a single token: what a command or a script takes.
  mutating func parseArgument() throws(UnsupportedTeX) -> HTMLNode {
    try enter()
    defer { depth -= 1 }
    guard let token = peekAfterSpace(), !token.endsRow else { throw UnsupportedTeX() }
    if token == .open { return try parseGroup() }
    if case .character(let digit) = token, digit.isASCII, digit.isNumber {
      tokens.removeFirst()
      return .element("mn", [:], String(alphabet.styled(digit)))
    }
    guard let atom = try parseAtom(after: .start) else { throw UnsupportedTeX() }
    return atom.node
  }

  mutating func parseGroup() throws(UnsupportedTeX) -> HTMLNode {
    tokens.removeFirst()
    let nodes = try parseRow()
    guard tokens.popFirst() == .close else { throw UnsupportedTeX() }
    return .grouped(nodes)
  }

  /// The next token that is not white space.
  mutating func peekAfterSpace() -> TeXToken? {
    tokens = tokens.drop { $0 == .space }
    return tokens.first
  }

  mutating func takeAfterSpace() throws(UnsupportedTeX) -> TeXToken {
    guard peekAfterSpace() != nil, let token = tokens.popFirst() else { throw UnsupportedTeX() }
    return token
  }

  /// The characters of a group in braces, as they are: the argument of `\text` or `\begin`.
  mutating func parseRawGroup() throws(UnsupportedTeX) -> String {
    guard try takeAfterSpace() == .open else { throw UnsupportedTeX() }
    var text = ""
    while let token = tokens.popFirst() {
      switch token {
      case .close: return text
      case .character("$"): throw UnsupportedTeX()
      case .character(let character): text.append(character)
      case .space: text.append(" ")
      case .command(let name) where ["%", "&", "#", "$", "_", "{", "}", " "].contains(name):
        text += name
      default: throw UnsupportedTeX()
      }
    }
    throw UnsupportedTeX()
  }

  // MARK: - Scripts

  private mutating func parseScripts(of atom: MathAtom) throws(UnsupportedTeX) -> MathAtom {
    var below: HTMLNode?
    var above: [HTMLNode] = []
    var hasSuperscript = false
    scripts: while let token = peekAfterSpace() {
      switch token {
      case .subscript where below == nil:
        tokens.removeFirst()
        below = try parseArgument()
      case .superscript where !hasSuperscript:
        tokens.removeFirst()
        hasSuperscript = true
        above.append(try parseArgument())
      case .character("'"):
        tokens.removeFirst()
        above.append(.element("mo", [:], "′"))
      case .subscript, .superscript: throw UnsupportedTeX()
      default: break scripts
      }
    }
    return atom.scripted(below: below, above: above.isEmpty ? nil : .grouped(above))
  }
}

extension TeXToken {
  fileprivate var endsRow: Bool {
    switch self {
    case .close, .alignment, .newRow, .command("right"), .command("end"): true
    default: false
    }
  }
}

extension HTMLNode {
  /// One node as it is, several or none as a row.
  static func grouped(_ nodes: [HTMLNode]) -> HTMLNode {
    nodes.count == 1 ? nodes[0] : .element("mrow", [:], nodes)
  }
}
