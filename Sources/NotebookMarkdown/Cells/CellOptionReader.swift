import NotebookModel

/// Reads the `//| key: value` lines at the start of a cell.
struct CellOptionReader {
  private(set) var options: CellOptions
  private(set) var labelPosition: SourcePosition?
  private(set) var caption: CaptionText?
  private(set) var diagnostics: [Diagnostic] = []
  private var keys: Set<String> = []
  /// The option lines without their `//|`.
  private var yamlLines: [Cell.Line] = []
  private let defaults: CellOptions

  static let knownKeys = [
    "label", "fig-cap", "fig-alt", "echo", "eval", "output", "include", "error", "code-fold",
    "code-summary", "code-line-numbers", "timeout", "fig-width", "fig-height", "rtol", "atol",
    "normalise", "tags",
  ]

  init(defaults: CellOptions) {
    options = defaults
    self.defaults = defaults
  }

  /// Reads the options of the info string, and those in the first lines, and gives back the lines after them.
  mutating func read(_ lines: [Cell.Line], words: CellWords) -> [Cell.Line] {
    if let isNumbered = words.lineNumbers { options.lineNumbers = isNumbered }
    for option in words.options { read(option.key, option.value) }
    var body = lines[...]
    if words.isDirective {
      let directive = DirectiveOptions(startingAt: lines)
      for option in directive.options { readDirective(option.key, option.value) }
      diagnostics += directive.diagnostics
      body = body.dropFirst(directive.lineCount)
    }
    let optionLines = body.prefix { $0.text.drop { $0 == " " || $0 == "\t" }.hasPrefix("//|") }
    yamlLines = optionLines.map(Self.yaml)
    for fragment in Self.fragments(yamlLines) { read(fragment) }
    let code = Array(body.dropFirst(optionLines.count))
    diagnostics += LostOptions.diagnostics(in: code)
    return code
  }

  /// The YAML of an option line: what follows `//|` and a space.
  private static func yaml(of line: Cell.Line) -> Cell.Line {
    let bytes = Array(line.text.utf8)
    var start = bytes.leadingBlanks + 3
    if start < bytes.count, bytes[start].isBlank { start += 1 }
    var position = line.position
    position.column += start
    return Cell.Line(String(decoding: bytes[start...], as: UTF8.self), at: position)
  }

  /// One fragment an option: lines that are indented, or items of a list, continue the one before them.
  private static func fragments(_ lines: [Cell.Line]) -> [YAMLFragment] {
    var groups: [[Cell.Line]] = []
    for line in lines {
      let first = line.text.utf8.first
      let continues = first == nil || first?.isBlank == true || line.text.hasPrefix("- ")
      if continues, !groups.isEmpty {
        groups[groups.count - 1].append(line)
      } else {
        groups.append([line])
      }
    }
    return groups.map { YAMLFragment(lines: $0) }
  }

  private mutating func read(_ fragment: YAMLFragment) {
    let value: YAMLValue?
    do {
      value = try fragment.compose(name: "option")
    } catch {
      diagnostics.append(error.diagnostic)
      return
    }
    guard let value else { return }
    guard case .mapping(let pairs) = value.content else {
      diagnostics.append(
        Diagnostic(
          .error,
          "option has no key",
          at: value.position,
          help: "Write `//| key: value`"
        )
      )
      return
    }
    for (key, value) in pairs { read(key, value) }
  }

  private mutating func read(_ key: YAMLValue, _ value: YAMLValue) {
    // The American spelling is Quarto's way of writing.
    let spelling = key.text == "normalize" ? "normalise" : key.text
    guard let name = spelling, Self.knownKeys.contains(name) else {
      let name = key.text ?? key.shown
      let protection = Self.protectionHelp(for: name)
      diagnostics.append(
        Diagnostic(
          // What may keep the code from running is not passed over.
          protection == nil ? .warning : .error,
          "`\(name)` is not an option of a cell",
          at: key.position,
          help: protection
            ?? spellingHelp(for: name, among: Self.knownKeys, introduction: "Known options: ")
        )
      )
      return
    }
    if !keys.insert(name).inserted {
      diagnostics.append(
        Diagnostic(
          .warning,
          "option `\(name)` is set twice",
          at: key.position,
          help: "Keep one of them; the last one counts"
        )
      )
    }
    apply(Setting(name: name, value: value))
  }

  /// Reads an option of a directive; tags that say what is done with the cell become options.
  private mutating func readDirective(_ key: YAMLValue, _ value: YAMLValue) {
    let name = key.text ?? key.shown
    if let isNumbered = ForeignAttributes.lineNumbers(name, value: value.text) {
      options.lineNumbers = isNumbered
    }
    if Self.ignoredDirectiveKeys.contains(name) { return }
    if name == "tags", let tags = try? Setting(name: name, value: value).texts() {
      for tag in tags {
        guard let (option, value) = Self.directiveTags[tag] else { continue }
        let place = key.position
        read(.made(of: option, at: place), .made(of: value, isPlain: true, at: place))
      }
    }
    read(.made(of: Self.directiveKeys[name] ?? name, at: key.position), value)
  }

  /// What to write in place of a key that is unknown and may be meant to keep code from running; `nil` for other keys.
  static func protectionHelp(for key: String) -> String? {
    let name = ForeignAttributes.normalized(key)
    let words = [
      "run", "exec", "execute", "enabled", "active", "skip", "skipexecution", "test", "disabled",
      "freeze", "norun", "ignore", "noeval", "evaluate", "compilefail", "shouldpanic",
    ]
    if words.contains(name) {
      return
        "Write `//| eval: false` for code that is only shown, or a word after `swift`: `ignore`, `no_run`, `compile_fail`, `should_panic`"
    }
    return nearestSpelling(to: key, among: knownKeys) == "eval" ? "Did you mean `eval`?" : nil
  }

  private mutating func apply(_ setting: Setting) {
    do {
      switch setting.name {
      case "label":
        options.label = try setting.text()
        labelPosition = setting.value.position
      case "fig-cap":
        let position = setting.value.position
        let line = yamlLines.last { $0.position.line <= position.line }
        caption = CaptionText(
          try setting.text(),
          at: position,
          on: line ?? Cell.Line("", at: position)
        )
      case "fig-alt": options.figureAlternative = try setting.text()
      case "code-fold": options.codeFold = try setting.fold()
      case "code-summary": options.codeSummary = try setting.text()
      case "code-line-numbers": options.lineNumbers = try setting.bool()
      case "timeout": options.timeout = try setting.positiveNumber(of: "seconds", example: "60")
      case "fig-width": options.figureWidth = try setting.positiveNumber(of: "inches", example: "6")
      case "fig-height":
        options.figureHeight = try setting.positiveNumber(of: "inches", example: "4")
      case "rtol": options.relativeTolerance = try setting.tolerance(example: "1e-5")
      case "atol": options.absoluteTolerance = try setting.tolerance(example: "1e-8")
      case "normalise":
        options.normalisers = defaults.normalisers + (try setting.names(example: "time, path"))
      case "tags": options.tags = try setting.texts()
      default: try options.applySwitch(setting)
      }
    } catch {
      diagnostics.append(error.diagnostic)
    }
  }
}
