import NotebookModel

extension ForeignBlock {
  /// Lines that mean something to MyST or MDX wherever they stand in a paragraph.
  mutating func checkForeignLines() {
    for (index, line) in lines.texts.enumerated() {
      if line.hasPrefix("% ") {
        report(
          index,
          "the line after `%` is shown as it is written",
          "Put a comment between `<!--` and `-->`, and a title into the front matter"
        )
      } else if line == "+++" || line.hasPrefix("+++ ") {
        report(index, "the block break `+++` is shown as it is written", "Take it out")
      } else if Self.isModuleLine(line) {
        report(
          index,
          "the line of MDX, `\(line.prefix { !$0.isWhitespace }) …`, is shown as it is written",
          "Take it out, or put it between backticks where it is meant as text"
        )
      } else {
        continue
      }
      return
    }
  }

  /// `import X from "./x"`, `export const a = 1`.
  private static func isModuleLine(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    guard words.count > 1 else { return false }
    let isQuoted = words.last.map { $0.hasPrefix("'") || $0.hasPrefix("\"") } ?? false
    switch words[0] {
    case "import": return isQuoted && (words.count == 2 || words.dropLast().last == "from")
    case "export":
      return ["const", "let", "default", "function", "class", "async"].contains(words[1])
        && (words[1] != "default" || words.count < 4)
        && words.count > 2
    default: return false
    }
  }
}
