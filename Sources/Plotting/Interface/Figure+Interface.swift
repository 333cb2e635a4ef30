internal import Tensors

extension Figure {
  /// Adds the plot number `index` of a grid, counted by rows from 1, and makes it the current one.
  ///
  /// A plot that is already there is returned as it is.
  ///
  /// - Parameters:
  ///   - rows: Rows of the grid.
  ///   - columns: Columns of the grid.
  ///   - index: The place in the grid.
  ///   - sharex: A plot of this figure to share the x axis with.
  ///   - sharey: A plot of this figure to share the y axis with.
  /// - Returns: The plot.
  @discardableResult
  public func addSubplot(
    _ rows: Int,
    _ columns: Int,
    _ index: Int,
    sharex: Axes? = nil,
    sharey: Axes? = nil
  ) -> Axes {
    let cell = orStop { () throws(ArgumentError) in
      try PlotArguments("fig.addSubplot").cell(rows: rows, columns: columns, index: index)
    }
    let plot = axes(in: cell)
    if let sharex { plot.share(\.x, with: sharex) }
    if let sharey { plot.share(\.y, with: sharey) }
    return plot
  }

  /// Adds the plot that three digits stand for: 211 is the first in a grid of 2 rows and 1 column.
  @discardableResult
  public func addSubplot(_ code: Int = 111) -> Axes {
    let cell = orStop { () throws(ArgumentError) in
      try PlotArguments("fig.addSubplot").cell(code: code)
    }
    return axes(in: cell)
  }

  /// Removes all plots.
  public func clear() { removeAllAxes() }

  /// Saves the whole figure as `.svg` or `.png`, as the end of `path` says.
  ///
  /// - Parameters:
  ///   - path: The file to write.
  ///   - dpi: Pixels an inch of a PNG.
  /// - Throws: `FigureFileError` for another ending, or when the file cannot be written.
  public func savefig(_ path: String, dpi: Double = 100) throws {
    let resolution = orStop { () throws(ArgumentError) in
      try PlotArguments("savefig").resolution(dpi)
    }
    try save(to: path, among: [.svg, .png], resolution: resolution)
  }
}
