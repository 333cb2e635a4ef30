internal import NotebookModel

/// Constants, calls that fail or wait, and what is left.
extension MessageAdvice {
  /// Values that cannot change, or are not what they are used as.
  var valueAdvice: Advice? {
    let text = message.text
    if let match = text.firstMatch(of: /: '(.+?)' is a 'let' constant/) {
      let name = String(match.1)
      return constant(name)
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

  /// A name that cannot change, by what declares it: the nearest line above that does, or an earlier cell.
  private func constant(_ name: String) -> Advice {
    if let help = copyHelp(name) {
      return Advice("it changes `\(name)` itself and gives no value", help, keepsNotes: false)
    }
    for index in stride(from: line, through: 0, by: -1) {
      let text = code.masked[index]
      let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
      guard words.contains(name) else { continue }
      if text.contains(/\bfunc\b/), text.contains("\(name):") {
        return Advice(
          "`\(name)` is an argument, which cannot be changed",
          "Write `var \(name) = \(name)` at the beginning of the function",
          keepsNotes: false
        )
      }
      if let head = text.firstMatch(of: /\bfor\s+(.+?)\s+in\b/),
        head.1.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" }).contains(
          Substring(name)
        )
      {
        return Advice(
          "`\(name)` is the loop's, and cannot be changed",
          "Write `for var \(name) in`",
          keepsNotes: false
        )
      }
      guard let head = text.firstMatch(of: /\blet\b([^=]*)/),
        head.1.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" }).contains(
          Substring(name)
        )
      else { continue }
      return constant(name, at: lineNumbers.indices.contains(index) ? lineNumbers[index] : nil)
    }
    guard let place = declarations[name] else {
      return Advice(
        "`\(name)` cannot be changed: it is declared with `let`",
        nil,
        keepsNotes: false
      )
    }
    return constant(name, at: place)
  }

  /// `let v = values.sort()`: what gives a changed copy.
  private func copyHelp(_ name: String) -> String? {
    let copies = [
      "sort": "sorted", "reverse": "reversed", "shuffle": "shuffled", "round": "rounded",
    ]
    guard
      let match = code.masked[line].firstMatch(of: /=\s*(\w+)\.(sort|reverse|shuffle|round)\(/),
      match.1 == name
    else { return nil }
    return copies[String(match.2)].map { "Write `\(name).\($0)()` for a new value" }
  }

  private func constant(_ name: String, at place: Int?) -> Advice {
    Advice(
      "`\(name)` is a constant: it was declared with `let`",
      "Write `var \(name)`" + (place.map { " in line \($0)" } ?? ""),
      keepsNotes: false
    )
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
      let name = operand(at: offset)
      return Advice(
        "a parameter needs a type",
        "Write `_ \(name.isEmpty ? "x" : name): Double`",
        keepsNotes: false
      )
    }
    if text.hasPrefix("empty collection literal requires an explicit type") {
      return Advice(nil, "Write for example `[Double]()`")
    }
    if text.hasPrefix("return invalid outside of a func") {
      return Advice(
        "`return` stands outside of a function",
        "Leave `return` out: a cell shows the value of its last line"
      )
    }
    if text.hasPrefix("use of '=' in a boolean context") {
      return Advice("`=` gives a name a value; `==` compares", "Write `==`")
    }
    if text.hasPrefix("expected ',' separator") {
      return Advice(nil, "A comma or an operator is missing, or a bracket that closes")
    }
    if text.hasPrefix("expected pattern"), source.hasSuffix(",") {
      return Advice("a line ends without a comma", "Leave the comma out")
    }
    if text.contains(" is not a valid digit in integer literal") {
      return Advice(nil, "Write `*` between a number and a name")
    }
    if text.contains(" is not a valid digit in floating point exponent") {
      return Advice(nil, "Write the number without a letter at its end")
    }
    if text.hasPrefix("expected member name following '.'") {
      return Advice(nil, source.contains(/\d\.$/) ? "Write a digit behind the point, `1.0`" : nil)
    }
    if let match = text.firstMatch(of: /^class '(.+?)' has no initializers/) {
      return Advice(
        "the properties of '\(match.1)' get no value",
        "Write a value behind each property, `= 0`, or an `init`"
      )
    }
    if text.hasPrefix("unicode curly quote found") {
      return Advice("curly quotes begin no string", "Write `\"` on both sides", keepsNotes: false)
    }
    if text.hasPrefix("'subscript(_:)' is unavailable: cannot subscript String with an Int") {
      let value = operand(before: offset)
      return Advice(
        "a string has no numbered characters",
        "Write `Array(\(value.isEmpty ? "text" : value))[0]`",
        keepsNotes: false
      )
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
