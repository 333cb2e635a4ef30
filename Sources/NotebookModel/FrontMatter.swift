/// The YAML block between `---` lines at the top of a lesson.
package struct FrontMatter: Hashable, Sendable {
  /// A parameter of the lesson, visible in its cells as a constant of that name.
  package struct Parameter: Hashable, Sendable {
    /// The constant's name, a Swift identifier.
    package var name: String
    /// From the lesson, or from the command line in the type that the lesson gives it.
    package var value: ParameterValue

    /// Makes a parameter whose type is that of `value`.
    package init(_ name: String, _ value: ParameterValue) {
      self.name = name
      self.value = value
    }
  }

  /// `nil` calls the page after the lesson's first heading, if that is of level 1, or after its file.
  package var title: String?
  /// Shown under the title; `nil` shows none.
  package var author: String?
  /// One or two sentences for the index of a site and for search engines (`description`, or `abstract`).
  package var description: String?
  /// The language of the text, a BCP 47 tag (`lang`).
  package var language = "en"
  /// How many bytes the page may have (`budget`, such as `500 KB`); `nil` leaves it to the site.
  package var budget: Int?
  /// Whether cells and their values have `In [1]:` and `Out[1]:` beside them (`prompts`).
  package var showsPrompts = true
  /// Whether straight quotes, hyphens and full stops of the text become typographic ones (`smart`).
  package var isSmart = true
  /// The files of works to cite (`bibliography`), the lesson's own or those of its project.
  package var bibliography: [BibliographyName] = []
  /// How the page cites (`citation-style`).
  package var citationStyle = CitationStyle.authorDate
  /// Whether a site leaves the lesson out (`draft`).
  package var isDraft = false
  /// The seed of the random number generator before the first cell.
  package var seed: UInt64 = 0
  /// In the order of the file.
  package var parameters: [Parameter] = []
  /// Which Swift fences are cells (`check: {mode: marked}`).
  package var selection = CellSelection.all
  /// Options of every cell that does not set its own (`timeout`, `execute: {echo, eval, error}`, `check: {rtol, atol, normalise}`).
  package var defaults = CellOptions()

  /// Makes the front matter of a lesson that has none.
  package init() {}
}

/// The typed value of a parameter.
package enum ParameterValue: Hashable, Sendable, CustomStringConvertible {
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)

  /// The name of the value's Swift type.
  package var typeName: String {
    switch self {
    case .bool: "Bool"
    case .integer: "Int"
    case .number: "Double"
    case .string: "String"
    }
  }

  /// The value as Swift prints it, a string without quotes.
  package var description: String {
    switch self {
    case .bool(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .number(let value): "\(value)"
    case .string(let value): value
    }
  }
}
