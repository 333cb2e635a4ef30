package import NotebookModel

/// The keys that a mapping can have.
///
/// The table is all there is: a key that it names is read by it, and one that it does not hold is unknown.
package struct SettingTable<Target>: Sendable {
  /// What has the keys, for messages: `site.yml`, `` `check` ``.
  package let place: String
  package let keys: [SettingKey<Target>]

  /// Makes a table; messages name the keys in this order.
  package init(_ place: String, _ keys: [SettingKey<Target>]) {
    self.place = place
    self.keys = keys
  }

  /// The names for messages and suggestions.
  package var names: [String] { keys.filter(\.isNamed).map(\.name) }

  /// The key of that name or spelling.
  package func key(_ name: String) -> SettingKey<Target>? {
    keys.first { $0.name == name || $0.spellings.contains(name) }
  }

  /// Reads pairs; what is not understood leaves its part of the target as it was.
  package func read(
    _ pairs: [YAMLPair],
    into target: inout Target,
    _ problems: inout SettingProblems
  ) {
    for pair in pairs {
      if let key = pair.key.text.flatMap({ self.key($0) }) {
        key.read(Setting(pair), &target, &problems)
      } else {
        problems.unknownKeys.append(
          UnknownKey(name: pair.name, position: pair.key.position, place: place, known: names)
        )
      }
    }
  }

  /// Reads lines of YAML, which may say nothing.
  ///
  /// For messages, `name` is what the lines are, `owner` what they are part of, and `example` what people could write there.
  package func read(
    _ lines: [Cell.Line],
    name: String,
    of owner: String,
    example: String,
    into target: inout Target,
    _ problems: inout SettingProblems
  ) {
    problems.collect { (problems: inout SettingProblems) throws(SettingError) in
      guard let value = try YAMLFragment(lines: lines).compose(name: name, of: owner),
        value.scalar != .null
      else { return }
      guard case .mapping(let pairs) = value.content else {
        throw Setting(name: name, value: value).refused(
          "\(name) must be keys with values, but is \(value.shown)",
          help: "Write for example `\(example)`"
        )
      }
      read(pairs, into: &target, &problems)
    }
  }
}
