/// The one place where text becomes XML 1.0.
enum XMLEscaping {
  /// `text` between tags.
  static func content(_ text: String) -> String { escaped(text, isAttribute: false) }

  /// ` name="value"`, with the space before it.
  static func attribute(_ name: String, _ value: String) -> String {
    " \(name)=\"\(escaped(value, isAttribute: true))\""
  }

  private static func escaped(_ text: String, isAttribute: Bool) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;".unicodeScalars
      case "<": escaped += "&lt;".unicodeScalars
      // `]]>` may not stand in text.
      case ">": escaped += "&gt;".unicodeScalars
      case "\"" where isAttribute: escaped += "&quot;".unicodeScalars
      // Written bare, parsers would turn these into line feeds, and in attributes into spaces.
      case "\r": escaped += "&#13;".unicodeScalars
      case "\n" where isAttribute: escaped += "&#10;".unicodeScalars
      case "\t" where isAttribute: escaped += "&#9;".unicodeScalars
      default: escaped.append(isCharacter(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return String(escaped)
  }

  /// Whether XML 1.0 can hold `scalar` (its production 2, `Char`); not even as a reference otherwise.
  private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
