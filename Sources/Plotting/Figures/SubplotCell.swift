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

  /// The rectangle of the plot in a figure of `width` by `height` points, from its upper left corner.
  ///
  /// Margins and gaps are Matplotlib's: 0.125 left, 0.1 right, 0.11 below, 0.12 above, as shares of the
  /// figure, and 0.2 of a plot's own width or height between two plots.
  package func rectangle(width: Double, height: Double) -> Rectangle {
    let left = 0.125 * width
    let top = 0.12 * height
    let totalWidth = 0.9 * width - left
    let totalHeight = 0.89 * height - top
    let gap = 0.2
    let cellWidth = totalWidth / (Double(columns) + gap * Double(columns - 1))
    let cellHeight = totalHeight / (Double(rows) + gap * Double(rows - 1))
    return Rectangle(
      x: left + Double(column) * cellWidth * (1 + gap),
      y: top + Double(row) * cellHeight * (1 + gap),
      width: cellWidth,
      height: cellHeight
    )
  }
}
