extension SettingType<Double> {
  /// A finite number above 0.
  package static func positiveNumber(of unit: String, example: String) -> SettingType {
    number("a number of \(unit) above 0", example: example) { $0 > 0 }
  }

  /// A finite number that is not negative.
  package static func tolerance(example: String) -> SettingType {
    number("a number that is not negative", example: example) { $0 >= 0 }
  }

  private static func number(
    _ expected: String,
    example: String,
    where isAllowed: @escaping @Sendable (Double) -> Bool
  ) -> SettingType {
    SettingType { setting throws(SettingError) in
      if let number = setting.value.scalar?.number, isAllowed(number), number.isFinite {
        return number
      }
      throw setting.wrongType(
        expected,
        help: "Write a number, for example `\(setting.name): \(example)`"
      )
    }
  }
}

extension SettingType<Int> {
  /// A number of bytes: `500 KB`, `500KB`, `1.5 MB`, `40000`; a KB has 1000 bytes.
  package static var byteCount: SettingType {
    SettingType { setting throws(SettingError) in
      let units = ["B": 1.0, "KB": 1e3, "MB": 1e6]
      let text = (setting.value.text ?? "").uppercased()
      let digits = text.prefix { $0.isNumber || $0 == "." }
      let unit = text.dropFirst(digits.count).drop { $0 == " " }
      guard let number = Double(digits), let factor = units[unit.isEmpty ? "B" : String(unit)],
        (1...1e12).contains(number * factor)
      else {
        throw setting.wrongType(
          "a size above 0",
          help: "Write for example `\(setting.name): 500 KB`"
        )
      }
      return Int(number * factor)
    }
  }
}

extension SettingType<UInt64> {
  /// The seed of a random number generator.
  package static var seed: SettingType {
    SettingType { setting throws(SettingError) in
      if setting.value.isPlain, let seed = setting.value.text.flatMap({ UInt64($0) }) {
        return seed
      }
      throw setting.wrongType(
        "a whole number from 0 to \(UInt64.max)",
        help: "Write a whole number, for example `\(setting.name): 0`"
      )
    }
  }
}
