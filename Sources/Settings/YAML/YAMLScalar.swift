internal import NotebookModel

/// A scalar resolved by YAML 1.2's core schema (section 10.3.2), with `_` allowed between the digits of integers.
package enum YAMLScalar: Equatable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A whole number that does not fit in an `Int`.
  case hugeInteger
  case number(Double)
  case text(String)

  /// Resolves a scalar without quotes.
  package init(plain text: String) {
    switch text {
    case "", "~", "null", "Null", "NULL": self = .null
    case "true", "True", "TRUE": self = .bool(true)
    case "false", "False", "FALSE": self = .bool(false)
    case ".nan", ".NaN", ".NAN": self = .number(.nan)
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": self = .number(.infinity)
    case "-.inf", "-.Inf", "-.INF": self = .number(-.infinity)
    default: self = Self.numeral(text) ?? .text(text)
    }
  }

  /// The value as a number, if it is one.
  package var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  private static func numeral(_ text: String) -> YAMLScalar? {
    if text.hasPrefix("0x") || text.hasPrefix("0o") {
      let digits = text.dropFirst(2)
      let radix = text.hasPrefix("0x") ? 16 : 8
      guard !digits.isEmpty, digits.allSatisfy({ ($0.hexDigitValue ?? radix) < radix }) else {
        return nil
      }
      return Int(digits, radix: radix).map { .integer($0) } ?? .hugeInteger
    }
    let unsigned = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    guard unsigned.utf8.contains(where: \.isDigit) else { return nil }
    let groups = unsigned.utf8.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
    if groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isDigit } }) {
      return Int(text.filter { $0 != "_" }).map { .integer($0) } ?? .hugeInteger
    }
    return isDecimal(unsigned) ? Double(text).map { .number($0) } : nil
  }

  // ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?
  private static func isDecimal(_ text: Substring) -> Bool {
    var rest = text.utf8[...]
    let whole = rest.prefix { $0.isDigit }
    rest = rest.dropFirst(whole.count)
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      let fraction = rest.prefix { $0.isDigit }
      if whole.isEmpty, fraction.isEmpty { return false }
      rest = rest.dropFirst(fraction.count)
    } else if whole.isEmpty {
      return false
    }
    guard let exponent = rest.first else { return true }
    guard exponent | 0x20 == UInt8(ascii: "e") else { return false }
    rest = rest.dropFirst()
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") {
      rest = rest.dropFirst()
    }
    return !rest.isEmpty && rest.allSatisfy { $0.isDigit }
  }
}
