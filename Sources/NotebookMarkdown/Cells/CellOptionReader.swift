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
    "normalise", "tags", "show-all",
  ]

  init(defaults: CellOptions) {
    options = defaults
    self.defaults = defaults
  }

  /// Reads the options and gives back the lines after them.
  mutating func read(_ lines: [Cell.Line]) -> [Cell.Line] {
    let optionLines = lines.prefix { $0.text.drop { $0 == " " || $0 == "\t" }.hasPrefix("//|") }
    yamlLines = optionLines.map(Self.yaml)
    for fragment in Self.fragments(yamlLines) { read(fragment) }
    return Array(lines.dropFirst(optionLines.count))
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
      diagnostics.append(
        Diagnostic(
          .warning,
          "`\(name)` is not an option of a cell",
          at: key.position,
          help: spellingHelp(for: name, among: Self.knownKeys, introduction: "Known options: ")
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
