package import NotebookModel

/// A key with its value, in any of the files of settings or in a lesson.
package struct Setting: Sendable {
  /// The key as its author spells it.
  package var name: String
  package var value: YAMLValue

  /// Makes a setting.
  package init(name: String, value: YAMLValue) {
    self.name = name
    self.value = value
  }

  /// The setting of a pair.
  package init(_ pair: YAMLPair) { self.init(name: pair.name, value: pair.value) }

  /// The keys and values of a mapping.
  ///
  /// - Throws: For any other value.
  package func mapping(help: String) throws(SettingError) -> [YAMLPair] {
    if case .mapping(let pairs) = value.content { return pairs }
    throw wrongType("keys with values", help: help)
  }

  /// The error for a value that is not what the key needs; `expected` follows "must be".
  package func wrongType(_ expected: String, help: String) -> SettingError {
    refused("`\(name)` must be \(expected), but is \(value.shown)", help: help)
  }

  /// An error at the value.
  package func refused(_ message: String, help: String) -> SettingError {
    SettingError(diagnostic: Diagnostic(.error, message, at: value.position, help: help))
  }
}

/// A problem that ends the reading of one setting.
package struct SettingError: Error {
  package var diagnostic: Diagnostic

  /// Makes an error of what people are told.
  package init(diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  /// The error for a key that stands twice; `position` is the second place.
  package static func setTwice(_ key: String, at position: SourcePosition) -> SettingError {
    SettingError(
      diagnostic: Diagnostic(
        .error,
        "`\(key)` is set twice",
        at: position,
        help: "Keep one of them"
      )
    )
  }
}
