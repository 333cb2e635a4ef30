/// The margins of a figure around its grid of plots, and the gaps between them.
package struct SubplotGrid: Hashable, Sendable, Codable {
  /// The left side of the grid, as a share of the figure's width.
  package var left = 0.125
  /// The right side, as a share of the figure's width.
  package var right = 0.9
  /// The lower side, from below, as a share of the figure's height.
  package var bottom = 0.11
  /// The upper side, from below, as a share of the figure's height.
  package var top = 0.88
  /// Between two plots, as a share of a plot's width.
  package var widthSpace = 0.2
  /// Between two plots, as a share of a plot's height.
  package var heightSpace = 0.2

  /// Makes Matplotlib's default margins.
  package init() {}

  /// The rectangle of `cell` in a figure of `width` by `height` points, from its upper left corner.
  package func rectangle(of cell: SubplotCell, width: Double, height: Double) -> Rectangle {
    let gridWidth = (right - left) * width
    let gridHeight = (top - bottom) * height
    let columns = Double(cell.columns)
    let rows = Double(cell.rows)
    let plotWidth = gridWidth / (columns + widthSpace * (columns - 1))
    let plotHeight = gridHeight / (rows + heightSpace * (rows - 1))
    return Rectangle(
      x: left * width + Double(cell.column) * plotWidth * (1 + widthSpace),
      y: (1 - top) * height + Double(cell.row) * plotHeight * (1 + heightSpace),
      width: plotWidth,
      height: plotHeight
    )
  }
}
