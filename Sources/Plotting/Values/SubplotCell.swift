/// The place of a plot in the grid of a figure.
package struct SubplotCell: Hashable, Sendable, Codable {
  /// Rows of the grid.
  package let rows: Int
  /// Columns of the grid.
  package let columns: Int
  /// From the top, beginning with 0.
  package let row: Int
  /// From the left, beginning with 0.
  package let column: Int

  /// A figure with one plot.
  package static let whole = SubplotCell(rows: 1, columns: 1, row: 0, column: 0)

  /// Makes a place in a grid.
  package init(rows: Int, columns: Int, row: Int, column: Int) {
    self.rows = rows
    self.columns = columns
    self.row = row
    self.column = column
  }
}
