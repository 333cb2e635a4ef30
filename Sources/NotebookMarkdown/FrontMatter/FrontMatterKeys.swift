import NotebookModel
import Settings

/// The keys of the front matter, and of `spikenote.yml`, which sets some of them for every lesson.
enum FrontMatterKeys {
  private typealias Key = SettingKey<FrontMatter>

  /// The keys of a lesson.
  static let lesson = SettingTable<FrontMatter>(
    "the front matter",
    [
      Key("title", .optional(.text), to: \.title),
      Key("author", .names, to: \.author),
      Key("description", .optional(.text), spellings: ["abstract"], to: \.description),
      language,
      Key("seed", .seed, to: \.seed),
      CellOptionKeys.timeout.within(\.defaults), CellOptionKeys.optimize.within(\.defaults),
      Key("params", example: "{steps: 100}") { pair, frontMatter, problems in
        problems.collect { () throws(SettingError) in
          frontMatter.parameters.append(try ParameterReader.parameter(pair))
        }
      },
      execute,
      Key("check", SettingTable("`check`", [mode] + tolerances + [normalise]), example: tolerance),
      budget, prompts,
    ] + CellOptionKeys.appearance.map { $0.within(\.defaults) } + [
      Key("smart", .bool, to: \.isSmart),
      Key("draft", .bool, to: \.isDraft),
      bibliography,
      Key("citation-style", .citationStyle, to: \.citationStyle),
    ] + ["format", "date", "subtitle", "toc"].map { .ignored($0) }
  )

  /// The keys of `spikenote.yml`; a list of normalisers belongs in their own file.
  static let project = SettingTable<FrontMatter>(
    ProjectFileReader.fileName,
    [
      Key("check", SettingTable("`check`", [mode] + tolerances + [normalise]), example: tolerance),
      execute, CellOptionKeys.timeout.within(\.defaults),
      CellOptionKeys.optimize.within(\.defaults), language, budget, prompts,
    ] + CellOptionKeys.appearance.map { $0.within(\.defaults) } + [bibliography]
  )

  // MARK: - Keys of both

  private static let language = Key("lang", .language, to: \.language)
  private static let budget = Key("budget", .required(.byteCount), to: \.budget)
  private static let prompts = Key("prompts", .bool, to: \.showsPrompts)

  private static let bibliography = Key("bibliography", .fileNames, to: \.bibliography)

  /// What has the keys of `execute`, in messages.
  static let executePlace = "`execute`"

  /// Quarto's `enabled` and MyST's `skip` say whether code runs.
  private static let execute = Key(
    "execute",
    SettingTable(
      executePlace,
      CellOptionKeys.switches.map { $0.within(\.defaults) } + [
        Key("enabled", .bool, isNamed: false, to: \.defaults.eval),
        Key("skip", .inverted, isNamed: false, to: \.defaults.eval),
      ]
    ),
    example: "{echo: false}"
  )

  private static let tolerance = "{rtol: 1e-5}"
  private static let mode = Key("mode", .selection, to: \.selection)
  private static let tolerances: [Key] = CellOptionKeys.tolerances.map { $0.within(\.defaults) }
  private static let normalise = Key(
    "normalise",
    .normalisers,
    spellings: ["normalize"],
    to: \.defaults.normalisers
  )
}

extension SettingType<String?> {
  /// A text, or the texts of a list with commas between them; nothing when the value is empty.
  fileprivate static var names: SettingType {
    SettingType { setting throws(SettingError) in
      guard case .sequence = setting.value.content else {
        return try SettingType.optional(.text).read(setting)
      }
      return try SettingType<[String]>.texts.read(setting).joined(separator: ", ")
    }
  }
}

extension SettingType<CellSelection> {
  fileprivate static var selection: SettingType {
    SettingType { setting throws(SettingError) in
      if let text = setting.value.text, let selection = CellSelection(rawValue: text) {
        return selection
      }
      throw setting.wrongType(
        "all or marked",
        help: "Write `mode: marked` to run marked cells only"
      )
    }
  }
}

extension SettingType<CitationStyle> {
  fileprivate static var citationStyle: SettingType {
    .word { "Write for example `\($0): numeric`" }
  }
}
