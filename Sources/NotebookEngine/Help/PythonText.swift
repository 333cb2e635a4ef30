/// Small pieces of Python in Swift's words, for the code that help lines show.
enum PythonText {
  /// An expression with the usual words of Python in Swift's.
  static func expression(_ text: some StringProtocol) -> String {
    var text = String(text).trimming(" \t")
    text = text.replacing(/\brange\(([^(),]+)\)/) { "0..<\($0.1)" }
    text = text.replacing(/\brange\(([^(),]+),\s*([^(),]+)\)/) { "\($0.1)..<\($0.2)" }
    text = text.replacing(/\brange\(([^(),]+),\s*([^(),]+),\s*([^(),]+)\)/) {
      "stride(from: \($0.1), to: \($0.2), by: \($0.3))"
    }
    text = text.replacing(/\blen\(([\w.]+)\)/) { "\($0.1).count" }
    text = text.replacing(/\benumerate\(([\w.]+)\)/) { "\($0.1).enumerated()" }
    text = text.replacing(/'([^'"]*)'/) { "\"\($0.1)\"" }
    // What follows could be words of a string.
    guard !text.contains("\"") else { return text }
    text = text.replacing(/\bTrue\b/, with: "true").replacing(/\bFalse\b/, with: "false")
      .replacing(/\bNone\b/, with: "nil")
    text = text.replacing(/\s+and\s+/, with: " && ").replacing(/\s+or\s+/, with: " || ")
    return text.replacing(/\bnot\s+/, with: "!")
  }

  /// What stands behind Python's `f` of a string: `{x}` becomes `\(x)`, and a number of decimals an argument.
  static func interpolation(_ text: some StringProtocol) -> String {
    let quoted = String(text).trimming("'\"")
    let swift = quoted.replacing(/\{([^{}:!]+)(?::[^{}]*?(?:\.(\d+)f)?)?\}/) { match in
      let value = expression(match.1)
      return match.2.map { "\\(\(value), decimals: \($0))" } ?? "\\(\(value))"
    }
    return "\"\(swift)\""
  }

  /// A slice's text between the brackets, `1:3, :`.
  static func slice(_ text: some StringProtocol) -> String {
    text.split(separator: ",").map { part in
      let ends = part.split(separator: ":", omittingEmptySubsequences: false)
        .map { $0.trimming(" ") }
      guard ends.count > 1 else { return part.trimming(" ") }
      switch (ends[0].isEmpty, ends[1].isEmpty) {
      case (true, true): return ".all"
      case (true, false): return "..<\(ends[1])"
      case (false, true): return "\(ends[0])..."
      case (false, false): return "\(ends[0])..<\(ends[1])"
      }
    }.joined(separator: ", ")
  }

  /// The head of a block, without its colon.
  static func head(_ text: some StringProtocol) -> String {
    let text = text.trimming(" \t:")
    if let match = text.wholeMatch(of: /for\s+(.+?)\s+in\s+(.+)/) {
      let names = match.1.contains(",") ? "(\(match.1.trimming("()")))" : String(match.1)
      return "for \(names) in \(expression(match.2)) {"
    }
    if let match = text.wholeMatch(of: /(if|while|elif)\s+(.+)/) {
      return "\(match.1 == "elif" ? "} else if" : String(match.1)) \(expression(match.2)) {"
    }
    if text == "else" { return "} else {" }
    if text == "try" { return "do {" }
    if text.hasPrefix("except") { return "} catch {" }
    return text + " {"
  }
}
