/// Margins and gaps just wide enough for the labels and titles of all plots.
///
/// The rule is that of Matplotlib's `tight_layout`: around every plot 1.08 font sizes of space, and between two plots
/// what the widest labels of any neighbours need together.
enum TightGrid {
  /// What is known of one plot.
  struct Plot {
    let cell: SubplotCell
    /// The rectangle that the grid gives it.
    let place: Rectangle
    /// The rectangle around all that is drawn for it.
    let bounds: Rectangle
  }

  private static let padding = 1.08 * PlotStyle.fontSize

  /// The margins and gaps, or `nil` where labels need more room than there is.
  static func grid(around plots: [Plot], on sheet: Rectangle, title: Label) -> SubplotGrid? {
    let rows = plots.map(\.cell.rows).max() ?? 1
    let columns = plots.map(\.cell.columns).max() ?? 1
    // Room above row 0, between rows, and below the last row; the same for columns.
    var above = [Double](repeating: 0, count: rows + 1)
    var below = above
    var leftOf = [Double](repeating: 0, count: columns + 1)
    var rightOf = leftOf
    for plot in plots {
      let cell = plot.cell
      let firstRow = cell.row * rows / cell.rows
      let lastRow = (cell.row + 1) * rows / cell.rows
      let firstColumn = cell.column * columns / cell.columns
      let lastColumn = (cell.column + 1) * columns / cell.columns
      above[firstRow] = max(above[firstRow], plot.place.y - plot.bounds.y)
      below[lastRow] = max(below[lastRow], plot.bounds.bottom - plot.place.bottom)
      leftOf[firstColumn] = max(leftOf[firstColumn], plot.place.x - plot.bounds.x)
      rightOf[lastColumn] = max(rightOf[lastColumn], plot.bounds.right - plot.place.right)
    }
    var top = above[0] + padding
    if !title.text.isEmpty {
      top += TextLine(size: title.size).height + padding
    }
    let vertical = space(
      before: top,
      after: below[rows] + padding,
      between: (1..<max(rows, 1)).map { above[$0] + below[$0] + padding }.max() ?? 0,
      count: rows,
      length: sheet.height
    )
    let horizontal = space(
      before: leftOf[0] + padding,
      after: rightOf[columns] + padding,
      between: (1..<max(columns, 1)).map { leftOf[$0] + rightOf[$0] + padding }.max() ?? 0,
      count: columns,
      length: sheet.width
    )
    guard let vertical, let horizontal else { return nil }
    var grid = SubplotGrid()
    grid.top = 1 - vertical.before
    grid.bottom = vertical.after
    grid.heightSpace = vertical.between
    grid.left = horizontal.before
    grid.right = 1 - horizontal.after
    grid.widthSpace = horizontal.between
    return grid
  }

  /// Margins as shares of `length`, and gaps as shares of a plot; `nil` where nothing is left for plots.
  private static func space(
    before: Double,
    after: Double,
    between: Double,
    count: Int,
    length: Double
  ) -> (before: Double, after: Double, between: Double)? {
    let plot = (length - before - after - between * Double(count - 1)) / Double(count)
    guard plot > 0 else { return nil }
    return (before / length, after / length, between / plot)
  }
}
