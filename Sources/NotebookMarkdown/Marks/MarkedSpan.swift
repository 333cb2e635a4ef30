import NotebookModel

/// A piece of running text that means more than CommonMark knows.
struct MarkedSpan {
  /// What it means.
  enum Content {
    /// TeX without white space at its ends, and where each of its lines begins.
    case math(Formula, isDisplay: Bool)
    case shorthand(Shorthand, lines: [Cell.Line])
    /// One end of a piece of text that is set apart; CommonMark takes it as punctuation.
    case delimiter(SpanDelimiter)
    /// An address in the text, and where its link leads.
    case address(String)
    /// A construct of another tool that is shown as it is written.
    case foreign(ForeignMark)
    /// A character or a name that stands for other text, such as `:smile:`.
    case replacement(String)
  }

  var content: Content
  /// With the delimiters.
  var range: SourceRange
  /// Its part of each source line, without what belongs to containers; columns count from 0.
  var pieces: [(line: Int, columns: Range<Int>)]

  /// Whether CommonMark should see punctuation where the mark stands, and not a letter.
  var isPunctuation: Bool {
    switch content {
    case .delimiter, .foreign, .replacement: true
    case .math, .shorthand, .address: false
    }
  }
}

/// The ways to write math.
enum MathDelimiter: Hashable {
  case dollar
  /// GitHub's `` $`x`$ ``, in which no mark of Markdown counts.
  case dollarBacktick
  case doubleDollar
  case parentheses
  case brackets

  var isDisplay: Bool { self == .doubleDollar || self == .brackets }

  /// The bytes of the opening and of the closing mark.
  var length: Int { self == .dollar ? 1 : 2 }
}
