internal import HTMLTree

/// Text of the author's or of a program's as Markdown, so that GitHub and this project's reader show it as it is.
struct MarkdownText {
  /// Whether readers make straight quotes, hyphens and full stops typographic, as in the lesson.
  var isSmart = false
  /// Whether the text stands in a link, whose brackets end at the first that closes.
  var isInLink = false
  /// Whether the text stands in a cell of a table, which ends at a pipe; its pipes are escaped with those around them.
  var isInTable = false

  /// The text with a backslash before each character that would be read as a mark.
  func escaped(_ text: String) -> String {
    let characters = Array(text)
    let hidesBrackets = isInLink && !Self.isBalanced(characters)
    var output = ""
    for (index, character) in characters.enumerated() {
      let previous = index > 0 ? characters[index - 1] : nil
      let next = index + 1 < characters.count ? characters[index + 1] : nil
      switch character {
      // A line break in the text is none of the paragraph's.
      case "\n", "\r\n", "\r": output += "&#10;"
      case "\t": output += "&#9;"
      case "[" where hidesBrackets: output += "&#91;"
      case "]" where hidesBrackets: output += "&#93;"
      default:
        if isMark(character, previous, next) { output += "\\" }
        output.append(character)
      }
    }
    return output
  }

  private func isMark(_ character: Character, _ previous: Character?, _ next: Character?) -> Bool {
    switch character {
    case "\\", "`", "*", "<", "$", "~", "^", "{": true
    case "|": !isInTable
    case "_": previous?.isWordPart != true || next?.isWordPart != true
    case "&": next.map { $0.isWordPart || $0 == "#" } ?? true
    case "@": previous?.isWordPart != true
    case "]" where isInLink: false
    case "]": next.map { "([{:".contains($0) } ?? true
    case "!": next.map { $0 == "[" } ?? true
    // The colon of an address and of an emoji's name.
    case ":": next.map { $0.isWordPart || "/+-".contains($0) } ?? false
    case "=", "+": previous == character || next == character
    case "-", ".": isSmart && (previous == character || next == character)
    case "\"", "'": isSmart
    default: false
    }
  }

  /// Whether the text's brackets may stand in a link as they are: each has its other half, and none begins a link.
  private static func isBalanced(_ text: [Character]) -> Bool {
    var depth = 0
    for (index, character) in text.enumerated() {
      if character == "[" { depth += 1 }
      guard character == "]" else { continue }
      depth -= 1
      let next = index + 1 < text.count ? text[index + 1] : " "
      if depth < 0 || "([{:".contains(next) { return false }
    }
    return depth == 0
  }

  /// A code span; its fence is longer than any run of backticks in it.
  func code(_ text: String) -> String {
    if isInTable, text.contains("\\|") {
      return "<code>\(Self.html(text).replacing("|", with: "&#124;"))</code>"
    }
    let fence = String(repeating: "`", count: Self.longestRun(of: "`", in: text) + 1)
    let isTouching = text.hasPrefix("`") || text.hasSuffix("`")
    let isSpaced =
      text.hasPrefix(" ") && text.hasSuffix(" ") && text.contains { $0 != " " }
    let pad = isTouching || isSpaced ? " " : ""
    return fence + pad + text + pad + fence
  }

  /// The text in an element or an attribute of HTML.
  static func html(_ text: String) -> String {
    HTMLEscaping.escaped(text, escapesQuotes: true)
  }

  /// How many of one character stand side by side at most.
  static func longestRun(of character: Character, in text: String) -> Int {
    var (longest, current) = (0, 0)
    for other in text {
      current = other == character ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }

  /// A line of a paragraph that does not look like the start of another block.
  static func guardedLine(_ line: Substring) -> String {
    let line = line.drop { $0 == " " || $0 == "\t" }
    guard let first = line.first else { return "" }
    let rest = line.dropFirst()
    switch first {
    case ">", ":": return "\\" + line
    case "#":
      let after = line.drop { $0 == "#" }.first
      return after == nil || after == " " || after == "\t" ? "\\" + line : String(line)
    case "-", "+", "=":
      let isAlone = line.allSatisfy { $0 == first || $0 == " " }
      return isAlone || rest.first == " " ? "\\" + line : String(line)
    case "0"..."9":
      let end = line.drop { $0.isASCII && $0.isNumber }
      guard let mark = end.first, mark == "." || mark == ")",
        end.dropFirst().first.map({ $0 == " " }) ?? true
      else { return String(line) }
      return line[..<end.startIndex] + "\\" + end
    // A box of GitHub's, or a task.
    case "[" where rest.first == "!" && rest.dropFirst().first?.isLetter == true,
      "[" where ["[ ] ", "[x] ", "[X] "].contains { (line + " ").hasPrefix($0) }:
      return "&#91;" + rest
    case "[" where rest.first == "^":
      // The mark of a note before a colon would be the note's text.
      guard let end = line.firstIndex(of: "]"), line[end...].dropFirst().first == ":" else {
        return String(line)
      }
      return line[...end] + "\\" + line[end...].dropFirst()
    default: return String(line)
    }
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}
