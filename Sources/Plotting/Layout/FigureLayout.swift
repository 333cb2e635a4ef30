internal import Glibc

/// Places the plots of a figure and draws them into a list.
package enum FigureLayout {
  /// How much of the sheet is kept.
  package enum Extent: Sendable {
    /// All of it, as a saved file shows it.
    case whole
    /// What is drawn and 0.1 inch around it, as a notebook shows it.
    case cropped
  }

  /// The drawing of `figure`.
  package static func drawing(of figure: FigureValue, extent: Extent) -> Drawing {
    let width = figure.width * 72
    let height = figure.height * 72
    let cells = figure.axes.map { $0.cell.rectangle(width: width, height: height) }
    var frame = Rectangle(x: 0, y: 0, width: width, height: height)
    if extent == .cropped {
      let layouts = zip(figure.axes, cells).map { AxesLayout($0, in: $1) }
      frame = layouts.map(\.bounds).reduce(nil) { $0?.union($1) ?? $1 }.map(crop) ?? frame
    }
    var drawing = Drawing(
      width: frame.width,
      height: frame.height,
      background: figure.face ?? .ground
    )
    for (axes, cell) in zip(figure.axes, cells) {
      let layout = AxesLayout(axes, in: cell.moved(byX: -frame.x, y: -frame.y))
      drawing.elements += layout.elements(on: figure.face ?? .ground)
    }
    return drawing
  }

  /// `bounds` with padding, in whole pixels at 100 dots per inch.
  private static func crop(_ bounds: Rectangle) -> Rectangle {
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
