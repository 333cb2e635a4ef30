internal import HTMLTree

/// How the words of `\text` and its kin are set; the raw value is their class in the page's style sheet.
enum MathTextStyle: String {
  case plain = ""
  case bold, italic
  case sansSerif = "sans-serif"
  case monospace
}

/// The commands that set words, and how.
let textCommands: [String: MathTextStyle] = [
  "text": .plain, "textrm": .plain, "mbox": .plain, "hbox": .plain, "textnormal": .plain,
  "textup": .plain, "textbf": .bold, "textit": .italic, "emph": .italic, "textsf": .sansSerif,
  "texttt": .monospace,
]

extension TeXParser {
  /// Words, with formulas between `$` among them.
  mutating func parseText(
    _ style: MathTextStyle,
    _ name: String,
    at offset: Int
  ) throws(TeXProblem) -> HTMLNode {
    try enter()
    defer { leave() }
    var text = MathText(style)
    try parseWords(into: &text, name: "\\" + name, at: offset)
    return .grouped(text.ended())
  }

  /// A group of characters without anything else: the name of an environment, a length.
  mutating func parsePlainText(_ name: String, at offset: Int) throws(TeXProblem) -> String {
    guard tokens.peek() == .open else { throw missingText(name, at: offset) }
    let start = tokens.offset
    tokens.pop()
    var text = ""
    while let token = tokens.pop() {
      switch token.kind {
      case .close: return text
      case .character(let character): text.append(character)
      case .space: text.append(" ")
      case .alignment: text.append("&")
      case .command(","): text.append("\u{2009}")
      case .command(let name) where escapedSigns.contains(name): text += name
      default:
        throw TeXProblem(
          "`\(token.kind.spelling)` cannot stand in the braces of `\(name)`",
          at: token.offset,
          help: "Use letters"
        )
      }
    }
    throw TeXProblem("`{` is never closed", at: start, help: "Write `}` where it ends")
  }

  private mutating func parseWords(
    into text: inout MathText,
    name: String,
    at offset: Int
  ) throws(TeXProblem) {
    guard tokens.peek() == .open else { throw missingText(name, at: offset) }
    let start = tokens.offset
    tokens.pop()
    var depth = 1
    while let token = tokens.pop() {
      switch token.kind {
      case .open: depth += 1
      case .close:
        depth -= 1
        if depth == 0 { return }
      case .space: text.append(" ")
      case .character("$"): text.append(try parseFormulaInText(at: token.offset))
      case .character(let character): text.append(character)
      case .command(let command):
        if let style = textCommands[command] {
          text.append([try parseText(style, command, at: token.offset)])
        } else if let sign = textSign(command) {
          text.append(sign)
        } else {
          throw TeXProblem(
            "`\\\(command)` is not known in text",
            at: token.offset,
            help: "Set formulas in `$…$` there"
          )
        }
      case .superscript, .subscript, .alignment, .newRow:
        throw TeXProblem(
          "`\(token.kind.spelling)` cannot stand in text",
          at: token.offset,
          help: "Set formulas in `$…$` there; the sign itself is `\\\(token.kind.spelling)`"
        )
      }
    }
    throw TeXProblem("`{` is never closed", at: start, help: "Write `}` where it ends")
  }

  private mutating func parseFormulaInText(at offset: Int) throws(TeXProblem) -> [HTMLNode] {
    let row = try parseRow(style: .text)
    guard tokens.take(.character("$")) else { throw unclosed("$", at: offset, closing: "$") }
    return [.element("mstyle", ["displaystyle": "false", "scriptlevel": "0"], row)]
  }

  private func missingText(_ name: String, at offset: Int) -> TeXProblem {
    TeXProblem(
      "`\(name)` has no braces behind it",
      at: offset,
      help: "Write what belongs to it in braces: `\(name){…}`"
    )
  }

  /// What a command shows among words.
  private func textSign(_ command: String) -> Character? {
    switch command {
    case ",": "\u{2009}"
    case "ldots", "dots", "textellipsis": "…"
    case "S": "§"
    case "textendash": "–"
    case "textemdash": "—"
    case _ where escapedSigns.contains(command): Character(command)
    default: nil
    }
  }
}

private let escapedSigns: Set<String> = ["%", "&", "#", "$", "_", "{", "}", " "]
