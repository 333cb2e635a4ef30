internal import HTMLTree

extension TeXParser {
  mutating func parseFraction(
    _ name: String,
    _ style: MathStyle,
    at offset: Int
  ) throws(TeXProblem) -> MathAtom {
    MathAtom(inStyle(style, try parseParts(name, style, thickness: nil, at: offset)))
  }

  mutating func parseBinomial(
    _ name: String,
    _ style: MathStyle,
    at offset: Int
  ) throws(TeXProblem) -> MathAtom {
    let parts = try parseParts(name, style, thickness: "0", at: offset)
    return MathAtom(parenthesised(inStyle(style, parts)))
  }

  func parenthesised(_ node: HTMLNode) -> HTMLNode {
    .element("mrow", [:], [.element("mo", [:], "("), node, .element("mo", [:], ")")])
  }

  private mutating func parseParts(
    _ name: String,
    _ style: MathStyle,
    thickness: String?,
    at offset: Int
  ) throws(TeXProblem) -> HTMLNode {
    let above = try parseArgument(of: name, at: offset, style: style.inFraction)
    let below = try parseArgument(of: name, at: offset, style: style.inFraction)
    return .element("mfrac", ["linethickness": thickness], [above, below])
  }

  /// A fraction that is larger or smaller than where it stands.
  private func inStyle(_ style: MathStyle, _ node: HTMLNode) -> HTMLNode {
    guard style != setting.style else { return node }
    return .element(
      "mstyle",
      ["displaystyle": style.displayStyle, "scriptlevel": style.scriptLevel],
      [node]
    )
  }

  mutating func parseRoot(at offset: Int) throws(TeXProblem) -> MathAtom {
    guard tokens.peek() == .character("[") else {
      return MathAtom(.element("msqrt", [:], [try parseArgument(of: "\\sqrt", at: offset)]))
    }
    let index = try parseBracketed(style: .scriptScript)
    let root = [try parseArgument(of: "\\sqrt", at: offset), index]
    return MathAtom(.element("mroot", [:], root))
  }

  /// What stands in brackets behind a command.
  mutating func parseBracketed(style: MathStyle) throws(TeXProblem) -> HTMLNode {
    let offset = tokens.offset
    tokens.pop()
    let outer = setting
    try enter()
    defer {
      leave()
      setting = outer
    }
    setting.style = style
    var row = MathRow(after: .start, style: style)
    while let token = tokens.peek(), token != .character("]") {
      if token.endsRow { break }
      guard let atom = try parseAtom() else { continue }
      row.append(try parseScripts(of: atom))
    }
    guard tokens.take(.character("]")) else { throw unclosed("[", at: offset, closing: "]") }
    return .grouped(row.nodes)
  }
}
