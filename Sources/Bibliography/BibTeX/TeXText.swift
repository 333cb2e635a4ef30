internal import Foundation

/// The commands of a text that nothing here knows.
struct UnknownCommands {
  private(set) var names: [String] = []

  mutating func add(_ name: String) {
    if !names.contains(name) { names.append(name) }
  }
}

/// TeX's way to write text as characters: accents, letters, dashes and quotation marks; braces are left out.
struct TeXText {
  private let characters: [Character]
  private var index = 0

  private init(_ text: String) { characters = Array(text) }

  /// The text of a value of BibTeX.
  static func plain(_ text: String, _ unknown: inout UnknownCommands) -> String {
    var reader = TeXText(text)
    let plain = reader.read(&unknown)
    let words = plain.split(whereSeparator: { $0 == " " || $0.isNewline || $0 == "\t" })
    return words.joined(separator: " ").precomposedStringWithCanonicalMapping
  }

  /// Combining characters by the accent's command.
  private static let accents: [Character: String] = [
    "\"": "\u{308}", "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "~": "\u{303}", "=": "\u{304}",
    ".": "\u{307}", "u": "\u{306}", "v": "\u{30C}", "H": "\u{30B}", "c": "\u{327}", "k": "\u{328}",
    "d": "\u{323}", "b": "\u{331}", "r": "\u{30A}",
  ]

  private static let letters = [
    "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ",
    "aa": "å", "AA": "Å", "i": "i", "j": "j", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ",
    "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "textendash": "–", "textemdash": "—", "ldots": "…",
    "dots": "…",
    "textquoteright": "’", "textquoteleft": "‘", "textbackslash": "\\", "textasciitilde": "~",
    "copyright": "©", "S": "§", "P": "¶", "pounds": "£", "slash": "/", "TeX": "TeX",
    "LaTeX": "LaTeX", "newblock": "", "relax": "",
  ]

  /// Commands that say how their argument looks.
  private static let looks: Set<String> = [
    "emph", "textit", "textbf", "textsc", "textrm", "texttt", "textsf", "textup", "textsl", "text",
    "mathrm", "url", "mbox", "em", "it", "bf", "sc", "rm", "tt", "path", "uppercase", "lowercase",
    "MakeUppercase", "textsuperscript", "textsubscript", "href", "enquote", "ensuremath",
  ]

  private mutating func read(_ unknown: inout UnknownCommands) -> String {
    var text = ""
    while index < characters.count {
      let character = characters[index]
      index += 1
      switch character {
      case "{", "}", "$": continue
      case "~": text += "\u{A0}"
      case "\\": text += command(&unknown)
      case "-": text += dash()
      case "`" where peek == "`": text += pair("“")
      case "'" where peek == "'": text += pair("”")
      case "`": text += "‘"
      case "'": text += "’"
      default: text.append(character)
      }
    }
    return text
  }

  private var peek: Character? { index < characters.count ? characters[index] : nil }

  private mutating func pair(_ mark: String) -> String {
    index += 1
    return mark
  }

  private mutating func dash() -> String {
    guard peek == "-" else { return "-" }
    index += 1
    guard peek == "-" else { return "–" }
    index += 1
    return "—"
  }

  private mutating func command(_ unknown: inout UnknownCommands) -> String {
    guard let first = peek else { return "\\" }
    if !first.isLetter {
      index += 1
      if let accent = Self.accents[first] { return accented(accent, &unknown) }
      if first == "-" || first == "/" { return "" }
      return first == "\\" || first == "," || first == " " ? " " : String(first)
    }
    var name = ""
    while let letter = peek, letter.isLetter, letter.isASCII {
      name.append(letter)
      index += 1
    }
    if name.count == 1, let accent = Self.accents[Character(name)], hasArgument {
      return accented(accent, &unknown)
    }
    // White space ends a command and belongs to it.
    while peek == " " { index += 1 }
    if let letter = Self.letters[name] { return letter }
    if !Self.looks.contains(name) { unknown.add(name) }
    return ""
  }

  private var hasArgument: Bool { peek == "{" || peek == " " || peek == "\\" }

  /// The letter that an accent stands on, with it.
  private mutating func accented(_ accent: String, _ unknown: inout UnknownCommands) -> String {
    while peek == " " || peek == "{" { index += 1 }
    guard let letter = peek else { return "" }
    index += 1
    if letter == "\\" { return command(&unknown) + accent }
    return "\(letter)\(accent)"
  }
}
