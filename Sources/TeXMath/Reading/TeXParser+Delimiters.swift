internal import HTMLTree

extension TeXParser {
  /// `\left`, what it encloses, with `\middle` between, and `\right`.
  mutating func parseFenced(at offset: Int) throws(TeXProblem) -> MathAtom {
    var nodes = try parseDelimiter("\\left", at: offset).map { [fence($0, "prefix")] } ?? []
    nodes += try parseRow(after: nodes.isEmpty ? .start : .opening)
    while tokens.peek() == .command("middle") {
      let place = tokens.offset
      tokens.pop()
      if let mark = try parseDelimiter("\\middle", at: place) { nodes.append(fence(mark, "infix")) }
      nodes += try parseRow(after: .opening)
    }
    let end = tokens.offset
    guard tokens.take(.command("right")) else {
      throw unclosed("\\left", at: offset, closing: "\\right)")
    }
    if let mark = try parseDelimiter("\\right", at: end) { nodes.append(fence(mark, "postfix")) }
    return MathAtom(.element("mrow", [:], nodes), .fenced)
  }

  /// `\big` and its kin, and the delimiter behind it.
  mutating func parseSizedDelimiter(
    _ name: String,
    _ size: String,
    _ form: String?,
    at offset: Int
  ) throws(TeXProblem) -> MathAtom {
    guard let mark = try parseDelimiter("\\" + name, at: offset) else {
      return MathAtom(.element("mrow"))
    }
    let kind: MathAtom.Kind =
      switch form {
      case "prefix": .opening
      case "postfix": .closing
      case "infix": .relation
      default: .ordinary
      }
    let space: String? = form == nil ? "0" : form == "infix" ? "0.278em" : nil
    return MathAtom(
      .element(
        "mo",
        [
          "form": kind == .opening || kind == .closing ? form : nil, "stretchy": "true",
          "minsize": size, "maxsize": size, "lspace": space, "rspace": space,
        ],
        mark
      ),
      kind
    )
  }

  /// A delimiter as tall as what it encloses.
  func fence(_ mark: String, _ form: String) -> HTMLNode {
    let space: String? = form == "infix" ? "0.05em" : nil
    return .element(
      "mo",
      ["form": form, "fence": "true", "stretchy": "true", "lspace": space, "rspace": space],
      mark
    )
  }

  /// The delimiter behind a command; `nil` for a dot, which is none.
  private mutating func parseDelimiter(
    _ name: String,
    at offset: Int
  ) throws(TeXProblem) -> String? {
    let token = tokens.peek()
    let place = tokens.offset
    switch token {
    case .character("."):
      tokens.pop()
      return nil
    case .character(let character):
      let mark = String(character)
      let known = ["<": "⟨", ">": "⟩"][mark] ?? typedSymbols[character]?.delimiter ?? mark
      guard "()[]|/⟨⟩‖⌊⌋⌈⌉".contains(known) else { break }
      tokens.pop()
      return known
    case .command(let command):
      guard let mark = mathSymbols[command]?.delimiter else { break }
      tokens.pop()
      return mark
    default: break
    }
    throw TeXProblem(
      "`\(name)` has no delimiter behind it",
      at: token == nil ? offset : place,
      help: "Write one, such as `(`, `[`, `\\{`, `|`, or `.` for none"
    )
  }
}
