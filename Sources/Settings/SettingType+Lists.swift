package import NotebookModel

extension SettingType<[String]> {
  /// A list of texts, or a single one.
  package static var texts: SettingType {
    SettingType { setting throws(SettingError) in
      guard case .sequence(let items) = setting.value.content else {
        if let text = setting.value.text, setting.value.scalar != .null { return [text] }
        throw setting.wrongType("a list of texts", help: "Write `\(setting.name): [a, b]`")
      }
      var texts: [String] = []
      for item in items {
        texts.append(try SettingType<String>.text.read(Setting(name: setting.name, value: item)))
      }
      return texts
    }
  }
}

/// A text of a list, and where it stands.
package struct LocatedText: Hashable, Sendable {
  package var text: String
  package var position: SourcePosition

  /// Makes a text that begins at `position`.
  package init(_ text: String, at position: SourcePosition) {
    self.text = text
    self.position = position
  }
}

extension SettingType<[LocatedText]> {
  /// A list of texts with their places, or a single one; `what` names them in the plural.
  package static func list(
    of what: String,
    example: String,
    takesSingle: Bool = true
  ) -> SettingType {
    SettingType { setting throws(SettingError) in
      let name = setting.name
      let help = "Write `\(name): [\(example)]`"
      let items: [YAMLValue]
      if case .sequence(let found) = setting.value.content {
        items = found
      } else {
        guard takesSingle else { throw setting.wrongType("a list of \(what)", help: help) }
        items = [setting.value]
      }
      var texts: [LocatedText] = []
      for item in items {
        guard let text = item.text, item.scalar != .null else {
          throw Setting(name: name, value: item).wrongType("a list of \(what)", help: help)
        }
        texts.append(LocatedText(text, at: item.position))
      }
      return texts
    }
  }
}

extension SettingType<[BibliographyName]> {
  /// The name of a file with works to cite, or a list of them; nothing when the value is empty.
  package static var fileNames: SettingType {
    SettingType { setting throws(SettingError) in
      if setting.value.scalar == .null { return [] }
      return try SettingType<[LocatedText]>.list(of: "file names", example: "a.bib, b.json")
        .read(setting).map { BibliographyName($0.text, at: $0.position) }
    }
  }
}
