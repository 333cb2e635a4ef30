package import NotebookModel

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

  private var lines: [Cell.Line] = []
  private static let keys = ["normalisers", "everywhere"]
  private static let entryKeys = ["pattern", "replace"]
  private static let example = "{pattern: 'run [0-9]+', replace: 'run <number>'}"

  /// Reads the bytes of the file, which must be UTF-8.
  package init(contentsOf bytes: [UInt8]) {
    let bytes = LessonBytes.withoutByteOrderMark(bytes)
    if var problem = LessonBytes.problem(in: bytes) {
      problem.help = "Save the file as UTF-8 text"
      diagnostics = [problem]
      return
    }
    let source = SourceText(splitting: bytes)
    lines = source.lines.indices.map {
      Cell.Line(source.string($0 + 1), at: SourcePosition(line: $0 + 1, column: 1))
    }
    collect { reader throws(SettingError) in
      let fragment = YAMLFragment(lines: reader.lines)
      guard let value = try fragment.compose(name: Self.fileName, of: Self.fileName),
        value.scalar != .null
      else { return }
      let help = "Write for example `normalisers: {run-id: \(Self.example)}`"
      for (key, value) in try Setting(name: Self.fileName, value: value).mapping(help: help) {
        reader.read(key, value)
      }
    }
  }

  private mutating func read(_ key: YAMLValue, _ value: YAMLValue) {
    collect { reader throws(SettingError) in
      switch key.text {
      case "normalisers", "normalizers":
        if value.scalar == .null { return }
        let help = "Write `normalisers: {run-id: \(Self.example)}`"
        for (name, entry) in try Setting(name: "normalisers", value: value).mapping(help: help) {
          reader.readEntry(name, entry)
        }
      case "everywhere":
        if value.scalar == .null { return }
        reader.file.everywhere =
          try Setting(name: "everywhere", value: value).names(example: "time, path")
      default: reader.reportUnknown(key, of: Self.fileName, Self.keys)
      }
    }
  }

  // MARK: - One normaliser

  private mutating func readEntry(_ key: YAMLValue, _ value: YAMLValue) {
    let count = diagnostics.count
    var found: (pattern: YAMLValue, text: String)?
    var replacement: (text: String, position: SourcePosition)?
    collect { reader throws(SettingError) in
      let name = try Self.name(key)
      let help = "Write `\(name): \(Self.example)`"
      for (key, value) in try Setting(name: name, value: value).mapping(help: help) {
        switch key.text {
        case "pattern": found = (value, try Setting(name: "pattern", value: value).text())
        case "replace":
          replacement = (try Setting(name: "replace", value: value).text(), value.position)
        default: reader.reportUnknown(key, of: "a normaliser", Self.entryKeys)
        }
      }
      // A key that is misspelt may be the pattern.
      guard let (pattern, text) = found else {
        guard reader.diagnostics.count == count else { return }
        throw SettingError(
          diagnostic: Diagnostic(
            .error,
            "`\(name)` has no pattern",
            at: key.position,
            help: help
          )
        )
      }
      let start = reader.verbatimStart(of: pattern, text)
      reader.file.entries.append(
        NormaliserFile.Entry(
          NormaliserName(name, at: key.position),
          pattern: text,
          at: start ?? pattern.position,
          isVerbatim: start != nil,
          replacement: replacement?.text,
          at: replacement?.position ?? value.position
        )
      )
    }
  }

  private static func name(_ key: YAMLValue) throws(SettingError) -> String {
    let isName = key.text.map { text in
      !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }
    if isName == true, let text = key.text { return text }
    throw SettingError(
      diagnostic: Diagnostic(
        .error,
        "\(key.text.map { "`\($0)`" } ?? key.shown) is not a name for a normaliser",
        at: key.position,
        help: "Use letters, digits, `-` and `_`"
      )
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

  // MARK: - Problems

  private mutating func reportUnknown(_ key: YAMLValue, of owner: String, _ known: [String]) {
    let name = key.text ?? key.shown
    diagnostics.append(
      Diagnostic(
        .error,
        "`\(name)` is not a key of \(owner)",
        at: key.position,
        help: spellingHelp(for: name, among: known, introduction: "Known keys: ")
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
