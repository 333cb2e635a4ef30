extension TeXParser {
  /// What is wrong when the formula, or something else, ends before a group is closed.
  mutating func unclosed(_ opening: String, at offset: Int, closing: String) -> TeXProblem {
    if tokens.peek() != nil { return strayToken() }
    return TeXProblem(
      "`\(opening)` is never closed",
      at: offset,
      help: "Write `\(closing)` where it ends"
    )
  }

  /// What is wrong with the next token, which belongs to nothing that was opened.
  mutating func strayToken() -> TeXProblem {
    let token = tokens.peek()
    let help: String
    switch token {
    case .close: help = "A `{` is missing before it; a brace that is seen is `\\}`"
    case .alignment, .newRow, .command("hline"):
      help = "It belongs between `\\begin{aligned}` and `\\end{aligned}`, or into a matrix"
    case .command("right"), .command("middle"): help = "A `\\left` is missing before it"
    case .command("end"): help = "A `\\begin` is missing before it"
    case .character("$"): help = "Write `\\$` for a dollar, or end the formula before it"
    case .command("over"), .command("choose"): help = "Group with braces"
    default: help = "Remove it"
    }
    return TeXProblem(
      "`\(token?.spelling ?? "")` belongs to nothing",
      at: tokens.offset,
      help: help
    )
  }

  /// What is wrong with a character that no formula shows.
  func unknownCharacter(_ character: Character, at offset: Int) -> TeXProblem {
    TeXProblem(
      "`\(character)` is not a sign of formulas",
      at: offset,
      help: "Set it as text: `\\text{\(character)}`"
    )
  }
}
