internal import HTMLTree

extension TeXParser {
  /// `\hspace{1em}`, `\kern1em`, `\mkern3mu`.
  mutating func parseSpace(_ name: String, at offset: Int) throws(TeXProblem) -> MathAtom {
    _ = tokens.take(.character("*"))
    let text = tokens.peek() == .open ? try parsePlainText(name, at: offset) : takeLength()
    guard let length = MathLength(text) else {
      throw TeXProblem(
        "`\(name)` has no length behind it",
        at: offset,
        help: "Write a number and a unit, such as `\(name){1em}`"
      )
    }
    return MathAtom(.element("mspace", ["width": length.css]), .space)
  }

  /// A length that stands without braces.
  private mutating func takeLength() -> String {
    var text = ""
    while case .character(let character) = tokens.peek(),
      character.isASCII && character.isNumber || "+-.".contains(character)
    {
      tokens.pop()
      text.append(character)
    }
    while case .character(let letter) = tokens.peek(), letter.isASCII, letter.isLetter,
      MathLength(text) == nil, text.count < 12
    {
      tokens.pop()
      text.append(letter)
    }
    return text
  }
}
