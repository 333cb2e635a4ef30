internal import NotebookModel

/// Values of types that do not fit.
extension MessageAdvice {
  /// Values that are not of the type that is wanted.
  var conversionAdvice: Advice? {
    let text = message.text
    if let match = text.firstMatch(of: /^for-in loop requires '(.+?)' to conform to 'Sequence'/) {
      let isNumber = ["Int", "Double", "Float"].contains(match.1)
      let range = code.masked[line].firstMatch(of: /\bin\s+(.+?)\s*(?:\{|$)/)
        .map { code.raw($0.1, line: line) }
      return Advice(
        isNumber
          ? "`for` goes through a range or a list, not through a number"
          : "`for` cannot go through a value of type \(match.1)",
        isNumber ? range.map { "Write `0..<\($0)`" } : nil,
        keepsNotes: false
      )
    }
    if let match = text.firstMatch(
      of:
        /^(?:global function|instance method|static method|initializer|generic struct|property) '(.+?)' requires that '(.+?)' conform to '.+?'/
    ) {
      let function = match.1.prefix { $0 != "(" }
      return Advice(
        "`\(function)` does not take \(match.2)",
        callFromName.flatMap(FamiliarCalls.help) ?? call.flatMap(FamiliarCalls.help),
        keepsNotes: false
      )
    }
    if let match = text.firstMatch(
      of: /^value of optional type '(.+?)\?' must be unwrapped to refer to member '(.+?)'/
    ) {
      return Advice(
        "the value may be nil: it is of type '\(match.1)?'",
        "Write `?.\(match.2)`, or `!.\(match.2)` where it is never nil",
        keepsNotes: false
      )
    }
    if let match = text.firstMatch(
      of: /^value of optional type '(.+?)\?' must be unwrapped to a value of type/
    ) {
      return optional(String(match.1))
    }
    guard
      let match = text.firstMatch(
        of:
          /^cannot (?:convert|assign) value of type '(.+?)' to (?:specified|expected argument|expected condition|closure result|expected element)? ?type '(.+?)'/
      )
    else { return nil }
    if match.1 == match.2, let line = declarations[String(match.1)] {
      return Advice(
        "this '\(match.1)' is another type than the one expected here: the name is declared again in line \(line)",
        "Declare what uses the older '\(match.1)' again below that line",
        keepsNotes: false
      )
    }
    return Advice(nil, conversionHelp(String(match.1), String(match.2)), keepsNotes: false)
  }

  private func optional(_ type: String) -> Advice {
    let value = expression
    let usual = ["Int": "0", "Double": "0", "Float": "0", "String": "\"\"", "Bool": "false"][type]
    let instead = usual.map { "`(\(value) ?? \($0))` for a value in its place, or " } ?? ""
    return Advice(
      "the value may be nil: it is of type '\(type)?'",
      value.isEmpty
        ? "Write `??` and a value in its place behind it, or `!` where it is never nil"
        : "Write \(instead)`\(value)!` where it is never nil",
      keepsNotes: false
    )
  }

  private func conversionHelp(_ given: String, _ wanted: String) -> String? {
    let value = expression
    let numbers: Set = ["Int", "Double", "Float"]
    if code.masked[line].contains("^"), given == "Double" {
      return operands(of: "^").map { "`^` is no power: write `pow(\($0.left), \($0.right))`" }
    }
    if wanted == "Int", given != "Int", value.contains(/^[\d_]+\.\d+$/) {
      return pointHelp(value)
    }
    if numbers.contains(given), numbers.contains(wanted), !value.isEmpty {
      let cut = wanted == "Int" ? ", which drops what follows the point" : ""
      return "Write `\(wanted)(\(value))`\(cut)"
    }
    switch (given, wanted) {
    case ("String", "Int"), ("String", "Double"), ("String", "Float"):
      if value.hasPrefix("\"") { return quotedNumber(value) }
      return value.isEmpty ? nil : "Write `\(wanted)(\(value)) ?? 0` if it holds a number"
    case ("String", "Tensor"): return quotedNumber(value)
    case ("Axes", "Figure"), ("Figure", "Axes"):
      return "The figure stands before its plot: `fig, ax`"
    case ("Int", "String"), ("Double", "String"), ("Float", "String"), ("Bool", "String"):
      return "Write `\"\\(\(value))\"`"
    case ("Int", "Bool"), ("Double", "Bool"), ("Float", "Bool"):
      return "Write a comparison: `\(value) != 0`"
    case ("Tensor", "Bool"):
      return
        "Compare one number, for example `\(value).sum().item() > 0`; masks are joined with `*`"
    case ("Int", "Tensor"): return "Write `Double(\(value))`"
    case ("Tensor", "Int"), ("Tensor", "Double"), ("Tensor", "Float"):
      return "Write `\(wanted)(\(value).item())` for a tensor of one element"
    case ("Tensor", "[Float]"), ("Tensor", "[Double]"): return "Write `\(value).scalars`"
    default: break
    }
    if given.hasPrefix("["), wanted.hasPrefix("["),
      ["[Int]", "[Double]", "[Float]"].contains(given),
      ["[Int]", "[Double]", "[Float]"].contains(wanted)
    {
      return "Write `\(value).map { \(wanted.trimming("[]"))($0) }`"
    }
    if given == "[\(wanted)]" {
      return "It is a list: take an element, `\(value)[0]`, or each with `map`"
    }
    if given.hasPrefix("["), wanted == "Bool" { return "Write `!\(value).isEmpty`" }
    if given.hasPrefix("["), wanted == "Tensor" { return "Write `Tensor(\(value))`" }
    if given.hasPrefix("["), wanted == "(Double, Double)" {
      return "Write a pair in round brackets: `(\(value.trimming("[]")))`"
    }
    if wanted == "(Double, Double)" {
      guard !value.isEmpty else { return nil }
      return "Write a pair: `(\(value), \(value))`"
    }
    if given == "[Int]", wanted.hasPrefix("(_"),
      let match = code.masked[line].firstMatch(of: /\((\w+(?:\s*,\s*\w+)*)\)\s*=\s*([\w.]+)/)
    {
      let parts = match.1.split(separator: ",").indices.enumerated().map {
        "\(match.2)[\($0.offset)]"
      }
      return "Write `let (\(match.1)) = (\(parts.joined(separator: ", ")))`"
    }
    if given == "()" { return "The call gives no value: write it as a statement of its own" }
    return nil
  }

  private func quotedNumber(_ value: String) -> String? {
    let text = value.trimming("\"")
    return text.contains(/^-?[\d.]+$/) ? "Leave out the quotes: `\(text)`" : nil
  }

  /// A number with a point where whole numbers are.
  private func pointHelp(_ value: String) -> String {
    let before = code.raw(0..<offset, line: line)
    guard let match = before.firstMatch(of: /([-+*\/])\s*$/) else {
      return "A number with a point is a `Double`: write another type, or a whole number"
    }
    let left = operand(
      before: before.utf8.distance(from: before.startIndex, to: match.1.startIndex)
    )
    return
      "Whole numbers and numbers with a point do not mix: write `Double(\(left)) \(match.1) \(value)`"
  }

  /// The expression that the message points to: its first word, or in a chain the last one's name.
  private var expression: String {
    let bytes = Array(code.masked[line].utf8)
    guard offset < bytes.count else { return "" }
    let isInside =
      offset > 0
      && (".)]".utf8.contains(bytes[offset - 1])
        || bytes[offset] == 0x5B && bytes[offset - 1] != 0x20 && bytes[offset - 1] != 0x28)
    let value = operand(at: offset)
    if value.isEmpty,
      let match = code.masked[line].firstMatch(of: /^\s*(?:let|var)\s+\w+\s*:\s*\w+\s*=\s*(.+)$/)
    {
      // An operator: the whole of what is on the right.
      return code.raw(match.1, line: line)
    }
    return isInside ? operand(before: offset) + value : value
  }
}
