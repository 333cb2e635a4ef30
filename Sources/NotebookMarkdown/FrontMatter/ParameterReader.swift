import NotebookModel
import Settings

/// Reads a parameter's name, which is a constant's name in the cells, and its typed value.
enum ParameterReader {
  /// The keywords that cannot name a constant without backticks (The Swift Programming Language, Lexical Structure).
  static let keywords: Set<String> = [
    "Any", "Self", "as", "associatedtype", "break", "case", "catch", "class", "continue", "default",
    "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate",
    "for", "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil",
    "operator", "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return",
    "self", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try",
    "typealias", "var", "where", "while",
  ]

  /// The parameter of a pair.
  static func parameter(_ pair: YAMLPair) throws(SettingError) -> FrontMatter.Parameter {
    FrontMatter.Parameter(try name(pair.key), try value(Setting(pair)))
  }

  private static func name(_ key: YAMLValue) throws(SettingError) -> String {
    guard let name = key.text, isIdentifier(name) else {
      throw SettingError(
        diagnostic: Diagnostic(
          .error,
          "`\(key.text ?? key.shown)` is not a name that Swift allows",
          at: key.position,
          help: "Name the parameter with letters, digits and underscores, a letter first"
        )
      )
    }
    guard !keywords.contains(name) else {
      throw SettingError(
        diagnostic: Diagnostic(
          .error,
          "`\(name)` is a keyword of Swift",
          at: key.position,
          help: "Give the parameter another name"
        )
      )
    }
    return name
  }

  private static func value(_ setting: Setting) throws(SettingError) -> ParameterValue {
    switch setting.value.scalar {
    case .bool(let value): return .bool(value)
    case .integer(let value): return .integer(value)
    case .number(let value): return .number(value)
    case .text(let value): return .string(value)
    case .hugeInteger:
      throw setting.wrongType(
        "a whole number from \(Int.min) to \(Int.max)",
        help: "Write it with a decimal point for a `Double`, or between quotes for a `String`"
      )
    case .null, nil:
      throw setting.wrongType(
        "true, false, a number or a text",
        help: "Write a single value, for example `\(setting.name): 100`"
      )
    }
  }

  /// Whether the text is an identifier: Unicode's rule for identifiers, and underscores.
  private static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, text != "_",
      first == "_" || first.properties.isXIDStart
    else { return false }
    return text.unicodeScalars.allSatisfy { $0.properties.isXIDContinue }
  }
}
