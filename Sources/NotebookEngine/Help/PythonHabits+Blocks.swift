/// Lines that begin a block: functions, types, loops and branches.
extension PythonHabits {
  func definition(_ line: Int) -> HabitFinding? {
    guard
      let match = code.masked[line].firstMatch(
        of: /^(\s*)def\s+(\w+)\s*\(([^()]*)\)?\s*(?:->\s*(\w+))?\s*:?/
      )
    else { return nil }
    let parameters = match.3.split(separator: ",").map { part -> String in
      let words = part.split(separator: ":").map { $0.trimming(" ") }
      let name = words.first?.prefix { $0 != "=" }.trimming(" ") ?? ""
      return "_ \(name): \(Self.type(words.count > 1 ? words[1] : ""))"
    }.filter { $0 != "_ self: Double" }
    let result = Self.type(match.4.map(String.init) ?? "")
    return HabitFinding(
      line,
      match.1.utf8.count,
      "`def` is `func` in Swift, with types and braces",
      "Write `func \(RuntimeNames.camelCase(String(match.2)))(\(parameters.joined(separator: ", "))) -> \(result) { … }`",
      isBlock: true
    )
  }

  private static func type(_ python: String) -> String {
    switch python {
    case "int": "Int"
    case "str": "String"
    case "bool": "Bool"
    case "", "float": "Double"
    default: python
    }
  }

  /// `with torch.no_grad():`, and classes with `__init__`.
  func context(_ line: Int) -> HabitFinding? {
    let text = code.masked[line]
    if let match = text.firstMatch(of: /^(\s*)with\b.*:/) {
      return HabitFinding(
        line,
        match.1.utf8.count,
        "`with` is a statement of Python's",
        "Leave the line out, and write its block without it",
        isBlock: true
      )
    }
    guard !text.contains("{"),
      let match = text.firstMatch(
        of: /^(\s*)class\s+(\w+)\s*(?:\([\w., ]*\))?\s*:\s*(?:$|def\b|pass\b)/
      )
    else { return nil }
    return HabitFinding(
      line,
      match.1.utf8.count,
      "a type's members stand between braces, not behind a colon",
      "Write `class \(match.2) { … }`, with `init` for `__init__` and `func` for `def`",
      isBlock: true
    )
  }

  /// A line that ends in a colon where Swift has a brace.
  func block(_ line: Int) -> HabitFinding? {
    guard
      let match = code.masked[line].firstMatch(
        of: /^(\s*)((?:for|while|if|elif|else|try|except)\b[^{?]*):\s*$/
      )
    else { return nil }
    return HabitFinding(
      line,
      match.1.utf8.count + match.2.utf8.count,
      "a block stands between braces, not behind a colon",
      "Write `\(PythonText.head(code.raw(match.2, line: line)))`, and `}` behind the block",
      isBlock: true
    )
  }

  /// A block in one line, such as `while True: pass`.
  func otherBlock(_ line: Int) -> HabitFinding? {
    let text = code.masked[line]
    guard !text.contains("{"),
      let match = text.firstMatch(of: /^(\s*)(?:for|while|if|else|try)\b/),
      let colon = Self.outerColon(in: text)
    else { return nil }
    let head = text[match.1.endIndex..<colon]
    let body = text[text.index(after: colon)...]
    guard head.trimming(" ") == "try" || !head.hasPrefix("try") else { return nil }
    let raw = code.raw(body, line: line).trimming(" ")
    let inside = raw == "pass" ? "" : " " + PythonText.expression(raw)
    return HabitFinding(
      line,
      text.utf8.distance(from: text.startIndex, to: colon),
      "a block stands between braces, not behind a colon",
      "Write `\(PythonText.head(code.raw(head, line: line)))\(inside) }`"
    )
  }

  /// The first colon that stands in no bracket and belongs to no `? :`.
  private static func outerColon(in text: String) -> String.Index? {
    var depth = 0
    for index in text.indices {
      switch text[index] {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case "?": return nil
      case ":" where depth == 0: return index
      default: break
      }
    }
    return nil
  }

  func branch(_ line: Int) -> HabitFinding? {
    guard let match = code.masked[line].firstMatch(of: /\belif\b/) else { return nil }
    return finding(at: match.0, line, "`elif` is `else if` in Swift", "Write `else if`")
  }

  /// `for i, v in values`, and C's `for (int i = 0; i < 3; i++)`.
  func loop(_ line: Int) -> HabitFinding? {
    let text = code.masked[line]
    if let match = text.firstMatch(
      of: /\bfor\s*\(\s*(?:int|var|let)?\s*(\w+)\s*=\s*(\S+?)\s*;\s*\w+\s*(<=?)\s*([^;]+);/
    ) {
      let sign = match.3 == "<" ? "..<" : "..."
      return finding(
        at: match.0,
        line,
        "Swift has no `for` with semicolons",
        "Write `for \(match.1) in \(match.2)\(sign)\(match.4.trimming(" ")) {`"
      )
    }
    guard let match = text.firstMatch(of: /\bfor\s+(\w+(?:\s*,\s*\w+)+)\s+in\s+([^{:]+)/) else {
      return nil
    }
    let source = PythonText.expression(code.raw(match.2, line: line))
    return finding(
      at: match.1,
      line,
      "several names that take the parts of one value stand in brackets",
      "Write `for (\(match.1)) in \(source) {`"
    )
  }
}
