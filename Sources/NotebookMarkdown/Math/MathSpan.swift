import NotebookModel

/// A piece of math found in running text.
struct MathSpan {
  /// What stands between the delimiters, without white space at the ends.
  var tex: String
  var isDisplay: Bool
  /// With the delimiters.
  var range: SourceRange
  /// Its part of each source line, without what belongs to containers; columns count from 0.
  var pieces: [(line: Int, columns: Range<Int>)]
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
