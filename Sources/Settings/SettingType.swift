internal import NotebookModel

/// What the value of a key must be, and how it is read.
///
/// A type says the same of a wrong value in every file. Types that one reader alone needs are beside that reader.
package struct SettingType<Value>: Sendable {
  package let read: @Sendable (Setting) throws(SettingError) -> Value

  /// Makes a type of the function that reads its values.
  package init(_ read: @escaping @Sendable (Setting) throws(SettingError) -> Value) {
    self.read = read
  }
}

extension SettingType {
  /// A value that may be empty, which is `nil`.
  package static func optional<Wrapped>(_ type: SettingType<Wrapped>) -> SettingType
  where Value == Wrapped? {
    SettingType { setting throws(SettingError) in
      setting.value.scalar == .null ? nil : try type.read(setting)
    }
  }

  /// A value for a property that may be empty, while the value may not.
  package static func required<Wrapped>(_ type: SettingType<Wrapped>) -> SettingType
  where Value == Wrapped? {
    SettingType { setting throws(SettingError) in try type.read(setting) }
  }
}

extension SettingType where Value: RawRepresentable<String> & CaseIterable & Sendable {
  /// A word for one of the cases.
  package static func word(help: @escaping @Sendable (_ name: String) -> String) -> SettingType {
    SettingType { setting throws(SettingError) in
      if let text = setting.value.text, let value = Value(rawValue: text) { return value }
      let words = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw setting.wrongType("one of \(words)", help: help(setting.name))
    }
  }
}

extension SettingType<Bool> {
  /// `true` or `false`.
  package static var bool: SettingType {
    SettingType { setting throws(SettingError) in
      if case .bool(let bool) = setting.value.scalar { return bool }
      let name = setting.name
      throw setting.wrongType(
        "true or false",
        help: "Write `\(name): true` or `\(name): false`"
      )
    }
  }

  /// The opposite of `true` or `false`.
  package static var inverted: SettingType {
    SettingType { setting throws(SettingError) in !(try SettingType.bool.read(setting)) }
  }
}

extension SettingType<String> {
  /// A text; numbers and the like are taken as they are written.
  package static var text: SettingType {
    SettingType { setting throws(SettingError) in
      if let text = setting.value.text, setting.value.scalar != .null { return text }
      throw setting.wrongType("a text", help: "Write `\(setting.name): \"…\"`")
    }
  }

  /// A language tag (BCP 47), such as `en` or `pt-BR`.
  package static var language: SettingType {
    SettingType { setting throws(SettingError) in
      let tag = try SettingType.text.read(setting)
      if isLanguageTag(tag) { return tag }
      throw setting.wrongType(
        "a language tag",
        help: "Write for example `\(setting.name): en`"
      )
    }
  }
}
