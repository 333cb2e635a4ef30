internal import NotebookModel

/// Operators between values that they do not take.
extension MessageAdvice {
  /// Operators between values that they do not take.
  var operatorAdvice: Advice? {
    let text = message.text
    if let match = text.firstMatch(
      of: /^referencing operator function '(.+?)' on '\w+' requires that '(.+?)' conform to/
    ) {
      return comparison(String(match.1), String(match.2))
    }
    if let match = text.firstMatch(
      of: /^operator function '(.+?)' requires that '(.+?)' conform to/
    ) {
      return mixed(String(match.1), String(match.2))
    }
    if let match = text.firstMatch(of: /^no operator '(.+?)' is defined/) {
      return Advice("Swift has no operator `\(match.1)`", FamiliarNames.operators[String(match.1)])
    }
    if let match = text.firstMatch(
      of:
        /^binary operator '(.+?)' cannot be applied to (?:operands of type '(.+?)' and '(.+?)'|two '(.+?)' operands)$/
    ) {
      let (left, right) = (match.2 ?? match.4 ?? "", match.3 ?? match.4 ?? "")
      return Advice(
        nil,
        operandHelp(String(match.1), String(left), String(right)),
        keepsNotes: false
      )
    }
    if let match = text.firstMatch(
      of: /^unary operator '(.+?)' cannot be applied to an operand of type '\[.*\]'/
    ) {
      let value = operand(at: offset + match.1.utf8.count)
      return Advice(nil, "Make a tensor of the array: `\(match.1)Tensor(\(value))`")
    }
    if text.hasPrefix("'%' is unavailable") {
      let help = operands(of: "%").map {
        "Write `\($0.left).truncatingRemainder(dividingBy: \($0.right))`"
      }
      return Advice("`%` takes whole numbers only", help, keepsNotes: false)
    }
    return nil
  }

  private func comparison(_ sign: String, _ type: String) -> Advice {
    guard type == "Tensor" else {
      return Advice("`\(sign)` does not take \(type)", nil, keepsNotes: false)
    }
    let help = operands(of: sign).map { "Write `\($0.left) .\(sign) \($0.right)`" }
    return Advice(
      "`\(sign)` does not compare tensors; `.\(sign)` compares them element by element",
      help ?? "Write `.\(sign)`",
      keepsNotes: false
    )
  }

  private func mixed(_ sign: String, _ type: String) -> Advice {
    guard type == "Tensor", let pair = operands(of: sign) else {
      return Advice("`\(sign)` does not take \(type)", nil, keepsNotes: false)
    }
    let isLeft = pair.left.hasPrefix("[")
    let left = isLeft ? "Tensor(\(pair.left))" : pair.left
    let right = isLeft ? pair.right : "Tensor(\(pair.right))"
    return Advice(
      "`\(sign)` takes tensors and numbers, not a tensor and an array",
      "Write `\(left) \(sign) \(right)`",
      keepsNotes: false
    )
  }

  private func operandHelp(_ sign: String, _ left: String, _ right: String) -> String? {
    guard let pair = operands(of: sign) else { return nil }
    let floats: Set = ["Double", "Float"]
    if left == "Int", floats.contains(right) {
      return "Write `\(right)(\(pair.left)) \(sign) \(pair.right)`"
    }
    if right == "Int", floats.contains(left) {
      return "Write `\(pair.left) \(sign) \(left)(\(pair.right))`"
    }
    if floats.contains(left), floats.contains(right) {
      return "Write `\(pair.left) \(sign) \(left)(\(pair.right))`"
    }
    if left == "String" || right == "String", sign == "+" {
      func part(_ text: String, _ type: String) -> String {
        type == "String" && text.hasPrefix("\"") ? text.trimming("\"") : "\\(\(text))"
      }
      return
        "Put the value into the string: `\"\(part(pair.left, left))\(part(pair.right, right))\"`"
    }
    if left.hasPrefix("["), right.hasPrefix("("), pair.right.hasPrefix("(") {
      return "Write an array: `\(pair.left) \(sign) [\(pair.right.trimming("()"))]`"
    }
    if left.hasPrefix("["), sign != "==" {
      return "Make a tensor of the array: `Tensor(\(pair.left)) \(sign) \(pair.right)`"
    }
    if right.hasPrefix("["), sign != "==" {
      return "Make a tensor of the array: `\(pair.left) \(sign) Tensor(\(pair.right))`"
    }
    if left == "Tensor", right == "Tensor", sign == "&" {
      return "Multiply masks: `\(pair.left) * \(pair.right)`"
    }
    if left.hasSuffix("?") || right.hasSuffix("?") {
      return "Write `?? 0` behind the value that may be nil"
    }
    return nil
  }
}
