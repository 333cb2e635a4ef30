import NotebookModel

/// A problem that ends the reading of one setting.
struct SettingError: Error {
  var diagnostic: Diagnostic
}

/// A key with its value, in the front matter or in a cell, and the checks of its type.
struct Setting {
  var name: String
  var value: YAMLValue

  func bool() throws(SettingError) -> Bool {
    guard case .bool(let bool) = value.scalar else {
      throw wrongType("true or false", help: "Write `\(name): true` or `\(name): false`")
    }
    return bool
  }

  /// A text; numbers and the like are taken as they are written.
  func text() throws(SettingError) -> String {
    guard let text = value.text, value.scalar != .null else {
      throw wrongType("a text", help: "Write `\(name): \"…\"`")
    }
    return text
  }

  /// A list of texts, or a single one.
  func texts() throws(SettingError) -> [String] {
    guard case .sequence(let items) = value.content else {
      guard let text = value.text, value.scalar != .null else {
        throw wrongType("a list of texts", help: "Write `\(name): [a, b]`")
      }
      return [text]
    }
    var texts: [String] = []
    for item in items { texts.append(try Setting(name: name, value: item).text()) }
    return texts
  }

  /// A list of names with their places, or a single one.
  func names(example: String) throws(SettingError) -> [NormaliserName] {
    let items: [YAMLValue] = if case .sequence(let items) = value.content { items } else { [value] }
    var names: [NormaliserName] = []
    for item in items {
      guard let text = item.text, item.scalar != .null else {
        throw Setting(name: name, value: item).wrongType(
          "a list of names",
          help: "Write `\(name): [\(example)]`"
        )
      }
      names.append(NormaliserName(text, at: item.position))
    }
    return names
  }

  /// A finite number above 0.
  func positiveNumber(of unit: String, example: String) throws(SettingError) -> Double {
    guard let number = value.scalar?.number, number > 0, number.isFinite else {
      throw wrongType(
        "a number of \(unit) above 0",
        help: "Write a number, for example `\(name): \(example)`"
      )
    }
    return number
  }

  /// A finite number that is not negative.
  func tolerance(example: String) throws(SettingError) -> Double {
    guard let number = value.scalar?.number, number >= 0, number.isFinite else {
      throw wrongType(
        "a number that is not negative",
        help: "Write a number, for example `\(name): \(example)`"
      )
    }
    return number
  }

  /// A number of bytes: `500 KB`, `1.5 MB`, `40000`; a KB has 1000 bytes.
  func byteCount() throws(SettingError) -> Int {
    let units = ["B": 1.0, "KB": 1e3, "MB": 1e6]
    let text = (value.text ?? "").uppercased()
    let digits = text.prefix { $0.isNumber || $0 == "." }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }
    guard let number = Double(digits), let factor = units[unit.isEmpty ? "B" : String(unit)],
      (1...1e12).contains(number * factor)
    else {
      throw wrongType("a size above 0", help: "Write for example `\(name): 500 KB`")
    }
    return Int(number * factor)
  }

  func seed() throws(SettingError) -> UInt64 {
    guard value.isPlain, let text = value.text, let seed = UInt64(text) else {
      throw wrongType(
        "a whole number from 0 to \(UInt64.max)",
        help: "Write a whole number, for example `\(name): 0`"
      )
    }
    return seed
  }

  func fold() throws(SettingError) -> CellOptions.Fold {
    switch value.scalar {
    case .bool(true): return .folded
    case .bool(false): return .open
    case .text("show"): return .shown
    default:
      throw wrongType(
        "true, false or show",
        help: "Write `\(name): true` to hide the code behind a button"
      )
    }
  }

  func mapping(help: String) throws(SettingError) -> [(key: YAMLValue, value: YAMLValue)] {
    if case .mapping(let pairs) = value.content { return pairs }
    throw wrongType("keys with values", help: help)
  }

  func wrongType(_ expected: String, help: String) -> SettingError {
    SettingError(
      diagnostic: Diagnostic(
        .error,
        "`\(name)` must be \(expected), but is \(value.shown)",
        at: value.position,
        help: help
      )
    )
  }
}

extension CellOptions {
  /// The options that are also keys of `execute` in the front matter.
  static let switches = ["echo", "eval", "output", "include", "error", "show-all"]

  /// Sets the option of that name among `switches`.
  mutating func applySwitch(_ setting: Setting) throws(SettingError) {
    let isOn = try setting.bool()
    switch setting.name {
    case "echo": echo = isOn
    case "eval": eval = isOn
    case "output": output = isOn
    case "include": include = isOn
    case "error": error = isOn
    case "show-all": showsAll = isOn
    default: break
    }
  }
}
