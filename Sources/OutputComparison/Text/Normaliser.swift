internal import Foundation

/// Replaces what differs from run to run by a fixed word.
package struct Normaliser: Hashable, Sendable {
  /// The name under which it is reported.
  package let name: String
  private let expression: NSRegularExpression
  private let template: String
  private let isBuiltIn: Bool
  private let search: PatternSearch

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
    self.init(name, expression, replacement, isBuiltIn: false)
  }

  private init(
    _ name: String,
    _ expression: NSRegularExpression,
    _ template: String,
    isBuiltIn: Bool
  ) {
    self.isBuiltIn = isBuiltIn
    search = PatternSearch(isLimited: !isBuiltIn)
    self.name = name
    self.expression = expression
    self.template = template
  }

  /// The one that lessons call `name`: `time`, `path`, `address`, `uuid` or `size`.
  package init?(named name: String) {
    guard let known = Self.builtIn.first(where: { $0.name == name }) else { return nil }
    self = known
  }

  /// The names that `init(named:)` knows.
  package static var names: [String] { BuiltInPatterns.all.map(\.name) }

  /// Compiled when the first of them is asked for, and once.
  private static let builtIn = BuiltInPatterns.all.compactMap { name, pattern in
    (try? NSRegularExpression(pattern: pattern)).map {
      Normaliser(name, $0, "<\(name)>", isBuiltIn: true)
    }
  }

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

  /// Whether its pattern has taken too long for some text: since then it masks nothing.
  package var isStopped: Bool { search.isStopped }

  /// Masks what it finds in `text`, and says how often.
  ///
  /// A search with an author's pattern that takes more than a second of the processor is stopped, and with it every later
  /// one: the pattern tries more ways than there is time for.
  package func mask(_ text: inout String) -> Int {
    let source = NSString(string: text)
    let matches = search.matches(of: expression, in: text, length: source.length)
    if matches.isEmpty { return 0 }
    var masked = ""
    var end = 0
    var count = 0
    var groups: [String?] = []
    for match in matches {
      let gap = source.substring(
        with: NSRange(location: end, length: match.range.location - end)
      )
      end = match.range.location + match.range.length
      let previous = groups
      groups = isBuiltIn ? Self.groups(of: match, in: source) : []
      if BuiltInPatterns.joins(previous, groups, gap: gap) { continue }
      count += 1
      masked += gap
      masked += expression.replacementString(for: match, in: text, offset: 0, template: template)
    }
    text = masked + source.substring(from: end)
    return count
  }

  private static func groups(of match: NSTextCheckingResult, in text: NSString) -> [String?] {
    (1..<max(match.numberOfRanges, 1)).map { group in
      let range = match.range(at: group)
      return range.location == NSNotFound ? nil : text.substring(with: range)
    }
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
