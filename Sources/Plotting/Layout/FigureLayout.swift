internal import Glibc

/// Places the plots of a figure and draws them into a list.
package struct FigureLayout {
  /// How much of the sheet is kept.
  package enum Extent: Sendable {
    /// All of it, as a saved file shows it.
    case whole
    /// What is drawn and 0.1 inch around it, as a notebook shows it.
    case cropped
    /// A part of it, in points.
    case part(Rectangle)
  }

  /// The drawing of `figure`.
  package static func drawing(of figure: FigureValue, extent: Extent) -> Drawing {
    let layout = FigureLayout(figure)
    let frame =
      switch extent {
      case .whole: layout.sheet
      case .cropped: layout.cropFrame
      case .part(let frame): frame
      }
    let sheetInk = figure.face ?? .ground
    var drawing = Drawing(width: frame.width, height: frame.height, background: sheetInk)
    for plot in layout.moved(byX: -frame.x, y: -frame.y).plots {
      drawing.elements += plot.elements(on: sheetInk)
    }
    drawing.elements += layout.titleLines(in: frame).map { .text($0) }
    return drawing
  }

  /// What is drawn of any of `figures`, with 0.1 inch around it.
  package static func cropFrame(of figures: [FigureValue]) -> Rectangle {
    let frames = figures.map { FigureLayout($0).cropFrame }
    guard let first = frames.first else { return Rectangle(x: 0, y: 0, width: 1, height: 1) }
    let frame = frames.dropFirst().reduce(first) { $0.union($1) }
    // Whole pixels, or pictures of this part would be scaled.
    func wholePixels(_ length: Double) -> Double {
      ceil(length / PlotStyle.pixel - 1e-6) * PlotStyle.pixel
    }
    return Rectangle(
      x: frame.x,
      y: frame.y,
      width: wholePixels(frame.width),
      height: wholePixels(frame.height)
    )
  }

  private let figure: FigureValue
  private let grid: SubplotGrid
  private let sheet: Rectangle
  let plots: [AxesLayout]

  /// Lays out `figure` from its upper left corner.
  init(_ figure: FigureValue) {
    let sheet = Rectangle(x: 0, y: 0, width: figure.width * 72, height: figure.height * 72)
    let axes = figure.resolvedAxes
    func layouts(_ grid: SubplotGrid) -> [AxesLayout] {
      axes.map { plot in
        let cell = grid.rectangle(of: plot.cell, width: sheet.width, height: sheet.height)
        return AxesLayout(plot, in: cell)
      }
    }
    var grid = figure.grid
    var plots = layouts(grid)
    if figure.isTight {
      let measured = plots.map { plot in
        TightGrid.Plot(
          cell: plot.axes.cell,
          place: grid.rectangle(of: plot.axes.cell, width: sheet.width, height: sheet.height),
          bounds: plot.bounds
        )
      }
      grid = TightGrid.grid(around: measured, on: sheet, title: figure.title) ?? grid
      plots = layouts(grid)
    }
    self.figure = figure
    self.sheet = sheet
    self.grid = grid
    self.plots = plots
  }

  private init(_ layout: FigureLayout, plots: [AxesLayout]) {
    figure = layout.figure
    grid = layout.grid
    sheet = layout.sheet
    self.plots = plots
  }

  /// The same layout with all plots moved.
  private func moved(byX dx: Double, y dy: Double) -> FigureLayout {
    FigureLayout(
      self,
      plots: plots.map { plot in
        let cell = grid.rectangle(of: plot.axes.cell, width: sheet.width, height: sheet.height)
        return AxesLayout(plot.axes, in: cell.moved(byX: dx, y: dy))
      }
    )
  }

  /// The lines of the figure's title: their upper side 2 % below that of the sheet, as in Matplotlib.
  private func titleLines(in frame: Rectangle) -> [Text] {
    let top = 0.02 * sheet.height
    return figure.title.lines(below: top - frame.y, middle: sheet.width / 2 - frame.x)
  }

  /// What is drawn, with padding, in whole pixels at 100 dots per inch.
  private var cropFrame: Rectangle {
    let drawn = plots.map(\.bounds) + titleLines(in: sheet).map(\.extent)
    guard let first = drawn.first else { return sheet }
    let bounds = drawn.dropFirst().reduce(first) { $0.union($1) }
    let padding = PlotStyle.cropPadding
    func wholePixels(_ length: Double) -> Double {
      max(1, floor(length / PlotStyle.pixel + 1e-6)) * PlotStyle.pixel
    }
    return Rectangle(
      x: bounds.x - padding,
      y: bounds.y - padding,
      width: wholePixels(bounds.width + 2 * padding),
      height: wholePixels(bounds.height + 2 * padding)
    )
  }
}
