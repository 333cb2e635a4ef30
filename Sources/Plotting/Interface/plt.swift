internal import Tensors

/// Plots, named after Matplotlib's `pyplot`: every call acts on the current plot.
///
/// A figure that a cell leaves open is shown at the end of the cell.
///
///     plt.plot([0, 1, 0, 2])
///     plt.title("Some data")
public let plt = CurrentPlot()

/// The type of `plt`: what draws into the current plot, and opens, shows and closes figures.
///
/// Unchecked because its superclass is not `Sendable`, which plots cannot be; it has nothing of its own.
public final class CurrentPlot: PlotMethods, @unchecked Sendable {
  /// The current plot.
  override var target: Axes { gca() }

  /// Opens a figure.
  ///
  /// - Parameters:
  ///   - figsize: Width and height in inches; 6.4 by 4.8, or what the cell's options say, when absent.
  ///   - facecolor: The colour of the sheet; that of the page, or white in a file, when absent.
  /// - Returns: The figure, which is the current one now.
  @discardableResult
  public func figure(
    figsize: (Double, Double)? = nil,
    facecolor: String? = nil
  ) -> Figure {
    open("plt.figure", figsize, facecolor)
  }

  /// Opens a figure with one plot.
  @discardableResult
  public func subplots(
    figsize: (Double, Double)? = nil,
    facecolor: String? = nil
  ) -> (Figure, Axes) {
    let figure = open("plt.subplots", figsize, facecolor)
    return (figure, figure.axes(in: .whole))
  }

  /// Opens a figure with a grid of plots, which are returned by row and column; the last of them is the current one.
  ///
  /// - Parameters:
  ///   - rows: The number of rows.
  ///   - columns: The number of columns.
  ///   - sharex: Whether all plots show the same x values; only the lowest are labelled then.
  ///   - sharey: Whether all plots show the same y values; only the leftmost are labelled then.
  ///   - figsize: Width and height in inches; 6.4 by 4.8, or what the cell's options say, when absent.
  ///   - facecolor: The colour of the sheet; that of the page, or white in a file, when absent.
  /// - Returns: The figure, and the plots by row and column.
  @discardableResult
  public func subplots(
    _ rows: Int,
    _ columns: Int,
    sharex: Bool = false,
    sharey: Bool = false,
    figsize: (Double, Double)? = nil,
    facecolor: String? = nil
  ) -> (Figure, [[Axes]]) {
    let cells = orStop { () throws(ArgumentError) in
      try PlotArguments("plt.subplots").cells(rows: rows, columns: columns)
    }
    let figure = open("plt.subplots", figsize, facecolor)
    let axes = cells.map { row in row.map { figure.axes(in: $0) } }
    let plots = axes.flatMap { $0 }
    for plot in plots {
      let cell = plot.value.cell
      if sharex {
        plot.share(\.x, with: plots[0])
        plot.value.x.tickStyle.hasLabels = cell.row == rows - 1
      }
      if sharey {
        plot.share(\.y, with: plots[0])
        plot.value.y.tickStyle.hasLabels = cell.column == 0
      }
    }
    return (figure, axes)
  }

  /// Makes the plot number `index` of a grid, counted by rows from 1, the current one.
  @discardableResult
  public func subplot(
    _ rows: Int,
    _ columns: Int,
    _ index: Int,
    sharex: Axes? = nil,
    sharey: Axes? = nil
  ) -> Axes {
    gcf().addSubplot(rows, columns, index, sharex: sharex, sharey: sharey)
  }

  /// Makes the plot that three digits stand for the current one: 121 is the left one of two.
  @discardableResult
  public func subplot(_ code: Int) -> Axes { gcf().addSubplot(code) }

  /// The current figure; it is opened where there is none.
  public func gcf() -> Figure { FigureSession.withCurrent { $0.figureForDrawing() } }

  /// The current plot; it is made where there is none.
  public func gca() -> Axes { gcf().axesForDrawing() }

  /// Makes `ax` the current plot and its figure the current one, which is shown again if it was shown before.
  public func sca(_ ax: Axes) {
    let figure = orStop { () throws(ArgumentError) in try PlotArguments("plt.sca").figure(of: ax) }
    _ = figure.axes(in: ax.value.cell)
    FigureSession.withCurrent { $0.activate(figure) }
  }

  /// Shows every open figure now, not at the end of the cell.
  public func show() { showOpenFigures() }

  /// Closes the current figure without showing it.
  public func close() { FigureSession.withCurrent { $0.closeActive() } }

  /// Closes `figure` without showing it.
  public func close(_ figure: Figure) { FigureSession.withCurrent { $0.close(figure) } }

  /// Saves the current figure as `.svg` or `.png`, as the end of `path` says.
  ///
  /// - Parameters:
  ///   - path: The file to write.
  ///   - dpi: Pixels an inch of a PNG.
  ///   - facecolor: The colour of the sheet in place of the figure's own.
  ///   - transparent: Whether the sheet and the plots have no ground.
  ///   - bboxInches: `"tight"` keeps what is drawn and 0.1 inch around it; the whole sheet where absent.
  /// - Throws: `FigureFileError` for another ending, or when the file cannot be written.
  public func savefig(
    _ path: String,
    dpi: Double = 100,
    facecolor: String? = nil,
    transparent: Bool = false,
    bboxInches: String? = nil
  ) throws {
    try gcf().savefig(
      path,
      dpi: dpi,
      facecolor: facecolor,
      transparent: transparent,
      bboxInches: bboxInches
    )
  }

  private func open(
    _ function: String,
    _ size: (Double, Double)?,
    _ color: String?
  ) -> Figure {
    let size = size ?? FigureSession.withCurrent { $0.figureSize }
    let figure = orStop { () throws(ArgumentError) in
      let arguments = PlotArguments(function)
      let (width, height) = try arguments.size(size)
      let face = try color.map { text throws(ArgumentError) in
        try arguments.ink(text, argument: "facecolor")
      }
      return Figure(width: width, height: height, face: face)
    }
    FigureSession.withCurrent { $0.begin(figure) }
    return figure
  }
}
