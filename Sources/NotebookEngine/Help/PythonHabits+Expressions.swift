/// Operators, closures, and what stands in square brackets.
extension PythonHabits {
  func anonymous(_ line: Int) -> HabitFinding? {
    guard let match = code.masked[line].firstMatch(of: /\blambda\b\s*([\w\s,]*):\s*([^,)]+)/) else {
      return nil
    }
    let names = match.1.trimming(" ")
    let body = PythonText.expression(code.raw(match.2, line: line))
    let head = names.isEmpty ? "" : "(\(names)) in "
    return finding(
      at: match.0,
      line,
      "`lambda` is a closure between braces in Swift",
      "Write `{ \(names.contains(",") || names.isEmpty ? head : "\(names) in ")\(body) }`"
    )
  }

  func comprehension(_ line: Int) -> HabitFinding? {
    guard
      let match = code.masked[line].firstMatch(
        of: /\[\s*([^\[\]]+?)\s+for\s+([\w\s,()]+?)\s+in\s+(.+?)(?:\s+if\s+(.+?))?\s*\]/
      )
    else { return nil }
    let names = match.2.contains(",") ? "(\(match.2.trimming("()")))" : String(match.2)
    var source = PythonText.expression(code.raw(match.3, line: line))
    if source.contains("..<"), !source.contains("(") { source = "(\(source))" }
    if let condition = match.4 {
      let text = PythonText.expression(code.raw(condition, line: line))
      source += ".filter { \(names) in \(text) }"
    }
    let value = PythonText.expression(code.raw(match.1, line: line))
    let call = value == names ? source : "\(source).map { \(names) in \(value) }"
    return finding(
      at: match.0,
      line,
      "Swift has no `for` inside of brackets",
      "Write `\(call)`"
    )
  }

  func slice(_ line: Int) -> HabitFinding? {
    guard
      let match = code.masked[line].firstMatch(
        of: /([\w)\]]+)\[((?:[^\[\]"?{}]*,)?\s*[^\[\]"?{},]*:[^\[\]"?{}]*)\]/
      ), messages.contains(where: { $0.contains("colon") || $0.contains("label") }),
      // An argument with a label.
      !match.2.contains(#/[A-Za-z]\w*:\s/#)
    else { return nil }
    let name = code.raw(match.1, line: line)
    let part = code.raw(match.2, line: line)
    let offset = code.range(match.2, line: line).lowerBound
    if part.split(separator: ",").contains(where: { $0.count { $0 == ":" } > 1 }) {
      return HabitFinding(
        line,
        offset,
        "a subscript has no step",
        "Write `stride(from: 0, to: \(name).count, by: 2).map { \(name)[$0] }`"
      )
    }
    return HabitFinding(
      line,
      offset,
      "a part is a range with `..<`, not two numbers with a colon",
      "Write `\(name)[\(PythonText.slice(part))]`"
    )
  }

  /// `x => x * 2`, `a @ b`, `let x == 3`, `where(…)`, `"%d" % x`.
  func sign(_ line: Int) -> HabitFinding? {
    let text = code.masked[line]
    if let match = text.firstMatch(of: /(\w+|\([\w\s,]*\))\s*(=>)\s*([^,)]+)/) {
      return finding(
        at: match.2,
        line,
        "a closure has no arrow in Swift",
        "Write `{ \(match.1) in \(code.raw(match.3, line: line).trimming(" ")) }`"
      )
    }
    if let match = text.firstMatch(of: /[\w)\]]\s+(@)\s+[\w(]/) {
      return finding(
        at: match.1,
        line,
        "Swift has no operator `@`",
        "Tensors have no matrix product; `*` multiplies element by element"
      )
    }
    if let match = text.firstMatch(of: /^\s*(let|var)\s+(\w+)\s*(==)\s*(.+)$/) {
      return finding(
        at: match.3,
        line,
        "`==` compares; a declaration has `=`",
        "Write `\(match.1) \(match.2) = \(code.raw(match.4, line: line))`"
      )
    }
    if let match = text.firstMatch(of: /=\s*(where\(.*\))/) {
      return finding(
        at: match.1,
        line,
        "`where` is a word of Swift's own",
        "Write `Tensor.\(code.raw(match.1, line: line))`"
      )
    }
    guard let match = text.firstMatch(of: /("_+")\s*(%)\s*(\(.+?\)|[\w.]+)/) else { return nil }
    var values = code.raw(match.3, line: line).trimming("()").split(separator: ",")
      .map { $0.trimming(" ") }
    let string = code.raw(match.1, line: line)
    guard string.contains(/%[-\d.]*[a-z]/) else { return nil }
    let swift = string.replacing(/%[-\d]*(?:\.(\d+))?[a-z]/) { part in
      guard !values.isEmpty else { return String(part.0) }
      let value = values.removeFirst()
      return part.1.map { "\\(\(value), decimals: \($0))" } ?? "\\(\(value))"
    }
    return finding(
      at: match.2,
      line,
      "`%` puts no values into a string",
      "Write `\(swift)`"
    )
  }

  func logicalWord(_ line: Int) -> HabitFinding? {
    guard let match = code.masked[line].firstMatch(of: /[\w)\]"]\s+(and|or)\s+[\w("\[]/) else {
      guard let not = code.masked[line].firstMatch(of: /(?:=|\(|,|\bif|\bwhile)\s*(not)\s+\w/)
      else {
        return nil
      }
      return finding(
        at: not.1,
        line,
        "`not` is `!` in Swift, without a space behind it",
        "Write `!`"
      )
    }
    let sign = match.1 == "and" ? "&&" : "||"
    return finding(at: match.1, line, "`\(match.1)` is `\(sign)` in Swift", "Write `\(sign)`")
  }

  func power(_ line: Int) -> HabitFinding? {
    guard
      let match = code.masked[line].firstMatch(of: /([\w.]+(?:\([^()]*\))?)\s*(\*\*)\s*([\w.]+)/),
      messages.contains(where: { $0.contains("'**'") })
    else { return nil }
    let (base, exponent) = (code.raw(match.1, line: line), code.raw(match.3, line: line))
    let product = exponent == "2" ? "`\(base) * \(base)`, or " : ""
    return finding(
      at: match.2,
      line,
      "Swift has no operator `**`",
      "Write \(product)`pow(\(base), \(exponent))` for a single number"
    )
  }
}
