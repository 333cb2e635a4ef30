/// A sheet with plots on it.
///
/// `plt.figure()` and `plt.subplots()` make one; at the end of a cell it is shown below the cell.
///
///     let fig = plt.figure(figsize: (10, 5))
///     let ax = fig.addSubplot(1, 1, 1)
public final class Figure {
  /// The sheet without its plots.
  package var sheet: FigureValue {
    didSet { noteChange() }
  }
  /// Whether the end of the cell shows it; `nil` for one that never was in the session.
  var isOpen: Bool?
  /// What is shown in place of the figure as it is.
  package var animated: AnimatedFigure?
  /// The plots, in the order in which they were added.
  public private(set) var axes: [Axes] = []
  /// The plot that is drawn into.
  package private(set) var currentAxes: Axes?

  /// The size of a figure whose author gives none, in inches.
  package static let defaultSize = (6.4, 4.8)

  /// Makes a figure without plots.
  package init(width: Double = 6.4, height: Double = 4.8, face: Ink? = nil) {
    sheet = FigureValue(width: width, height: height, face: face)
  }

  /// The figure as it is now.
  package var value: FigureValue {
    DrawingLock.shared.withLock {
      var value = sheet
      value.axes = axes.map(\.value)
      return value
    }
  }

  /// The plot in `cell`, which becomes the current one; it is added if the figure has not got it.
  package func axes(in cell: SubplotCell) -> Axes {
    DrawingLock.shared.withLock {
      let plot = axes.first { $0.value.cell == cell } ?? Axes(cell: cell)
      if !axes.contains(where: { $0 === plot }) {
        axes.append(plot)
        plot.figure = self
        noteChange()
      }
      currentAxes = plot
      return plot
    }
  }

  /// The current plot; a figure without one gets a single plot.
  package func axesForDrawing() -> Axes {
    DrawingLock.shared.withLock { currentAxes ?? axes(in: .whole) }
  }

  /// Tells of a change that the end of the cell does not show.
  func noteChange() {
    if isOpen == false { LateDrawing.tell(of: self) }
  }

  /// A number for plots that share an axis.
  func nextAxisGroup() -> Int {
    let groups = axes.flatMap { [$0.value.x.group, $0.value.y.group] }.compactMap { $0 }
    return (groups.max() ?? -1) + 1
  }

  /// Removes all plots.
  package func removeAllAxes() {
    axes = []
    currentAxes = nil
    animated = nil
  }
}
