import NotebookModel
import Settings

/// The options of a cell, most of which the front matter can set for all cells.
enum CellOptionKeys {
  /// What the options of one cell say.
  struct Draft {
    var options: CellOptions
    /// The options of a cell that sets none.
    let defaults: CellOptions
    var labelPosition: SourcePosition?
    var caption: LocatedText?
    var listingLabelPosition: SourcePosition?
    var listingCaption: LocatedText?

    init(defaults: CellOptions) {
      options = defaults
      self.defaults = defaults
    }
  }

  /// All options of a cell, in the order in which messages name them.
  static let table = SettingTable<Draft>(
    "a cell",
    [
      SettingKey("label", .text) { draft, label, setting in
        draft.options.label = label
        draft.labelPosition = setting.value.position
      },
      SettingKey("fig-cap", .text) { draft, caption, setting in
        draft.caption = LocatedText(caption, at: setting.value.position)
      },
      SettingKey("fig-alt", .required(.text), to: \.options.figureAlternative),
    ] + switches.prefix(5).map { $0.within(\.options) } + [
      SettingKey("filename", .required(.text), to: \.options.heading.fileName),
      SettingKey("lst-cap", .text) { draft, caption, setting in
        draft.listingCaption = LocatedText(caption, at: setting.value.position)
      },
      SettingKey("lst-label", .text) { draft, label, setting in
        draft.options.heading.label = label
        draft.listingLabelPosition = setting.value.position
      },
      codeFold.within(\.options),
      SettingKey("code-summary", .text, to: \.options.codeSummary),
      lineNumbers.within(\.options), timeout.within(\.options),
      SettingKey("fig-width", .required(.inches(example: "6")), to: \.options.figureWidth),
      SettingKey("fig-height", .required(.inches(example: "4")), to: \.options.figureHeight),
    ] + tolerances.map { $0.within(\.options) } + [
      SettingKey("normalise", .normalisers, spellings: ["normalize"]) { draft, names, _ in
        draft.options.normalisers = draft.defaults.normalisers + names
      },
      SettingKey("tags", .texts, to: \.options.tags),
    ] + switches.dropFirst(5).map { $0.within(\.options) }
  )

  /// The options that are also keys of `execute` in the front matter.
  static let switches: [SettingKey<CellOptions>] = [
    SettingKey("echo", .bool, to: \.echo), SettingKey("eval", .bool, to: \.eval),
    SettingKey("output", .bool, to: \.output), SettingKey("include", .bool, to: \.include),
    SettingKey("error", .bool, to: \.error), SettingKey("show-all", .bool, to: \.showsAll),
    optimize,
  ]

  /// How code is compiled.
  static let optimize = SettingKey<CellOptions>("optimize", .bool, to: \.optimizes)

  /// How code is shown.
  static let appearance = [codeFold, lineNumbers]

  static let timeout = SettingKey<CellOptions>(
    "timeout",
    .positiveNumber(of: "seconds", example: "60"),
    to: \.timeout
  )

  /// How far numbers may be from the recorded ones.
  static let tolerances: [SettingKey<CellOptions>] = [
    SettingKey("rtol", .tolerance(example: "1e-5"), to: \.relativeTolerance),
    SettingKey("atol", .tolerance(example: "1e-8"), to: \.absoluteTolerance),
  ]

  private static let codeFold = SettingKey<CellOptions>("code-fold", .fold, to: \.codeFold)
  private static let lineNumbers = SettingKey<CellOptions>(
    "code-line-numbers",
    .bool,
    to: \.lineNumbers
  )
}

extension SettingType<[NormaliserName]> {
  /// A list of normalisers' names with their places, or a single one.
  static var normalisers: SettingType {
    SettingType { setting throws(SettingError) in
      try SettingType<[LocatedText]>.list(of: "names", example: "time, path").read(setting)
        .map { NormaliserName($0.text, at: $0.position) }
    }
  }
}

extension SettingType<Double> {
  fileprivate static func inches(example: String) -> SettingType {
    positiveNumber(of: "inches", example: example)
  }
}

extension SettingType<CellOptions.Fold> {
  fileprivate static var fold: SettingType {
    SettingType { setting throws(SettingError) in
      switch setting.value.scalar {
      case .bool(true): return .folded
      case .bool(false): return .open
      case .text("show"): return .shown
      default:
        throw setting.wrongType(
          "true, false or show",
          help: "Write `\(setting.name): true` to hide the code behind a button"
        )
      }
    }
  }
}
