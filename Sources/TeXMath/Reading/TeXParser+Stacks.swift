internal import HTMLTree

extension TeXParser {
  /// A mark over or under an expression.
  mutating func parse(
    _ accent: MathAccent,
    _ name: String,
    at offset: Int
  ) throws(TeXProblem) -> MathAtom {
    let base = try parseArgument(of: "\\" + name, at: offset)
    let mark = HTMLNode.element(
      "mo",
      ["stretchy": accent.stretches ? "true" : "false", "mathsize": accent.size],
      accent.mark
    )
    return MathAtom(
      .element(
        accent.isBelow ? "munder" : "mover",
        ["class": accent.lineClass, accent.isBelow ? "accentunder" : "accent": "true"],
        [base, mark]
      ),
      limits: accent.takesLimits ? .always : .never
    )
  }

  /// `\overset`, `\underset`, `\stackrel`: what is over or under the second argument.
  mutating func parseStack(_ command: MathCommand, at offset: Int) throws(TeXProblem) -> MathAtom {
    let name = "\\" + command.rawValue
    let mark = try parseArgument(of: name, at: offset, style: setting.style.inScript)
    let base = try parseArgument(of: name, at: offset)
    var kind = MathAtom.Kind.ordinary
    if case .element(let element) = base, element.name == "mo" { kind = .relation }
    return MathAtom(
      .element(command == .underset ? "munder" : "mover", [:], [base, mark]),
      kind
    )
  }

  /// An arrow as long as what is written over it and, in brackets, under it.
  mutating func parseArrow(
    _ arrow: String,
    _ name: String,
    at offset: Int
  ) throws(TeXProblem) -> MathAtom {
    let style = setting.style.inScript
    let below =
      tokens.peek() == .character("[") ? padded(try parseBracketed(style: style)) : nil
    let above = padded(try parseArgument(of: "\\" + name, at: offset, style: style))
    return MathAtom(
      .element(
        below == nil ? "mover" : "munderover",
        [:],
        [.element("mo", ["stretchy": "true"], arrow)] + [below, above].compactMap(\.self)
      ),
      .relation
    )
  }

  /// The arrow's head and tail reach over what is written.
  private func padded(_ node: HTMLNode) -> HTMLNode {
    let space = HTMLNode.element("mspace", ["class": "thin", "width": "0.6em"])
    return .element("mrow", [:], [space, node, space])
  }

  /// The name of a function of the author's; with a star, scripts stand above and below it in display style.
  mutating func parseOperatorName(at offset: Int) throws(TeXProblem) -> MathAtom {
    let hasLimits = tokens.take(.character("*"))
    guard tokens.peek() == .open else { throw missingName(at: offset) }
    let name = try parsePlainText("\\operatorname", at: offset).replacing(" ", with: "")
    if name.isEmpty { throw missingName(at: offset) }
    return .function(name, hasLimits: hasLimits)
  }

  private func missingName(at offset: Int) -> TeXProblem {
    TeXProblem(
      "`\\operatorname` has no name behind it",
      at: offset,
      help: "Write the name in braces: `\\operatorname{name}`"
    )
  }
}
