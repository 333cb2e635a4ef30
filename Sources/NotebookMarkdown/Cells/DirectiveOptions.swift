import NotebookModel
import Settings

/// The options in the first lines of a directive of MyST: lines `:key: value`, or YAML between lines `---`.
struct DirectiveOptions {
  private(set) var options: [YAMLPair] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// How many lines they take.
  private(set) var lineCount = 0

  init(startingAt lines: [Cell.Line]) {
    let text = lines.first?.text.prefix { $0 != "\r" } ?? ""
    if text.hasPrefix("---"),
      let end = lines.dropFirst().firstIndex(where: { $0.text.hasPrefix("---") })
    {
      read(YAMLFragment(lines: Array(lines[1..<end])))
      lineCount = end + 1
      return
    }
    for line in lines {
      guard let key = Self.key(of: line.text) else { break }
      lineCount += 1
      let start = line.position.right(by: 1)
      let rest = line.text.dropFirst(key.count + 2)
      // A key without a value is a flag.
      let value = rest.allSatisfy(\.isWhitespace) ? " true" : rest
      read(YAMLFragment(lines: [Cell.Line("\(key):\(value)", at: start)]))
    }
  }

  /// The key of a line `:key: value`.
  static func key(of line: String) -> String? {
    guard line.hasPrefix(":") else { return nil }
    let key = line.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    return key.isEmpty || line.dropFirst(key.count + 1).first != ":" ? nil : String(key)
  }

  private mutating func read(_ fragment: YAMLFragment) {
    do {
      guard let value = try fragment.compose(name: "option"), value.scalar != .null else { return }
      guard case .mapping(let pairs) = value.content else {
        diagnostics.append(
          Diagnostic(
            .error,
            "options of a directive must be keys with values, but are \(value.shown)",
            at: value.position,
            help: "Write `:key: value`"
          )
        )
        return
      }
      options += pairs
    } catch {
      diagnostics.append(error.diagnostic)
    }
  }
}

extension DirectiveOptions {
  /// What keys of a directive that shows code mean, as options of a cell.
  static let codeKeys = [
    "caption": "lst-cap", "name": "label", "label": "label", "filename": "filename",
  ]
}

extension CellOptionReader {
  /// What MyST's tags of a cell mean here, as an option.
  static let directiveTags: [String: (option: String, value: String)] = [
    "skip-execution": ("eval", "false"), "raises-exception": ("error", "true"),
    "remove-input": ("echo", "false"), "hide-input": ("code-fold", "true"),
    "remove-output": ("output", "false"), "remove-cell": ("include", "false"),
  ]
  /// What MyST's own keys mean here; the others of `ignoredDirectiveKeys` say only how code looks.
  static let directiveKeys = ["caption": "fig-cap", "name": "label", "alt": "fig-alt"]
  static let ignoredDirectiveKeys = [
    "class", "emphasize-lines", "lineno-start", "number-lines", "linenos", "lineno-match", "force",
    "id",
  ]
}
