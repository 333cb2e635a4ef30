import NotebookModel

/// A piece of running text that means more than CommonMark knows.
struct MarkedSpan {
  /// What it means.
  enum Content {
    /// TeX without white space at its ends, and where each of its lines begins.
    case math(Formula, isDisplay: Bool)
    case shorthand(Shorthand, lines: [Cell.Line])
  }

  var content: Content
  /// With the delimiters.
  var range: SourceRange
  /// Its part of each source line, without what belongs to containers; columns count from 0.
  var pieces: [(line: Int, columns: Range<Int>)]

  var isDisplayMath: Bool {
    if case .math(_, isDisplay: true) = content { true } else { false }
  }
}

/// The four ways to write math.
enum MathDelimiter: Hashable {
  case dollar
  case doubleDollar
  case parentheses
  case brackets

  var isDisplay: Bool { self == .doubleDollar || self == .brackets }

  /// The bytes of the opening and of the closing mark.
  var length: Int { self == .dollar ? 1 : 2 }
}
