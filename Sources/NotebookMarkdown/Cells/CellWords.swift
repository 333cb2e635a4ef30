import NotebookModel

/// The words of an info string whose first word is `swift`.
struct CellWords {
  /// Whether the fence is a cell; not when `swift` is written otherwise.
  private(set) var isCell = true
  private(set) var mode = Cell.Mode.run
  private(set) var diagnostics: [Diagnostic] = []

  private static let modes = Cell.Mode.allCases.filter { $0 != .run }

  /// `nil` when the info string names another language or none.
  init?(_ info: Cell.Line) {
    var words = Self.words(of: info)
    guard let language = words.first, language.text.lowercased() == "swift" else { return nil }
    guard language.text == "swift" else {
      isCell = false
      diagnostics.append(
        Diagnostic(
          .warning,
          "`\(language.text)` is not the name of a cell's language, so the code is not run",
          at: language.position,
          help: "Did you mean `swift`?"
        )
      )
      return
    }
    words.removeFirst()
    for word in words { read(word) }
  }

  private mutating func read(_ word: Cell.Line) {
    guard let mode = Self.modes.first(where: { $0.rawValue == word.text }) else {
      diagnostics.append(
        Diagnostic(
          .warning,
          "`\(word.text)` is not a word for a cell",
          at: word.position,
          help: spellingHelp(
            for: word.text,
            among: Self.modes.map(\.rawValue),
            introduction: "Known words: "
          )
        )
      )
      return
    }
    guard self.mode == .run || self.mode == mode else {
      diagnostics.append(
        Diagnostic(
          .error,
          "`\(word.text)` contradicts `\(self.mode.rawValue)`",
          at: word.position,
          help: "Keep one of them"
        )
      )
      return
    }
    self.mode = mode
  }

  /// The words between white space and commas, each with its place; `{swift}` is Quarto's spelling of `swift`.
  private static func words(of info: Cell.Line) -> [Cell.Line] {
    var bytes = Array(info.text.utf8)[...]
    if bytes.first == UInt8(ascii: "{"), bytes.last == UInt8(ascii: "}") {
      bytes = bytes.dropFirst().dropLast()
    }
    return bytes.split { $0.isWhitespace || $0 == UInt8(ascii: ",") }.map { word in
      var position = info.position
      position.column += word.startIndex
      return Cell.Line(String(decoding: word, as: UTF8.self), at: position)
    }
  }
}
