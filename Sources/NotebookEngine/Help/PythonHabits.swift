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
      comment, interpolatedString, singleQuotes, moduleImport, definition, context, block, branch,
      otherBlock, anonymous,
      comprehension, slice, pair, loop, namedArguments, sign, logicalWord, power, statementWord,
      magic,
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

  /// `with torch.no_grad():`, and classes with `__init__`.
  private func context(_ line: Int) -> HabitFinding? {
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
  private func block(_ line: Int) -> HabitFinding? {
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
  private func otherBlock(_ line: Int) -> HabitFinding? {
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

  /// `for i, v in values`, and C's `for (int i = 0; i < 3; i++)`.
  private func loop(_ line: Int) -> HabitFinding? {
    let text = code.masked[line]
    if let match = text.firstMatch(
      of: /\bfor\s*\(\s*(?:int|var|let)?\s*(\w+)\s*=\s*(\S+?)\s*;\s*\w+\s*(<=?)\s*([^;]+);/
    ) {
      let sign = match.3 == "<" ? "..<" : "..."
      return HabitFinding(
        line,
        code.range(match.0, line: line).lowerBound,
        "Swift has no `for` with semicolons",
        "Write `for \(match.1) in \(match.2)\(sign)\(match.4.trimming(" ")) {`"
      )
    }
    guard let match = text.firstMatch(of: /\bfor\s+(\w+(?:\s*,\s*\w+)+)\s+in\s+([^{:]+)/) else {
      return nil
    }
    let source = PythonText.expression(code.raw(match.2, line: line))
    return HabitFinding(
      line,
      code.range(match.1, line: line).lowerBound,
      "several names that take the parts of one value stand in brackets",
      "Write `for (\(match.1)) in \(source) {`"
    )
  }

  /// `x => x * 2`, `a @ b`, `let x == 3`, `where(…)`, `"%d" % x`.
  private func sign(_ line: Int) -> HabitFinding? {
    let text = code.masked[line]
    func offset(_ part: Substring) -> Int { code.range(part, line: line).lowerBound }
    if let match = text.firstMatch(of: /(\w+|\([\w\s,]*\))\s*(=>)\s*([^,)]+)/) {
      return HabitFinding(
        line,
        offset(match.2),
        "a closure has no arrow in Swift",
        "Write `{ \(match.1) in \(code.raw(match.3, line: line).trimming(" ")) }`"
      )
    }
    if let match = text.firstMatch(of: /[\w)\]]\s+(@)\s+[\w(]/) {
      return HabitFinding(
        line,
        offset(match.1),
        "Swift has no operator `@`",
        "Tensors have no matrix product; `*` multiplies element by element"
      )
    }
    if let match = text.firstMatch(of: /^\s*(let|var)\s+(\w+)\s*(==)\s*(.+)$/) {
      return HabitFinding(
        line,
        offset(match.3),
        "`==` compares; a declaration has `=`",
        "Write `\(match.1) \(match.2) = \(code.raw(match.4, line: line))`"
      )
    }
    if let match = text.firstMatch(of: /=\s*(where\(.*\))/) {
      return HabitFinding(
        line,
        offset(match.1),
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
    return HabitFinding(
      line,
      offset(match.2),
      "`%` puts no values into a string",
      "Write `\(swift)`"
    )
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
    if let match = text.firstMatch(of: /=\s*(\{\s*["\d][^:]*:.*\})\s*$/) {
      let text = code.raw(match.1, line: line).trimming("{} ")
      return finding(match.1, "a dictionary stands between `[` and `]`", "Write `[\(text)]`")
    }
    return nil
  }
}
