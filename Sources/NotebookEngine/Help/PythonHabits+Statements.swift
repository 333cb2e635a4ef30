/// Assignments, arguments of calls, and words that begin a statement.
extension PythonHabits {
  /// `fig, ax = plt.subplots()`.
  func pair(_ line: Int) -> HabitFinding? {
    guard
      let match = code.masked[line].firstMatch(
        of: /^(\s*)(let\s+|var\s+)?(\w+(?:\s*,\s*\w+)+)\s*=(?!=)\s*(.+)$/
      )
    else { return nil }
    let word = match.2.map { $0.trimming(" ") } ?? "let"
    return HabitFinding(
      line,
      match.1.utf8.count,
      "several names that take the parts of one value stand in brackets",
      "Write `\(word) (\(match.3)) = \(code.raw(match.4, line: line))`"
    )
  }

  /// `bins=10` among the arguments of a call.
  func namedArguments(_ line: Int) -> HabitFinding? {
    for match in code.masked[line].matches(of: /(?:[(,]|^)\s*(\w+)\s*=(?![=>])/) {
      let start = code.range(match.1, line: line).lowerBound
      guard let call = CodeCall(around: start, line: line, in: code),
        let argument = call.arguments.first(where: {
          $0.hasEqualsSign && $0.label == String(match.1)
        })
      else { continue }
      var swift = call.withKnownLabels
      for index in swift.arguments.indices {
        swift.arguments[index].value = PythonText.expression(swift.arguments[index].value)
      }
      swift = swift.ordered(by: swift.runtimeSignatures) ?? swift
      let single = swift.arguments.first { $0.value == PythonText.expression(argument.value) }
      var finding = HabitFinding(
        line,
        start,
        "`\(match.1)=\(argument.value)`: the label of an argument ends in a colon",
        "Write `\(swift.text.count <= 100 ? swift.text : single?.text ?? "\(match.1):")`"
      )
      finding.lines = call.lines
      return finding
    }
    return nil
  }

  func statementWord(_ line: Int) -> HabitFinding? {
    let text = code.masked[line]
    if let match = text.firstMatch(of: /^\s*(print)\s+(["\w].*)$/) {
      let value = code.raw(match.2, line: line)
      return finding(
        at: match.1,
        line,
        "`print` takes its values in brackets",
        "Write `print(\(value))`"
      )
    }
    if let match = text.firstMatch(of: /^\s*(const|Let|Var|int|float|double|auto)\s+(\w+\s*=.+)$/) {
      let rest = code.raw(match.2, line: line)
      return finding(
        at: match.1,
        line,
        "`\(match.1)` declares nothing in Swift",
        match.1 == "Var" ? "Write `var \(rest)`" : "Write `let \(rest)`, or `var` where it changes"
      )
    }
    if let match = text.firstMatch(
      of: /^\s*(assert|del|global|nonlocal|pass|raise|yield)\b(?!\s*[(=.])\s*(.*)$/
    ) {
      let rest = code.raw(match.2, line: line)
      let help =
        switch match.1 {
        case "assert": "Write `assert(\(PythonText.expression(rest)))`"
        case "raise": "Write `throw` and an error, or `fatalError(\"…\")`"
        default: "Leave the line out"
        }
      return finding(at: match.1, line, "`\(match.1)` is a statement of Python's", help)
    }
    if let match = text.firstMatch(of: /\b(new)\s+([A-Z]\w*)/) {
      return finding(at: match.1, line, "Swift has no `new`", "Write `\(match.2)(…)` alone")
    }
    if let match = text.firstMatch(of: /=\s*([^{]+?)\s+if\s+(.+?)\s+else\s+(.+)$/) {
      let parts = [match.2, match.1, match.3].map {
        PythonText.expression(code.raw($0, line: line))
      }
      return finding(
        at: match.1,
        line,
        "Swift has no `if` behind a value",
        "Write `\(parts[0]) ? \(parts[1]) : \(parts[2])`"
      )
    }
    if let match = text.firstMatch(of: /=\s*(\{\s*["\d][^:]*:.*\})\s*$/) {
      let text = code.raw(match.1, line: line).trimming("{} ")
      return finding(
        at: match.1,
        line,
        "a dictionary stands between `[` and `]`",
        "Write `[\(text)]`"
      )
    }
    return nil
  }
}
