/// A token of TeX in math mode.
enum TeXToken: Hashable {
  /// A control sequence without its backslash.
  case command(String)
  case character(Character)
  case open
  case close
  case superscript
  case `subscript`
  /// `&`.
  case alignment
  /// `\\`.
  case newRow
  /// White space, which counts inside `\text` alone.
  case space

  /// Splits TeX into tokens; `%` begins a comment.
  static func tokens(of tex: String) -> [TeXToken] {
    var tokens: [TeXToken] = []
    var rest = Substring(tex)
    while let character = rest.popFirst() {
      switch character {
      case "{": tokens.append(.open)
      case "}": tokens.append(.close)
      case "^": tokens.append(.superscript)
      case "_": tokens.append(.subscript)
      case "&": tokens.append(.alignment)
      case "~": tokens.append(.command(" "))
      case "%": rest = rest.drop { !$0.isNewline }
      case "\\": tokens.append(controlSequence(&rest))
      case _ where character.isWhitespace:
        rest = rest.drop(while: \.isWhitespace)
        tokens.append(.space)
      default: tokens.append(.character(character))
      }
    }
    return tokens
  }

  private static func controlSequence(_ rest: inout Substring) -> TeXToken {
    let name = rest.prefix { $0.isASCII && $0.isLetter }
    rest = rest.dropFirst(name.count)
    if !name.isEmpty { return .command(String(name)) }
    switch rest.popFirst() {
    case "\\": return .newRow
    case .some(let symbol): return .command(String(symbol))
    case nil: return .command("")
    }
  }
}
