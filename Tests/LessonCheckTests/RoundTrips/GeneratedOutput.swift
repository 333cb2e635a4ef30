/// Texts that a program could print, made by a seed: above all those that a lesson's Markdown or a recording could take for
/// something else.
enum GeneratedOutput {
  /// SplitMix64, so that the texts are the same on every machine.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  /// Pieces of lines; of each text most come from one row.
  private static let pieces: [[String]] = [
    ["0...5", "1..<9", "-3...3", "0...", "...9", "0.5...0.7", "a...z", "...", "1.2.3"],
    [".", "..", "....", "\\...", "\\\\...", "[...]", "\\[...]", "...\\", ". . .", "……"],
    ["[1, 2]", "[", "]", "{}", "(a)", "[[...], ...]", "<b>", "[x](y)", "![p](q.png)", "[^1]"],
    ["^a.*$", "\\d+\\.\\d*", "(?:x|y)?", "$1", "\\", "\\\\", "a{2,}", "+*?", "|", "\\n"],
    ["", "", "a", "\t", " "], ["a  ", "b\t", "  ", "c ", "end"],
    ["\t", "a\tb", "\t\tc", "  \td", "\t  e", " \t"],
    ["\r10%", "\r50%\r100%", "a\rb", "\r", "x\u{8}y", "\u{7}", "z\r"],
    [
      "\u{1B}[31mred\u{1B}[0m", "\u{1B}[1;38;5;200mpink", "\u{1B}[48;2;1;2;3mg\u{1B}[m",
      "\u{1B}[2K",
      "\u{1B}[7mi\u{1B}[27m", "\u{1B}]0;t\u{7}", "\u{1B}[3", "plain",
    ],
    ["`", "```", "````", "```output", "``` swift", "`x`", "`````"],
    ["~~~", "~~~~", "~~~ output", "~", "~~x~~"],
    [
      "# h", "- a", "> q", "1. b", "---", ":::", "::: {.callout-note}", "{{< include x.md >}}",
      "| a |",
    ],
    [
      "$x$", "$$", "@fig-a", "`{swift} 1`", "{#sec-a}", "//| echo: false", "<!-- c -->", "&amp;",
      "***",
    ],
    [
      "ä", "∑", "日本", "🧠", "e\u{301}", "\u{E000}", "\u{F8FF}1\u{F8FF}", "\u{A0}", "\u{2028}",
      "\u{FEFF}",
    ],
    ["1.5", "-0.25", "1e5", "0x1e5f", "inf", "nan", "127.0.0.1", "12:30:45.5", "1,000", "7", "1."],
  ]

  /// The text with that number; every hundredth has 10,000 lines.
  static func text(_ number: Int) -> String {
    var generator = Generator(state: UInt64(number) &* 0x5851_F42D_4C95_7F2D)
    let row = pieces[number % pieces.count]
    if number % 100 == 99 {
      return (0..<10_000).map { "\(row[$0 % row.count]) line \($0)\n" }.joined()
    }
    var text = ""
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        let isOther = Int.random(in: 0..<4, using: &generator) == 0
        let from = isOther ? pieces.randomElement(using: &generator) ?? row : row
        text += from.randomElement(using: &generator) ?? ""
        if Bool.random(using: &generator) { text += " " }
      }
      text += "\n"
    }
    return number % 7 == 0 ? String(text.unicodeScalars.dropLast()) : text
  }

  /// `text` with one character changed in several ways, none of which makes another numeral of the same number.
  static func changes(of text: String, _ number: Int) -> [String] {
    var generator = Generator(state: UInt64(number))
    let scalars = Array(text.unicodeScalars)
    guard !scalars.isEmpty else { return ["x"] }
    func string(_ scalars: [Unicode.Scalar]) -> String {
      String(String.UnicodeScalarView(scalars))
    }
    var changed: [String] = []
    for _ in 0..<(scalars.count > 10_000 ? 1 : 4) {
      let place = Int.random(in: 0..<scalars.count, using: &generator)
      var replaced = scalars
      replaced[place] = "Ω"
      var inserted = scalars
      inserted.insert("Ω", at: place)
      changed += [string(replaced), string(inserted)]
      if "0"..."9" ~= scalars[place] {
        replaced[place] = Unicode.Scalar(UInt8(0x30 + (scalars[place].value - 0x30 + 1) % 10))
        changed.append(string(replaced))
      } else if scalars[place] != "." {
        var shorter = scalars
        shorter.remove(at: place)
        changed.append(string(shorter))
      }
    }
    return changed
  }
}
