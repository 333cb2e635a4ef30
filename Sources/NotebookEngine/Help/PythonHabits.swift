/// Finds words and signs of Python, and of a few other languages, in lines that the compiler refused.
struct PythonHabits {
  let code: CodeText
  /// What the compiler says of the line, where a word alone does not tell.
  let messages: [String]

  static let commentText = "`#` begins no comment in Swift"

  /// The first habit that `line` shows, if it shows one.
  func finding(in line: Int) -> HabitFinding? {
    guard code.masked.indices.contains(line) else { return nil }
    let finders = [
      comment, interpolatedString, singleQuotes, moduleImport, definition, block, branch,
      otherBlock, anonymous,
      comprehension, slice, pair, namedArguments, logicalWord, power, statementWord, magic,
    ]
    for find in finders {
      if let finding = find(line) { return finding }
    }
    return nil
  }

  private func comment(_ line: Int) -> HabitFinding? {
    guard let offset = code.pythonComments[line] else { return nil }
    let comment = code.raw(offset..<code.lines[line].utf8.count, line: line).trimming("# \t")
    return HabitFinding(
      line,
      offset,
      Self.commentText,
      "Write `// \(comment)`"
    )
  }

  private func interpolatedString(_ line: Int) -> HabitFinding? {
    guard let match = code.masked[line].firstMatch(of: /\b[fF](["']_*["'])/) else { return nil }
    let range = code.range(match.1, line: line)
    return HabitFinding(
      line,
      range.lowerBound - 1,
      "Swift puts values into a string without an `f` before it",
      "Write `\(PythonText.interpolation(code.raw(range, line: line)))`"
    )
  }

  private func singleQuotes(_ line: Int) -> HabitFinding? {
    guard let match = code.masked[line].firstMatch(of: /'(_*)'/) else { return nil }
    let text = code.raw(match.1, line: line)
    return HabitFinding(
      line,
      code.range(match.0, line: line).lowerBound,
      "a string stands between double quotes",
      "Write `\"\(text)\"`"
    )
  }

  private func moduleImport(_ line: Int) -> HabitFinding? {
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

  private func definition(_ line: Int) -> HabitFinding? {
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

  /// A line that ends in a colon where Swift has a brace.
  private func block(_ line: Int) -> HabitFinding? {
    guard
      let match = code.masked[line].firstMatch(
        of: /^(\s*)((?:for|while|if|elif|else|try|except|with|class)\b[^{?]*):\s*$/
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
  private func otherBlock(_ line: Int) -> HabitFinding? {
    let text = code.masked[line]
    guard !text.contains("{"),
      let match = text.firstMatch(of: /^(\s*)(?:for|while|if|else|with|class|try)\b/),
      let colon = Self.outerColon(in: text)
    else { return nil }
    let head = text[match.1.endIndex..<colon]
    let body = text[text.index(after: colon)...]
    let isPython = !head.hasPrefix("class") || body.contains(/^\s*(def|pass)\b/)
    guard isPython, head.trimming(" ") == "try" || !head.hasPrefix("try") else { return nil }
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

  private func branch(_ line: Int) -> HabitFinding? {
    guard let match = code.masked[line].firstMatch(of: /\belif\b/) else { return nil }
    let offset = code.range(match.0, line: line).lowerBound
    return HabitFinding(line, offset, "`elif` is `else if` in Swift", "Write `else if`")
  }

  private func anonymous(_ line: Int) -> HabitFinding? {
    guard let match = code.masked[line].firstMatch(of: /\blambda\b\s*([\w\s,]*):\s*([^,)]+)/) else {
      return nil
    }
    let names = match.1.trimming(" ")
    let body = PythonText.expression(code.raw(match.2, line: line))
    let head = names.isEmpty ? "" : "(\(names)) in "
    return HabitFinding(
      line,
      code.range(match.0, line: line).lowerBound,
      "`lambda` is a closure between braces in Swift",
      "Write `{ \(names.contains(",") || names.isEmpty ? head : "\(names) in ")\(body) }`"
    )
  }

  private func comprehension(_ line: Int) -> HabitFinding? {
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
    return HabitFinding(
      line,
      code.range(match.0, line: line).lowerBound,
      "Swift has no `for` inside of brackets",
      "Write `\(call)`"
    )
  }

  private func slice(_ line: Int) -> HabitFinding? {
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

  /// `fig, ax = plt.subplots()`.
  private func pair(_ line: Int) -> HabitFinding? {
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
  private func namedArguments(_ line: Int) -> HabitFinding? {
    guard
      let match = code.masked[line].firstMatch(of: /(?:[(,]|^)\s*(\w+)\s*=(?!=)\s*([^,()=]+)/),
      let call = CodeCall(
        around: code.range(match.1, line: line).lowerBound,
        line: line,
        in: code
      ), call.arguments.contains(where: \.hasEqualsSign)
    else { return nil }
    let range = code.range(match.1, line: line)
    let spelling = code.raw(
      range.lowerBound..<code.range(match.0, line: line).upperBound,
      line: line
    )
    var swift = call
    for index in swift.arguments.indices {
      swift.arguments[index].hasEqualsSign = false
      swift.arguments[index].label = swift.arguments[index].label.map(RuntimeNames.camelCase)
      swift.arguments[index].value = PythonText.expression(swift.arguments[index].value)
    }
    swift = swift.ordered(by: swift.runtimeSignatures) ?? swift
    let label = RuntimeNames.camelCase(String(match.1))
    let single = "\(label): \(PythonText.expression(code.raw(match.2, line: line)))"
    var finding = HabitFinding(
      line,
      range.lowerBound,
      "`\(spelling.trimming(" "))`: the label of an argument ends in a colon",
      "Write `\(swift.text.count <= 100 ? swift.text : single)`"
    )
    finding.lines = call.lines
    return finding
  }

  private func logicalWord(_ line: Int) -> HabitFinding? {
    guard let match = code.masked[line].firstMatch(of: /[\w)\]"]\s+(and|or)\s+[\w("\[]/) else {
      guard let not = code.masked[line].firstMatch(of: /(?:=|\(|,|\bif|\bwhile)\s*(not)\s+\w/)
      else {
        return nil
      }
      return HabitFinding(
        line,
        code.range(not.1, line: line).lowerBound,
        "`not` is `!` in Swift, without a space behind it",
        "Write `!`"
      )
    }
    let sign = match.1 == "and" ? "&&" : "||"
    let offset = code.range(match.1, line: line).lowerBound
    return HabitFinding(line, offset, "`\(match.1)` is `\(sign)` in Swift", "Write `\(sign)`")
  }

  private func power(_ line: Int) -> HabitFinding? {
    guard
      let match = code.masked[line].firstMatch(of: /([\w.]+(?:\([^()]*\))?)\s*(\*\*)\s*([\w.]+)/),
      messages.contains(where: { $0.contains("'**'") })
    else { return nil }
    let (base, exponent) = (code.raw(match.1, line: line), code.raw(match.3, line: line))
    let product = exponent == "2" ? "`\(base) * \(base)`, or " : ""
    return HabitFinding(
      line,
      code.range(match.2, line: line).lowerBound,
      "Swift has no operator `**`",
      "Write \(product)`pow(\(base), \(exponent))` for a single number"
    )
  }

  private func magic(_ line: Int) -> HabitFinding? {
    guard let match = code.masked[line].firstMatch(of: /^\s*([%!]\w+)\s+\w/) else { return nil }
    return HabitFinding(
      line,
      code.range(match.1, line: line).lowerBound,
      "`\(match.1)` is a command of IPython's",
      "Leave the line out"
    )
  }

  private func statementWord(_ line: Int) -> HabitFinding? {
    let text = code.masked[line]
    func finding(_ part: Substring, _ message: String, _ help: String) -> HabitFinding {
      HabitFinding(line, code.range(part, line: line).lowerBound, message, help)
    }
    if let match = text.firstMatch(of: /^\s*(print)\s+(["\w].*)$/) {
      let value = code.raw(match.2, line: line)
      return finding(match.1, "`print` takes its values in brackets", "Write `print(\(value))`")
    }
    if let match = text.firstMatch(of: /^\s*(const|Let|Var|int|float|double|auto)\s+(\w+\s*=.+)$/) {
      let rest = code.raw(match.2, line: line)
      return finding(
        match.1,
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
      return finding(match.1, "`\(match.1)` is a statement of Python's", help)
    }
    if let match = text.firstMatch(of: /\b(new)\s+([A-Z]\w*)/) {
      return finding(match.1, "Swift has no `new`", "Write `\(match.2)(…)` alone")
    }
    if let match = text.firstMatch(of: /=\s*([^{]+?)\s+if\s+(.+?)\s+else\s+(.+)$/) {
      let parts = [match.2, match.1, match.3].map {
        PythonText.expression(code.raw($0, line: line))
      }
      return finding(
        match.1,
        "Swift has no `if` behind a value",
        "Write `\(parts[0]) ? \(parts[1]) : \(parts[2])`"
      )
    }
    if let match = text.firstMatch(of: /=\s*(\{)\s*["\d][^:]*:.*\}\s*$/) {
      return finding(match.1, "a dictionary stands between `[` and `]`", "Write `[key: value]`")
    }
    return nil
  }
}
