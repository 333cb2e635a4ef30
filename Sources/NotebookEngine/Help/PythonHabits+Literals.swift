/// Comments, strings, and lines that name modules or commands.
extension PythonHabits {
  func comment(_ line: Int) -> HabitFinding? {
    guard let offset = code.pythonComments[line] else { return nil }
    let comment = code.raw(offset..<code.lines[line].utf8.count, line: line).trimming("# \t")
    return HabitFinding(
      line,
      offset,
      Self.commentText,
      "Write `// \(comment)`"
    )
  }

  func interpolatedString(_ line: Int) -> HabitFinding? {
    guard let match = code.masked[line].firstMatch(of: /\b[fF](["']_*["'])/) else { return nil }
    let range = code.range(match.1, line: line)
    return HabitFinding(
      line,
      range.lowerBound - 1,
      "Swift puts values into a string without an `f` before it",
      "Write `\(PythonText.interpolation(code.raw(range, line: line)))`"
    )
  }

  func singleQuotes(_ line: Int) -> HabitFinding? {
    guard let match = code.masked[line].firstMatch(of: /'(_*)'/) else { return nil }
    let text = code.raw(match.1, line: line)
    return finding(
      at: match.0,
      line,
      "a string stands between double quotes",
      "Write `\"\(text)\"`"
    )
  }

  func moduleImport(_ line: Int) -> HabitFinding? {
    guard
      let match = code.masked[line].firstMatch(
        of: /^\s*(?:from\s+([\w.]+)\s+import\b.*|import\s+([\w.]+)\s+as\s+\w+\s*)$/
      )
    else { return nil }
    return Self.missingModule(String(match.1 ?? match.2 ?? ""), line, 0)
  }

  /// What is said of a module of Python's.
  static func missingModule(_ name: String, _ line: Int, _ offset: Int) -> HabitFinding {
    HabitFinding(
      line,
      offset,
      "`\(name)` is a module of Python's",
      "Leave the line out: tensors, plots, spike encoders and the elementary functions are there without an import"
    )
  }

  func magic(_ line: Int) -> HabitFinding? {
    guard let match = code.masked[line].firstMatch(of: /^\s*([%!]\w+)\s+\w/) else { return nil }
    return finding(
      at: match.1,
      line,
      "`\(match.1)` is a command of IPython's",
      "Leave the line out"
    )
  }
}
