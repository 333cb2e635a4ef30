/// A token of TeX in math mode, and where it stands.
struct TeXToken {
  enum Kind: Hashable {
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
  }

  var kind: Kind
  /// In bytes of the TeX's UTF-8.
  var offset: Int

  /// Splits TeX into tokens; `%` begins a comment.
  static func tokens(of tex: String) -> [TeXToken] {
    var tokens: [TeXToken] = []
    var rest = Substring(tex)
    var offset = 0
    while let character = rest.first {
      let before = rest
      rest.removeFirst()
      let kind: Kind? =
        switch character {
        case "{": .open
        case "}": .close
        case "^": .superscript
        case "_": .subscript
        case "&": .alignment
        case "~": .command(" ")
        case "%": comment(&rest)
        case "\\": controlSequence(&rest)
        case _ where character.isWhitespace: space(&rest)
        default: .character(character)
        }
      if let kind { tokens.append(TeXToken(kind: kind, offset: offset)) }
      offset += before[..<rest.startIndex].utf8.count
    }
    return tokens
  }

  /// A comment reaches to the beginning of the next line.
  private static func comment(_ rest: inout Substring) -> Kind? {
    rest = rest.drop { !$0.isNewline }
    return nil
  }

  private static func space(_ rest: inout Substring) -> Kind {
    rest = rest.drop(while: \.isWhitespace)
    return .space
  }

  private static func controlSequence(_ rest: inout Substring) -> Kind {
    let name = rest.prefix { $0.isASCII && $0.isLetter }
    rest = rest.dropFirst(name.count)
    if !name.isEmpty { return .command(String(name)) }
    switch rest.popFirst() {
    case "\\": return .newRow
    case .some(let symbol): return .command(symbol.isWhitespace ? " " : String(symbol))
    case nil: return .command("")
    }
  }
}

extension TeXToken.Kind {
  /// Whether the token belongs to what encloses a row, rather than to the row.
  var endsRow: Bool {
    switch self {
    case .close, .alignment, .newRow, .character("$"): true
    case .command("right"), .command("middle"), .command("end"), .command("hline"): true
    case .command("over"), .command("choose"): true
    default: false
    }
  }

  /// As it is written in TeX.
  var spelling: String {
    switch self {
    case .command(let name): "\\" + name
    case .character(let character): String(character)
    case .open: "{"
    case .close: "}"
    case .superscript: "^"
    case .subscript: "_"
    case .alignment: "&"
    case .newRow: "\\\\"
    case .space: " "
    }
  }
}
