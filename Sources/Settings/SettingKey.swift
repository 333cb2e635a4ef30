/// A key: how it is spelt, what its value must be, and where that goes.
package struct SettingKey<Target>: Sendable {
  package typealias Reader =
    @Sendable (_ setting: Setting, _ target: inout Target, _ problems: inout SettingProblems) ->
    Void

  package let name: String
  /// Other spellings, which mean the same and are not named in messages.
  package let spellings: [String]
  /// Whether messages name the key.
  package let isNamed: Bool
  /// Reads a value into the target; what is wrong is a problem and changes nothing.
  package let read: Reader

  private init(_ name: String, spellings: [String], isNamed: Bool, reader: @escaping Reader) {
    self.name = name
    self.spellings = spellings
    self.isNamed = isNamed
    read = reader
  }

  /// Makes a key whose value becomes that of a property.
  package init<Value>(
    _ name: String,
    _ type: SettingType<Value>,
    spellings: [String] = [],
    isNamed: Bool = true,
    to property: any WritableKeyPath<Target, Value> & Sendable
  ) {
    self.init(name, type, spellings: spellings, isNamed: isNamed) { target, value, _ in
      target[keyPath: property] = value
    }
  }

  /// Makes a key whose value `store` puts where it belongs, with the setting as it is written.
  package init<Value>(
    _ name: String,
    _ type: SettingType<Value>,
    spellings: [String] = [],
    isNamed: Bool = true,
    store: @escaping @Sendable (inout Target, Value, Setting) -> Void
  ) {
    self.init(name, spellings: spellings, isNamed: isNamed) { setting, target, problems in
      problems.collect { () throws(SettingError) in
        store(&target, try type.read(setting), setting)
      }
    }
  }

  /// Makes a key whose value is a mapping with the keys of a table, or empty if that is allowed.
  package init(
    _ name: String,
    _ table: SettingTable<Target>,
    example: String,
    mayBeEmpty: Bool = true
  ) {
    self.init(name, example: example, mayBeEmpty: mayBeEmpty) { pair, target, problems in
      table.read([pair], into: &target, &problems)
    }
  }

  /// Makes a key whose value is a mapping with names that its author chooses, each read by `readEntry`.
  package init(
    _ name: String,
    spellings: [String] = [],
    example: String,
    mayBeEmpty: Bool = true,
    readEntry: @escaping @Sendable (YAMLPair, inout Target, inout SettingProblems) -> Void
  ) {
    self.init(name, spellings: spellings, isNamed: true) { setting, target, problems in
      if mayBeEmpty, setting.value.scalar == .null { return }
      problems.collect { (problems: inout SettingProblems) throws(SettingError) in
        for pair in try setting.mapping(help: "Write `\(setting.name): \(example)`") {
          readEntry(pair, &target, &problems)
        }
      }
    }
  }

  /// A key that other tools have and that changes nothing here.
  package static func ignored(_ name: String) -> SettingKey {
    SettingKey(name, spellings: [], isNamed: false) { _, _, _ in }
  }

  /// The key for a target that holds this one's.
  package func within<Whole>(
    _ part: any WritableKeyPath<Whole, Target> & Sendable
  ) -> SettingKey<Whole> {
    SettingKey<Whole>(name, spellings: spellings, isNamed: isNamed) { [read] in
      read($0, &$1[keyPath: part], &$2)
    }
  }
}
