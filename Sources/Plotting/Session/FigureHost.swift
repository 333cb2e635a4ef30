/// What the plotting library asks of the program that runs the cells.
package struct FigureHost: Sendable {
  /// Puts a figure into the output of the running cell.
  package var show: @Sendable (RenderedFigure) -> Void
  /// The absolute path for a path that a cell saves to; creates the folders on the way.
  package var resolve: @Sendable (String) throws -> String
  /// Is told the absolute path of every saved file.
  package var saved: @Sendable (String) -> Void
  /// Is told what a figure does not show as its author may expect, and what to do about it.
  package var warn: @Sendable (_ message: String, _ help: String) -> Void
  /// Is told the same of a statement before the running one.
  package var warnOf: @Sendable (_ statement: Int, _ message: String, _ help: String) -> Void
  /// A number for the running statement.
  package var statement: @Sendable () -> Int
  /// Is told how many figures the running cell has open, which its end shows.
  package var openFigures: @Sendable (Int) -> Void

  /// Makes a host.
  package init(
    show: @escaping @Sendable (RenderedFigure) -> Void,
    resolve: @escaping @Sendable (String) throws -> String,
    saved: @escaping @Sendable (String) -> Void,
    warn: @escaping @Sendable (_ message: String, _ help: String) -> Void = { _, _ in },
    warnOf: @escaping @Sendable (_ statement: Int, _ message: String, _ help: String) -> Void = {
      _,
      _,
      _ in
    },
    statement: @escaping @Sendable () -> Int = { 0 },
    openFigures: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    self.show = show
    self.resolve = resolve
    self.saved = saved
    self.warn = warn
    self.warnOf = warnOf
    self.statement = statement
    self.openFigures = openFigures
  }

  /// A host that shows nothing and takes paths as they are.
  package static let silent = FigureHost(show: { _ in }, resolve: { $0 }, saved: { _ in })
}
