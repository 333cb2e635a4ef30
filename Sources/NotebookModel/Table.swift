/// A pipe table, as GitHub Flavored Markdown writes it.
package struct Table: Hashable, Sendable {
  /// How a column is aligned; the raw value is the word of CSS.
  package enum Alignment: String, Hashable, Sendable {
    case left, center, right
  }

  /// The text of a row's cells; as many in every row as there are columns.
  package typealias Row = [[Inline]]

  /// One for each column, `nil` where the author chose none.
  package var alignments: [Alignment?]
  /// The texts of the head row.
  package var header: Row
  /// The rows below the head.
  package var rows: [Row]
  /// What the line `: caption` after the table says; empty without one.
  package var caption: [Inline]

  /// Makes a table; every row has as many cells as there are alignments.
  package init(
    alignments: [Alignment?],
    header: Row,
    rows: [Row],
    caption: [Inline] = []
  ) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
    self.caption = caption
  }
}
