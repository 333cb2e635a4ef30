internal import Digests

/// A statement that draws on a figure which no longer shows at the end of the cell; the figure may be gone.
struct LateStatement {
  var figure: Figure?
  var statement: Int
}

/// The figures that the running cell has open, in the order in which they were made.
struct FigureSession {
  // Unsafe because the compiler does not see that `withCurrent` guards it.
  nonisolated(unsafe) private static var current = FigureSession()

  /// Reads or changes the session of this process; one thread at a time does.
  static func withCurrent<Result>(_ body: (inout FigureSession) -> Result) -> Result {
    DrawingLock.shared.withLock { unsafe body(&current) }
  }

  var host = FigureHost.silent
  /// The size of a figure that is opened without one, in inches.
  var figureSize = Figure.defaultSize
  private(set) var open: [Figure] = [] {
    didSet { if open.count != oldValue.count { host.openFigures(open.count) } }
  }
  private var active: Figure?
  /// What was drawn on figures that were closed before, by the statements that did.
  private var late: [LateStatement] = []
  /// How often a figure with the same text was shown, so that identifiers stay unique on a page.
  private var shownCounts: [String: Int] = [:]

  /// Opens `figure` and makes it the one that `plt` draws into.
  mutating func begin(_ figure: Figure) {
    open.append(figure)
    active = figure
    figure.isOpen = true
    LateDrawing.listen { figure in FigureSession.withCurrent { $0.noteLateDrawing(on: figure) } }
  }

  /// Makes `figure` the one that `plt` draws into; opens it again where it was closed.
  mutating func activate(_ figure: Figure) {
    if open.contains(where: { $0 === figure }) { active = figure } else { begin(figure) }
  }

  /// The figure that `plt` draws into; opens one where there is none.
  mutating func figureForDrawing() -> Figure {
    if let active { return active }
    let figure = Figure(width: figureSize.0, height: figureSize.1)
    begin(figure)
    return figure
  }

  /// Closes `figure` without showing it.
  mutating func close(_ figure: Figure) {
    open.removeAll { $0 === figure }
    if active === figure { active = open.last }
    figure.isOpen = false
  }

  /// Closes the figure that `plt` draws into.
  mutating func closeActive() {
    if let active { close(active) }
  }

  /// Closes all figures.
  mutating func closeAll() {
    for figure in open { figure.isOpen = false }
    open = []
    active = nil
  }

  /// Closes `figure` and renders it, with identifiers that no figure shown before has.
  mutating func take(_ figure: Figure) -> RenderedFigure {
    close(figure)
    forgetLateDrawing(on: figure)
    let rendering = FigureRendering(figure.shown)
    let rendered = rendering.named()
    let name = FNV1a.name(for: rendered.svg)
    let count = shownCounts[name, default: 0]
    shownCounts[name] = count + 1
    return count == 0 ? rendered : rendering.named(identifierSuffix: "-\(count)x")
  }

  // MARK: - Drawing on closed figures

  /// Keeps the running statement as one that draws on `figure`, which is closed; once for each.
  mutating func noteLateDrawing(on figure: Figure?) {
    if late.contains(where: { $0.figure === figure }) { return }
    late.append(LateStatement(figure: figure, statement: host.statement()))
  }

  /// What was drawn on `figure` is shown after all, or saved.
  mutating func forgetLateDrawing(on figure: Figure) {
    late.removeAll { $0.figure === figure }
  }

  /// What nobody has shown by now.
  mutating func takeLateDrawings() -> [LateStatement] {
    defer { late = [] }
    return late
  }

  /// Closes all figures and renders those that have a plot.
  mutating func takeAll() -> [RenderedFigure] {
    let figures = open
    closeAll()
    return figures.filter { !$0.axes.isEmpty }.map { take($0) }
  }
}

/// Makes `host` the one that figures are shown by and files are saved through.
package func installFigureHost(_ host: FigureHost) {
  FigureSession.withCurrent { $0.host = host }
  PlotWarning.handle(with: host.warn)
}

/// Shows the figures that the cell has left open, in the order in which they were made, and closes them.
package func finishCell() {
  showOpenFigures()
  let (host, late) = FigureSession.withCurrent { session in
    session.figureSize = Figure.defaultSize
    return (session.host, session.takeLateDrawings())
  }
  for drawing in late {
    host.warnOf(
      drawing.statement,
      "this draws on a figure that was shown or closed before, and the page does not show it",
      "draw in the cell that makes the figure, or show it again with `display(fig)` or `plt.sca(ax)`"
    )
  }
}

/// Sets the size, in inches, of the figures that the running cell opens without one.
package func setFigureSize(width: Double?, height: Double?) {
  let (defaultWidth, defaultHeight) = Figure.defaultSize
  FigureSession.withCurrent {
    $0.figureSize = (width ?? defaultWidth, height ?? defaultHeight)
  }
}

/// Shows the open figures now and closes them.
func showOpenFigures() {
  // Shown only after the session is at rest: the host may ask it for more.
  let (host, figures) = FigureSession.withCurrent { ($0.host, $0.takeAll()) }
  for figure in figures { host.show(figure) }
}

/// Renders `figure` for the output of the running cell and closes it, so that it is not shown again.
package func takeForDisplay(_ figure: Figure) -> RenderedFigure {
  FigureSession.withCurrent { $0.take(figure) }
}
