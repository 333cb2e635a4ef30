import NotebookModel

/// A code span that was probably meant as a value in the text: `{swift q}`, `{swift}q` or `{Swift} q`.
struct LostValue {
  private let expression: String

  /// `nil` for other code.
  init?(_ code: String) {
    guard let end = code.firstIndex(of: "}") else { return nil }
    let braces = code[..<end]
    let rest = code[code.index(after: end)...]
    guard braces.lowercased().hasPrefix("{swift"),
      let language = braces.dropFirst().split(whereSeparator: \.isWhitespace).first,
      language.lowercased() == "swift"
    else { return nil }
    let inside = braces.dropFirst(1 + language.count)
    if inside.isEmpty, rest.isEmpty { return nil }
    let text = inside.isEmpty ? String(rest) : code.last == "}" ? "\(inside)" : "\(inside)\(rest)"
    let bytes = Array(text.utf8)
    expression = trimmedString(bytes[...])
  }

  func warning(at position: SourcePosition) -> Diagnostic {
    Diagnostic(
      .warning,
      "code span is no value as it is written",
      at: position,
      help: "Write `{swift} \(expression)` between backticks"
    )
  }
}
