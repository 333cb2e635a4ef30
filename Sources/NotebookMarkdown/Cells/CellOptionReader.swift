import NotebookModel
import Settings
internal import Wording

/// Reads the `//| key: value` lines at the start of a cell.
struct CellOptionReader {
  private(set) var diagnostics: [Diagnostic] = []
  private var draft: CellOptionKeys.Draft
  /// The options that were set, and whether a line `//|` has set them.
  private var keys: [String: Bool] = [:]
  /// The option lines without their `//|`.
  private var yamlLines: [Cell.Line] = []

  static var knownKeys: [String] { CellOptionKeys.table.names }

  /// Whether a cell has an option of that name or spelling.
  static func isKnown(_ key: String) -> Bool { CellOptionKeys.table.key(key) != nil }

  init(defaults: CellOptions) { draft = CellOptionKeys.Draft(defaults: defaults) }

  var options: CellOptions { draft.options }
  var labelPosition: SourcePosition? { draft.labelPosition }

  var listingLabelPosition: SourcePosition? { draft.listingLabelPosition }

  /// The Markdown of `fig-cap` and `lst-cap`.
  var captions: CellReader.Captions {
    CellReader.Captions(
      code: draft.listingCaption.map(captionText),
      figure: draft.caption.map(captionText)
    )
  }

  private func captionText(_ caption: LocatedText) -> CaptionText {
    let line = yamlLines.last { $0.position.line <= caption.position.line }
    let end = Cell.Line("", at: caption.position)
    return CaptionText(caption.text, at: caption.position, on: line ?? end)
  }

  /// Reads the options of the info string, and those in the first lines, and gives back the lines after them.
  mutating func read(_ lines: [Cell.Line], words: CellWords) -> [Cell.Line] {
    if let isNumbered = words.lineNumbers { draft.options.lineNumbers = isNumbered }
    for option in words.options { read(option) }
    var body = lines[...]
    if words.isDirective {
      let directive = DirectiveOptions(startingAt: lines)
      for option in directive.options { readDirective(option) }
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
    for pair in pairs { read(pair, isLine: true) }
  }

  private mutating func read(_ pair: YAMLPair, isLine: Bool = false) {
    guard let key = pair.key.text.flatMap({ CellOptionKeys.table.key($0) }) else {
      return reportUnknown(pair)
    }
    if let wasLine = keys.updateValue(isLine, forKey: key.name) {
      reportTwice(pair, inLines: isLine && wasLine)
    }
    var problems = SettingProblems()
    key.read(Setting(pair), &draft, &problems)
    diagnostics += problems.diagnostics
  }

  private mutating func reportUnknown(_ pair: YAMLPair) {
    let protection = Self.protectionHelp(for: pair.name)
    diagnostics.append(
      Diagnostic(
        // What may keep the code from running is not passed over.
        protection == nil ? .warning : .error,
        "`\(pair.name)` is not an option of a cell",
        at: pair.key.position,
        help: protection
          ?? spellingHelp(for: pair.name, among: Self.knownKeys, introduction: "Known options: ")
      )
    )
  }

  /// Lines are one text of YAML, in which a key stands once; what else says the same may be another tool's.
  private mutating func reportTwice(_ pair: YAMLPair, inLines: Bool) {
    let position = pair.key.position
    diagnostics.append(
      inLines
        ? SettingError.setTwice(pair.name, at: position).diagnostic
        : Diagnostic(
          .warning,
          "option `\(pair.name)` is set twice",
          at: position,
          help: "Keep one of them; the last one counts"
        )
    )
  }

  /// Reads an option of a directive; tags that say what is done with the cell become options.
  private mutating func readDirective(_ pair: YAMLPair) {
    let (name, place) = (pair.name, pair.key.position)
    if let isNumbered = ForeignAttributes.lineNumbers(name, value: pair.value.text) {
      draft.options.lineNumbers = isNumbered
    }
    if Self.ignoredDirectiveKeys.contains(name) { return }
    if name == "tags", let tags = try? SettingType<[String]>.texts.read(Setting(pair)) {
      for tag in tags {
        guard let (option, value) = Self.directiveTags[tag] else { continue }
        read(
          YAMLPair(
            key: .made(of: option, at: place),
            value: .made(of: value, isPlain: true, at: place)
          )
        )
      }
    }
    read(
      YAMLPair(key: .made(of: Self.directiveKeys[name] ?? name, at: place), value: pair.value)
    )
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
}
