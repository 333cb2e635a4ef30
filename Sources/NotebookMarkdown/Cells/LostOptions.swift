import NotebookModel
internal import Wording

/// Lines that look like options of a cell and stand, or are written, where none is read.
enum LostOptions {
  private typealias Found = (key: String, text: String, column: Int, isMark: Bool)

  /// A problem for each such line among the lines after a cell's options.
  ///
  /// A lost `eval` would run what must not run, and is an error; so is `#|`, which is no Swift. The others are warnings.
  static func diagnostics(in code: [Cell.Line]) -> [Diagnostic] {
    var isInText = false
    var isAfterCode = false
    return code.compactMap { line in
      defer {
        if line.text.ranges(of: "\"\"\"").count % 2 == 1 { isInText.toggle() }
        isAfterCode = isAfterCode || !isRemark(line.text)
      }
      guard !isInText, let found = option(in: line.text) else { return nil }
      let message =
        !found.isMark
        ? "`\(found.text)` is no option as it is written"
        : "`\(found.text)` is no option here, \(isAfterCode ? "after code" : "after an empty line or a comment")"
      let help =
        !found.isMark
        ? "Write `//| \(found.key)` in the first lines of the cell"
        : "Move it to the first lines of the cell"
      let isEval = found.key.prefix { $0 != ":" } == "eval"
      return Diagnostic(
        isEval || found.text.hasPrefix("#") ? .error : .warning,
        message,
        at: line.position.right(by: found.column),
        help: help
      )
    }
  }

  /// Whether a line holds no code: white space or a comment.
  private static func isRemark(_ text: String) -> Bool {
    let text = text.drop { $0 == " " || $0 == "\t" }
    return text.isEmpty || text.hasPrefix("//") || text.hasPrefix("#|")
  }

  /// A line `//| key: …`, `// | key: …`, `///| key: …` or `#| key: …` whose key is known.
  private static func option(in text: String) -> Found? {
    let line = text.drop { $0 == " " || $0 == "\t" }
    let slashes = line.prefix { $0 == "/" }
    var rest = line.dropFirst(slashes.count)
    if slashes.isEmpty {
      guard rest.first == "#" else { return nil }
      rest = rest.dropFirst()
    } else if slashes.count < 2 {
      return nil
    }
    let blanks = rest.prefix { $0 == " " || $0 == "\t" || $0 == "!" }
    rest = rest.dropFirst(blanks.count)
    guard rest.first == "|" else { return nil }
    let option = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
    let key = option.prefix { $0 != ":" && !$0.isWhitespace }
    guard option.dropFirst(key.count).first == ":",
      CellOptionReader.isKnown(String(key))
        || nearestSpelling(to: String(key), among: CellOptionReader.knownKeys) != nil
    else { return nil }
    return (
      String(option), String(line.prefix(60)), text.utf8.count - line.utf8.count,
      slashes.count == 2 && blanks.isEmpty
    )
  }
}
