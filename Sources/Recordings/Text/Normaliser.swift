internal import Foundation

/// Replaces what differs from run to run by a fixed word.
package struct Normaliser: Hashable, Sendable {
  /// The name under which it is reported.
  package let name: String
  private let expression: NSRegularExpression
  private let template: String

  /// Makes one of an author's own; `replacement` may use `$1`, `$2` … for the groups of `pattern`.
  ///
  /// - Throws: `PatternError` with the place in `pattern` that cannot be read, or for one that finds something everywhere.
  package init(name: String, pattern: String, replacement: String) throws(PatternError) {
    if let error = PatternError(in: pattern, name: name) { throw error }
    guard
      let expression = try? NSRegularExpression(pattern: pattern, options: [.anchorsMatchLines])
    else {
      throw PatternError(name: name, pattern: pattern, column: 1, reason: "cannot be read")
    }
    let nothing = NSRange(location: 0, length: 0)
    if !replacement.isEmpty, expression.firstMatch(in: "", range: nothing) != nil {
      var error = PatternError(
        name: name,
        pattern: pattern,
        column: 1,
        reason: "also finds an empty text, so that its replacement would stand everywhere"
      )
      error.help = "Use `+` or `{1,}` for what may be repeated"
      throw error
    }
    self.init(name, expression, replacement)
  }

  private init(_ name: String, _ expression: NSRegularExpression, _ template: String) {
    self.name = name
    self.expression = expression
    self.template = template
  }

  /// The one that lessons call `name`: `time`, `path`, `address` or `uuid`.
  package init?(named name: String) {
    guard let known = Self.builtIn.first(where: { $0.name == name }) else { return nil }
    self = known
  }

  /// The names that `init(named:)` knows.
  package static var names: [String] { patterns.map(\.name) }

  /// Compiled when the first of them is asked for, and once.
  private static let builtIn = patterns.compactMap { name, pattern in
    (try? NSRegularExpression(pattern: pattern)).map { Normaliser(name, $0, "<\(name)>") }
  }

  private static let patterns: [(name: String, pattern: String)] = [
    (
      // A date with or without a time, a time of day, a duration with its unit.
      "time",
      #"\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\w)"#
        + #"|\b\d{1,2}:\d\d:\d\d(?:\.\d+)?(?!\w)"#
        + #"|\b\d+(?:\.\d+)? ?(?:ns|[µμu]s|ms|s|seconds?|min|minutes?|h|hours?)(?!\w)"#
    ),
    // At least two names, so that `and/or` and `1/2` stay what they are.
    ("path", #"(?<![\w/.:~])~?(?:/[\w.@+%-]+){2,}/?|(?<![\w/.:~])~/[\w.@+%-]+"#),
    ("address", #"\b0x[0-9A-Fa-f]{4,16}\b"#),
    ("uuid", #"\b[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\b"#),
  ]

  /// The first `$1`, `$2` … of the replacement for which the pattern has no group.
  package var missingGroup: String? {
    var isEscaped = false
    var isGroup = false
    for character in template {
      if isGroup, let digit = character.wholeNumberValue, character.isASCII {
        // Further digits count only where there are as many groups.
        if digit > expression.numberOfCaptureGroups { return "$\(digit)" }
      }
      isGroup = character == "$" && !isEscaped
      isEscaped = character == "\\" && !isEscaped
    }
    return nil
  }

  /// Masks what it finds in `text`, and says how often.
  package func mask(_ text: inout String) -> Int {
    let masked = NSMutableString(string: text)
    let range = NSRange(location: 0, length: masked.length)
    let count = expression.replaceMatches(in: masked, range: range, withTemplate: template)
    if count > 0 { text = String(describing: masked) }
    return count
  }
}

/// How often a normaliser masked something.
package struct Masked: Hashable, Sendable {
  /// The normaliser's name.
  package var name: String
  /// How often in the expected text.
  package var expected: Int
  /// How often in the actual text.
  package var actual: Int

  /// Makes a report.
  package init(name: String, expected: Int, actual: Int) {
    self.name = name
    self.expected = expected
    self.actual = actual
  }
}
