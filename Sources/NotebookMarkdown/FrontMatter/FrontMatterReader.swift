import NotebookModel

/// Reads the settings of the front matter, or those of a project's file.
struct FrontMatterReader {
  private(set) var frontMatter: FrontMatter
  private(set) var diagnostics: [Diagnostic] = []
  /// Where the files of the bibliography are named.
  private(set) var bibliographyPosition: SourcePosition?
  /// What the lines are, for messages.
  private let place: String
  /// Whether the lines are those of a project's file.
  private let isProject: Bool
  private let knownKeys: [String]

  static let knownKeys = [
    "title", "author", "description", "lang", "seed", "timeout", "params", "execute", "check",
    "budget", "prompts", "code-fold", "code-line-numbers", "smart", "draft", "bibliography",
    "citation-style",
  ]
  /// Keys that Quarto's documents often have and that change nothing here; `abstract` is `description`.
  static let ignoredKeys = ["format", "date", "subtitle", "toc"]

  /// Keys of pages for other tools that look like ours.
  private static let foreignKeys: Set<String> = [
    "head", "id", "slug", "tags", "hide", "icon", "type", "menu", "url", "next", "prev", "name",
    "image", "aside", "layout", "order", "label", "cover", "badge", "tile", "tier", "level",
  ]

  /// Reads the front matter of a lesson; `project` is what counts where it sets nothing.
  init(_ lines: [Cell.Line], over project: FrontMatter = FrontMatter()) {
    self.init(lines, over: project, name: "front matter", knownKeys: Self.knownKeys)
  }

  /// Reads settings of the keys that `name` can have; in a project's file others are errors.
  init(
    _ lines: [Cell.Line],
    over project: FrontMatter,
    name: String,
    knownKeys: [String]
  ) {
    frontMatter = project
    isProject = name != "front matter"
    place = isProject ? name : "the front matter"
    self.knownKeys = knownKeys
    do {
      guard
        let value = try YAMLFragment(lines: lines)
          .compose(name: name, of: isProject ? name : "a lesson")
      else { return }
      if value.scalar == .null { return }
      guard case .mapping(let pairs) = value.content else {
        diagnostics.append(
          Diagnostic(
            .error,
            "\(name) must be keys with values, but is \(value.shown)",
            at: value.position,
            help: "Write for example `\(isProject ? "check: {mode: marked}" : "title: …")`"
          )
        )
        return
      }
      // Whether others' keys are left alone is known first.
      for (key, value) in pairs where key.text == "check" { read(key, value) }
      for (key, value) in pairs where key.text != "check" { read(key, value) }
    } catch {
      diagnostics.append(error.diagnostic)
    }
  }

  private mutating func read(_ key: YAMLValue, _ value: YAMLValue) {
    let setting = Setting(name: key.text ?? key.shown, value: value)
    if isProject, !knownKeys.contains(setting.name) {
      return warnUnknown(key, place, knownKeys)
    }
    collect { reader throws(SettingError) in
      switch setting.name {
      case "title": reader.frontMatter.title = try setting.optionalText()
      case "author": reader.frontMatter.author = try setting.optionalNames()
      case "description", "abstract":
        reader.frontMatter.description = try setting.optionalText()
      case "lang": reader.frontMatter.language = try setting.language()
      case "budget": reader.frontMatter.budget = try setting.byteCount()
      case "bibliography":
        reader.frontMatter.bibliography = try setting.fileNames()
        reader.bibliographyPosition = value.position
      case "citation-style":
        reader.frontMatter.citationStyle = try setting.citationStyle()
      case "draft": reader.frontMatter.isDraft = try setting.bool()
      case "prompts": reader.frontMatter.showsPrompts = try setting.bool()
      case "code-fold": reader.frontMatter.defaults.codeFold = try setting.fold()
      case "code-line-numbers": reader.frontMatter.defaults.lineNumbers = try setting.bool()
      case "smart": reader.frontMatter.isSmart = try setting.bool()
      case "seed": reader.frontMatter.seed = try setting.seed()
      case "timeout":
        reader.frontMatter.defaults.timeout =
          try setting.positiveNumber(of: "seconds", example: "60")
      case "params":
        try reader.readEntries(of: setting, example: "steps: 100") { $0.readParameter($1, $2) }
      case "execute":
        try reader.readEntries(of: setting, example: "echo: false") { $0.readExecute($1, $2) }
      case "check":
        try reader.readEntries(of: setting, example: "rtol: 1e-5") { $0.readCheck($1, $2) }
      default:
        if !Self.ignoredKeys.contains(setting.name) {
          reader.warnUnknown(key, reader.place, reader.knownKeys)
        }
      }
    }
  }

  /// Reads a mapping in the front matter, which may be empty.
  private mutating func readEntries(
    of setting: Setting,
    example: String,
    _ read: (inout Self, YAMLValue, YAMLValue) -> Void
  ) throws(SettingError) {
    if setting.value.scalar == .null { return }
    for (key, value) in try setting.mapping(help: "Write `\(setting.name): {\(example)}`") {
      read(&self, key, value)
    }
  }

  private mutating func readExecute(_ key: YAMLValue, _ value: YAMLValue) {
    guard let name = key.text, CellOptions.switches.contains(name) else {
      readForeignSwitch(key, value)
      return
    }
    collect { reader throws(SettingError) in
      try reader.frontMatter.defaults.applySwitch(Setting(name: name, value: value))
    }
  }

  /// Quarto's `enabled` and MyST's `skip` say whether code runs, and so may a key that is misspelt.
  private mutating func readForeignSwitch(_ key: YAMLValue, _ value: YAMLValue) {
    switch (key.text, value.scalar) {
    case ("enabled", .bool(let isOn)): frontMatter.defaults.eval = isOn
    case ("skip", .bool(let isOff)): frontMatter.defaults.eval = !isOff
    default: warnUnknown(key, "`execute`", CellOptions.switches)
    }
  }

  private mutating func readCheck(_ key: YAMLValue, _ value: YAMLValue) {
    collect { reader throws(SettingError) in
      switch key.text {
      case "rtol":
        reader.frontMatter.defaults.relativeTolerance =
          try Setting(name: "rtol", value: value).tolerance(example: "1e-5")
      case "atol":
        reader.frontMatter.defaults.absoluteTolerance =
          try Setting(name: "atol", value: value).tolerance(example: "1e-8")
      case "normalise", "normalize":
        reader.frontMatter.defaults.normalisers =
          try Setting(name: "normalise", value: value).names(example: "time, path")
      case "mode":
        reader.frontMatter.selection = try Setting(name: "mode", value: value).selection()
      default: reader.warnUnknown(key, "`check`", ["mode", "rtol", "atol", "normalise"])
      }
    }
  }

  private mutating func readParameter(_ key: YAMLValue, _ value: YAMLValue) {
    collect { reader throws(SettingError) in
      let name = try ParameterReader.name(key)
      reader.frontMatter.parameters.append(
        FrontMatter.Parameter(name, try ParameterReader.value(Setting(name: name, value: value)))
      )
    }
  }

  private mutating func warnUnknown(_ key: YAMLValue, _ place: String, _ known: [String]) {
    let name = key.text ?? key.shown
    let nearest = nearestSpelling(to: name, among: known)
    // Pages that others show have keys of theirs.
    if frontMatter.selection == .marked, !isProject, place == self.place,
      nearest == nil || Self.foreignKeys.contains(name)
    {
      return
    }
    // A key that may be meant to keep code from running is not passed over.
    let protects =
      ["eval", "mode", "execute", "check"].contains(nearest)
      || place == "`execute`" && CellOptionReader.protectionHelp(for: name) != nil
    diagnostics.append(
      Diagnostic(
        isProject || protects ? .error : .warning,
        "`\(name)` is not a key of \(place)",
        at: key.position,
        help: protects && nearest == nil
          ? "Write `eval: false` for code that is only shown"
          : spellingHelp(for: name, among: known, introduction: "Known keys: ")
      )
    )
  }

  private mutating func collect(_ read: (inout Self) throws(SettingError) -> Void) {
    do {
      try read(&self)
    } catch {
      diagnostics.append(error.diagnostic)
    }
  }
}

extension Setting {
  fileprivate func selection() throws(SettingError) -> CellSelection {
    guard let text = value.text, let selection = CellSelection(rawValue: text) else {
      throw wrongType("all or marked", help: "Write `mode: marked` to run marked cells only")
    }
    return selection
  }

  /// A text; nothing when the value is empty.
  fileprivate func optionalText() throws(SettingError) -> String? {
    value.scalar == .null ? nil : try text()
  }

  /// A text, or the texts of a list with commas between them.
  fileprivate func optionalNames() throws(SettingError) -> String? {
    guard case .sequence = value.content else { return try optionalText() }
    return try texts().joined(separator: ", ")
  }

  /// A file name, or a list of them; nothing when the value is empty.
  fileprivate func fileNames() throws(SettingError) -> [String] {
    if value.scalar == .null { return [] }
    if case .sequence = value.content { return try texts() }
    return [try text()]
  }

  fileprivate func citationStyle() throws(SettingError) -> CitationStyle {
    guard let style = CitationStyle(rawValue: try text()) else {
      throw wrongType(
        "one of " + CitationStyle.allCases.map(\.rawValue).joined(separator: ", "),
        help: "Write for example `\(name): numeric`"
      )
    }
    return style
  }

  /// A language tag (BCP 47), such as `en` or `pt-BR`.
  fileprivate func language() throws(SettingError) -> String {
    let tag = try text()
    guard isLanguageTag(tag) else {
      throw wrongType("a language tag", help: "Write for example `\(name): en`")
    }
    return tag
  }
}
