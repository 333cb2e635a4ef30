internal import NotebookModel

/// Constants, calls that fail or wait, and what is left.
extension MessageAdvice {
  /// Values that cannot change, or are not what they are used as.
  var valueAdvice: Advice? {
    let text = message.text
    if let match = text.firstMatch(of: /: '(.+?)' is a 'let' constant/) {
      let name = String(match.1)
      let isProperty =
        text.hasPrefix("cannot assign through subscript") && declarations[name] == nil
      guard !isProperty else {
        return Advice("`\(name)` cannot be changed", nil, keepsNotes: false)
      }
      let place = declarations[name].map { "in line \($0)" } ?? "where it is declared"
      return Advice(
        "`\(name)` is a constant: it was declared with `let`",
        "Write `var \(name)` \(place)",
        keepsNotes: false
      )
    }
    if text.contains("'self' is immutable") {
      return Advice(
        "a method of a struct cannot change its properties",
        "Write `mutating` before `func`",
        keepsNotes: false
      )
    }
    if let match = text.firstMatch(of: /^cannot call value of non-function type '(.+?)'/) {
      guard let call = callFromName ?? call else { return Advice() }
      let values = call.arguments.map(\.value).joined(separator: ", ")
      if call.callee.first?.isNumber == true {
        return Advice(
          "a number is no function",
          "Write `\(call.callee) * (\(values))`",
          keepsNotes: false
        )
      }
      return Advice(
        "`\(call.callee)` is no function, but a value of type '\(match.1)'",
        values.isEmpty ? "Write `\(call.callee)`" : "Write `\(call.callee)[\(values)]`",
        keepsNotes: false
      )
    }
    if text.hasPrefix("function produces expected type") {
      return Advice(
        text.replacing(/; did you mean.*/, with: ""),
        "Write `()` behind it",
        keepsNotes: false
      )
    }
    return nil
  }

  /// `try`, `await`, and statements that are not told apart.
  var statementAdvice: Advice? {
    let text = message.text
    let source = code.lines[line].trimming(" \t")
    if text.hasPrefix("call can throw but is not marked with 'try'") {
      return Advice("the call can fail, and is not marked with `try`", marked(source, "try"))
    }
    if text.hasPrefix("expression is 'async' but is not marked with 'await'") {
      return Advice(
        "the call takes its time, and is not marked with `await`",
        marked(source, "await")
      )
    }
    if text.hasPrefix("consecutive statements on a line must be separated by ';'") {
      return Advice(
        Self.twoStatements,
        "Something is missing between them: an operator, a comma, a dot or a bracket",
        keepsNotes: false
      )
    }
    if text.hasPrefix("unterminated string literal") {
      return Advice(
        nil,
        "Close it with `\"` in the same line; text of several lines stands between `\"\"\"`"
      )
    }
    if text.hasPrefix("single-quoted string literal found") {
      return Advice("a string stands between double quotes", "Write `\"`")
    }
    if text.hasPrefix("invalid redeclaration of") {
      return Advice(
        nil,
        "Write it without `let` or `var` for a new value, or choose another name"
      )
    }
    if text.contains(/^expected '\{' (?:after|to start|in)/) {
      return Advice(nil, "Write the block between `{` and `}`")
    }
    if text.hasPrefix("missing return in") {
      return Advice(nil, "Write `return` and the value in every way through the function")
    }
    if text.hasPrefix("unexpected non-void return value in void function") {
      return Advice(
        "the function gives a value, but names no type for it",
        "Write `-> Double`, or the type of the value, before `{`",
        keepsNotes: false
      )
    }
    if text.hasPrefix("unnamed parameters must be written with the empty name") {
      return Advice("a parameter has a type", "Write `_ x: Double`", keepsNotes: false)
    }
    if text.hasPrefix("empty collection literal requires an explicit type") {
      return Advice(nil, "Write for example `[Double]()`")
    }
    if text.hasPrefix("type annotation missing in pattern") {
      return Advice(nil, "Write a value, `= 0`, or a type, `: Double`")
    }
    return nil
  }

  /// The line with `word` before its value.
  private func marked(_ source: String, _ word: String) -> String {
    if let match = source.firstMatch(of: /^((?:let|var)\s+[^=]+=\s*)(.+)$/) {
      return "Write `\(match.1)\(word) \(match.2)`"
    }
    if let match = source.firstMatch(of: /^(\w[\w.]*\s*=\s*)([^=].*)$/) {
      return "Write `\(match.1)\(word) \(match.2)`"
    }
    return source.contains("{") ? "Write `\(word)` before the call" : "Write `\(word) \(source)`"
  }
}
