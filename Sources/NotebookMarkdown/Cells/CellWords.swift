import NotebookModel
import Settings
internal import Wording

/// What the info string of a fence whose language is `swift` asks for.
///
/// A word that may protect code from running is never passed over: what is not understood is an error, and the lesson does not run.
/// Attributes with which other tools say how code looks are left alone.
struct CellWords {
  /// Whether the fence is a cell; else its code is shown.
  private(set) var isCell: Bool
  private(set) var mode = Cell.Mode.run
  /// Options that are written in the info string, `echo=false`.
  private(set) var options: [YAMLPair] = []
  /// Whether the lines of the code are numbered, where an attribute says so.
  private(set) var lineNumbers: Bool?
  /// Whether the body may begin with a directive's options, `:key: value`.
  let isDirective: Bool
  private(set) var diagnostics: [Diagnostic] = []

  private let selection: CellSelection
  /// Whether a word says what is done with the code.
  private var isMarked = false
  private var modeWord: String?

  /// `nil` when the info string names another language or none.
  init?(_ info: Cell.Line, selection: CellSelection) {
    guard let fence = FenceInfo(info), fence.language.text.lowercased() == "swift" else {
      return nil
    }
    self.selection = selection
    isDirective = fence.form == .directive("code-cell")
    let isShown = fence.form == .classes || !isDirective && fence.form.isDirective
    isCell = !isShown
    let isRunElsewhere = fence.form == .chunk || isDirective
    guard fence.language.text == "swift" else {
      isCell = false
      if selection == .all, !isShown { reportLanguage(fence.language) }
      return
    }
    // `{code-block} swift` shows code whatever follows.
    if case .directive = fence.form, !isDirective { return }
    for attribute in fence.attributes { read(attribute) }
    isCell = isMarked || !isShown && (selection == .all || isRunElsewhere)
    guard !isCell else { return }
    // What is only shown may have any attributes; a word that is nearly one of ours is a slip all the same.
    diagnostics = fence.attributes.compactMap { slip($0) }
    if !isShown { return }
    options = []
  }

  // MARK: - Attributes

  private mutating func read(_ attribute: FenceAttribute) {
    switch attribute.content {
    case .word(let word): read(word, attribute.source)
    case .className(let name):
      // Classes are named by the author's style sheet, but those of cells are ours.
      if Cell.Mode(rawValue: name) != nil || Self.meaning(of: name) != nil {
        read(name, attribute.source)
      } else if let isNumbered = ForeignAttributes.lineNumbers(name) {
        lineNumbers = isNumbered
      }
    case .identifier(let name):
      let place = attribute.source.position.right(by: 1)
      add("label", .made(of: name, at: place), attribute.source)
    case .pair(let key, let value, let isQuoted): read(key, value, isQuoted, attribute.source)
    case .other:
      guard let name = attribute.tabName else { break }
      let place = attribute.source.position.right(by: 1)
      add("filename", .made(of: name, at: place), attribute.source)
    }
  }

  private mutating func read(_ word: String, _ source: Cell.Line) {
    guard let mode = Cell.Mode(rawValue: word) else {
      // `swift:Parser.swift`
      if word.lowercased().hasSuffix(".swift") {
        add("filename", .made(of: word, at: source.position), source)
        return
      }
      if let isNumbered = ForeignAttributes.lineNumbers(word) { lineNumbers = isNumbered }
      if !ForeignAttributes.isWord(word) { reportWord(word, source) }
      return
    }
    isMarked = true
    guard let first = modeWord else {
      modeWord = word
      self.mode = mode
      return
    }
    if self.mode == mode { return }
    diagnostics.append(
      Diagnostic(
        .error,
        "`\(word)` contradicts `\(first)`",
        at: source.position,
        help: "Keep one of them"
      )
    )
  }

  private mutating func read(
    _ key: String,
    _ value: Cell.Line,
    _ isQuoted: Bool,
    _ source: Cell.Line
  ) {
    let name = key.lowercased().replacing(".", with: "-")
    if CellOptionReader.isKnown(name) {
      do {
        add(name, try Self.yaml(value, isQuoted: isQuoted), source)
      } catch {
        diagnostics.append(error.diagnostic)
      }
    } else if name == "results", value.text == "hide" {
      add("output", .made(of: "false", isPlain: true, at: value.position), source)
    } else if let isNumbered = ForeignAttributes.lineNumbers(key, value: value.text) {
      lineNumbers = isNumbered
    } else if let option = ForeignAttributes.option(key) {
      if !value.text.isEmpty { add(option, .made(of: value.text, at: value.position), source) }
    } else if !ForeignAttributes.isKey(key) {
      reportPair(key, value.text, source)
    }
  }

  private mutating func add(_ key: String, _ value: YAMLValue, _ source: Cell.Line) {
    options.append(YAMLPair(key: .made(of: key, at: source.position), value: value))
  }

  /// The value of an attribute, where R's words for true and false are YAML's.
  private static func yaml(
    _ value: Cell.Line,
    isQuoted: Bool
  ) throws(SettingError) -> YAMLValue {
    if isQuoted { return .made(of: value.text, at: value.position) }
    let words = ["T": "true", "F": "false"]
    let line = Cell.Line(words[value.text] ?? value.text, at: value.position)
    return try YAMLFragment(lines: [line]).compose(name: "option")
      ?? .made(of: "", isPlain: true, at: value.position)
  }

  // MARK: - Problems

  private mutating func reportLanguage(_ language: Cell.Line) {
    diagnostics.append(
      Diagnostic(
        .warning,
        "`\(language.text)` is not the name of a cell's language, so the code is not run",
        at: language.position,
        help: "Did you mean `swift`?"
      )
    )
  }

  private mutating func reportWord(_ word: String, _ source: Cell.Line) {
    diagnostics.append(
      Diagnostic(
        .error,
        "`\(word)` is not a word for a cell, and the cell might not be meant to run",
        at: source.position,
        help: Self.meaning(of: word).map { "Did you mean `\($0)`?" }
          ?? "Known words: `run`, `ignore`, `no_run`, `compile_fail`, `should_panic`; options are written `//| key: value` below the fence"
      )
    )
  }

  private mutating func reportPair(_ key: String, _ value: String, _ source: Cell.Line) {
    // In `mdoc:fail` the value is the word.
    let help =
      CellOptionReader.protectionHelp(for: key)
      ?? Self.exactMeaning(of: value).map { "Did you mean `\($0)`?" }
    let isSwitch = ["true", "false", "t", "f", "on", "off", "yes", "no", "0", "1"]
      .contains(value.lowercased())
    diagnostics.append(
      Diagnostic(
        help != nil || isSwitch ? .error : .warning,
        help != nil || isSwitch
          ? "`\(source.text)` is not understood, and the cell might not be meant to run"
          : "`\(source.text)` is no attribute that is known, and changes nothing",
        at: source.position,
        help: help ?? "Options of a cell are written `//| key: value` below the fence"
      )
    )
  }

  /// The warning for a word of a fence that is only shown, if it is nearly one that makes a cell.
  private func slip(_ attribute: FenceAttribute) -> Diagnostic? {
    let word: String
    switch attribute.content {
    case .word(let text), .className(let text): word = text
    default: return nil
    }
    let modes = Cell.Mode.allCases.map(\.rawValue)
    let name = ForeignAttributes.normalized(word)
    guard !ForeignAttributes.isWord(word),
      let nearest = modes.first(where: { ForeignAttributes.normalized($0) == name })
        ?? nearestSpelling(to: word, among: modes)
    else { return nil }
    return Diagnostic(
      .warning,
      "`\(word)` is not a word for a cell, so the code is shown and not run",
      at: attribute.source.position,
      help: "Did you mean `\(nearest)`?"
    )
  }
}
