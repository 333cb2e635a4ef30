package import NotebookModel
internal import Settings

/// Reads `normalisers.yml`: an author's own normalisers, and those that count for every lesson.
///
/// ```yaml
/// normalisers:
///   run-id: {pattern: 'run [0-9a-f]{8}', replace: 'run <id>'}
/// everywhere: [path, run-id]
/// ```
///
/// Which names exist, and whether a pattern is a regular expression, is not known here.
package struct NormaliserFileReader {
  /// The name of the file.
  package static let fileName = "normalisers.yml"
  /// What the file says; what is wrong is left out.
  package private(set) var file = NormaliserFile()
  /// Errors with their places in the file, in its order.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Reads the bytes of the file, which must be UTF-8.
  package init(contentsOf bytes: [UInt8]) {
    let source = SettingsFile(Self.fileName, contentsOf: bytes)
    var draft = NormaliserDraft(lines: source.lines)
    var problems = SettingProblems()
    let example = "normalisers: {run-id: \(NormaliserDraft.example)}"
    source.read(NormaliserDraft.table, example: example, into: &draft, &problems)
    file = draft.file
    diagnostics = problems.sorted()
  }
}

/// A file as far as it is read.
private struct NormaliserDraft {
  /// The pattern and the replacement of one normaliser.
  struct Entry {
    var pattern: (text: String, value: YAMLValue)?
    var replacement: LocatedText?
  }

  let lines: [Cell.Line]
  var file = NormaliserFile()

  static let example = "{pattern: 'run [0-9]+', replace: 'run <number>'}"

  static let table = SettingTable<NormaliserDraft>(
    NormaliserFileReader.fileName,
    [
      SettingKey(
        "normalisers",
        spellings: ["normalizers"],
        example: "{run-id: \(example)}"
      ) { pair, draft, problems in draft.readEntry(pair, &problems) },
      SettingKey("everywhere", .optional(.normalisers)) { draft, names, _ in
        draft.file.everywhere = names ?? []
      },
    ]
  )

  private static let entryTable = SettingTable<Entry>(
    "a normaliser",
    [
      SettingKey("pattern", .text) { $0.pattern = ($1, $2.value) },
      SettingKey("replace", .text) { $0.replacement = LocatedText($1, at: $2.value.position) },
    ]
  )

  mutating func readEntry(_ pair: YAMLPair, _ problems: inout SettingProblems) {
    problems.collect { (problems: inout SettingProblems) throws(SettingError) in
      let name = try Self.name(pair.key)
      let help = "Write `\(name): \(Self.example)`"
      let pairs = try Setting(name: name, value: pair.value).mapping(help: help)
      var entry = Entry()
      var found = SettingProblems()
      Self.entryTable.read(pairs, into: &entry, &found)
      problems.diagnostics += found.diagnostics
      problems.unknownKeys += found.unknownKeys
      guard let (text, value) = entry.pattern else {
        // A key that is misspelt may be the pattern.
        guard found.diagnostics.isEmpty, found.unknownKeys.isEmpty else { return }
        throw Setting(name: name, value: pair.key).refused("`\(name)` has no pattern", help: help)
      }
      let start = verbatimStart(of: value, text)
      file.entries.append(
        NormaliserFile.Entry(
          NormaliserName(name, at: pair.key.position),
          pattern: text,
          at: start ?? value.position,
          isVerbatim: start != nil,
          replacement: entry.replacement?.text,
          at: entry.replacement?.position ?? pair.value.position
        )
      )
    }
  }

  private static func name(_ key: YAMLValue) throws(SettingError) -> String {
    let isName = key.text.map { text in
      !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }
    if isName == true, let text = key.text { return text }
    throw Setting(name: "", value: key).refused(
      "\(key.text.map { "`\($0)`" } ?? key.shown) is not a name for a normaliser",
      help: "Use letters, digits, `-` and `_`"
    )
  }

  /// Where a text begins behind its quotation mark, if it stands on its line as it is.
  private func verbatimStart(of value: YAMLValue, _ text: String) -> SourcePosition? {
    guard lines.indices.contains(value.position.line - 1) else { return nil }
    var start = value.position
    if !value.isPlain { start.column += 1 }
    let line = lines[value.position.line - 1].text.utf8
    return line.dropFirst(start.column - 1).starts(with: text.utf8) ? start : nil
  }
}
