/// The tokens that are still to be read, the next one on top.
struct TeXTokenStack {
  private var reversed: [TeXToken]
  /// Where the TeX ends, in bytes of its UTF-8.
  private let end: Int

  init(_ tex: String) {
    reversed = TeXToken.tokens(of: tex).reversed()
    end = tex.utf8.count
  }

  /// The next token, white space too.
  var next: TeXToken.Kind? { reversed.last?.kind }

  /// Where the next token stands, or the TeX ends.
  var offset: Int { reversed.last?.offset ?? end }

  /// The next token that is not white space.
  mutating func peek() -> TeXToken.Kind? {
    while reversed.last?.kind == .space { reversed.removeLast() }
    return reversed.last?.kind
  }

  /// Takes the next token, white space too.
  @discardableResult
  mutating func pop() -> TeXToken? { reversed.popLast() }

  /// Takes the next token if it is this one.
  mutating func take(_ kind: TeXToken.Kind) -> Bool {
    guard peek() == kind else { return false }
    reversed.removeLast()
    return true
  }

  /// Puts the tokens of other TeX in the place of a command that stood at `offset`.
  mutating func push(_ tex: String, at offset: Int) {
    for token in TeXToken.tokens(of: tex).reversed() {
      reversed.append(TeXToken(kind: token.kind, offset: offset))
    }
  }

  /// Takes characters of a length in brackets, such as that of `\\[4pt]`, if one comes next.
  mutating func takeBracketedLength() {
    guard next == .character("[") else { return }
    var text = ""
    for token in reversed.dropLast().suffix(16).reversed() {
      switch token.kind {
      case .character("]"):
        guard MathLength(text) != nil else { return }
        reversed.removeLast(text.count + 2)
        return
      case .character(let character): text.append(character)
      default: return
      }
    }
  }
}
